import type { Catalogue } from '../catalogue.ts';

/** The life of an undertaking, its accrued rights, and who may enforce them. */
export const lifeWords = {
  // Status and steps.
  draft: { en: 'draft', 'zh-Hant': '草稿' },
  executed: { en: 'executed', 'zh-Hant': '已簽立' },
  acknowledged: { en: 'acknowledged', 'zh-Hant': '已獲確認' },
  'in-force': { en: 'in force', 'zh-Hant': '有效' },
  terminated: { en: 'terminated', 'zh-Hant': '已終止' },
  closed: { en: 'closed', 'zh-Hant': '已了結' },
  'drawn-up': { en: 'drawn up', 'zh-Hant': '擬備' },
  declined: {
    en: '{by} declined on {date} to acknowledge it for the issuer; its giver is bound all the same.',
    'zh-Hant': '{by} 於 {date} 代表發行人拒絕確認；作出承諾者仍受約束。',
  },
  'step-declined': { en: 'issuer declined', 'zh-Hant': '發行人拒絕確認' },
  bites: { en: 'Requirements bite', 'zh-Hant': '各項規定開始適用' },
  superseded: { en: 'superseded', 'zh-Hant': '已被取代' },
  binds: { en: 'binds its giver', 'zh-Hant': '約束作出承諾者' },
  'binds-not': { en: 'no longer binds for what comes after', 'zh-Hant': '對其後之事不再有約束力' },
  'binds-not-exempt': { en: 'its Requirements do not apply: the issuer is exempt', 'zh-Hant': '發行人獲豁免：各項規定並不適用' },
  'binds-not-yet': { en: 'its Requirements do not bite yet', 'zh-Hant': '各項規定尚未適用' },
  'superseded-by': {
    en: 'superseded on {date} by {by}; what had accrued stays',
    'zh-Hant': '於 {date} 被 {by} 取代；已產生的權利保留',
  },
  // How it ends.
  'ended-by': {
    en: 'Ended with {date} (Hong Kong): {event}, by {cause}. [{decisions}]',
    'zh-Hant': '於 {date}（香港）終結時終止：{event}，原因為{cause}。[{decisions}]',
  },
  'event-delisting': { en: 'delisting', 'zh-Hant': '除牌' },
  'event-ceases-to-be-beneficiary': { en: 'its giver ceased to be a beneficiary', 'zh-Hant': '作出承諾者不再為受益人' },
  'event-fixed-date': { en: 'its fixed date', 'zh-Hant': '所定日期屆滿' },
  'event-notice': { en: 'notice of termination', 'zh-Hant': '終止通知' },
  'event-release-by-company': { en: 'release by the company', 'zh-Hant': '公司解除' },
  'event-other': { en: 'another event of its terms', 'zh-Hant': '其條款所定的其他事件' },
  'event-superseded': { en: 'replaced by another', 'zh-Hant': '由另一份取代' },
  'cause-shares-converted': { en: 'conversion of the last weighted share', 'zh-Hant': '最後一股不同投票權股份已轉換' },
  'cause-shares-cancelled': { en: 'cancellation of the last weighted share', 'zh-Hant': '最後一股不同投票權股份已註銷' },
  'cause-vehicle-ended': { en: 'the end of a vehicle', 'zh-Hant': '工具終止' },
  'cause-relation-recorded': { en: 'a nominee holding for another', 'zh-Hant': '代名人轉為他人持有' },
  'cause-term-ended': { en: 'the end of a term of office', 'zh-Hant': '任期屆滿' },
  'cause-delisted': { en: 'the end of all listing on the Exchange', 'zh-Hant': '在聯交所的全部上市終止' },
  'cause-notice-given': { en: 'notice', 'zh-Hant': '通知' },
  'self-executing': {
    en: 'The weight ended by the articles, before any conversion.',
    'zh-Hant': '不同投票權按章程即時終止，毋須先行轉換。',
  },
  'articles-unknown': {
    en: 'The articles on record do not say whether weight ends by itself: if it does, the undertaking ends on {one}; if not, on {other}.',
    'zh-Hant': '紀錄所載章程未說明不同投票權會否自動終止：如會，承諾於 {one} 終止；否則於 {other} 終止。',
  },
  'articles-unknown-open': {
    en: 'The articles on record do not say whether weight ends by itself: if it does, the undertaking ended on {one}; if not, it has not ended.',
    'zh-Hant': '紀錄所載章程未說明不同投票權會否自動終止：如會，承諾已於 {one} 終止；否則尚未終止。',
  },
  'articles-unknown-later': {
    en: 'The articles on record do not say whether weight ends by itself: if it does, the undertaking has not ended; if not, it ended on {other}.',
    'zh-Hant': '紀錄所載章程未說明不同投票權會否自動終止：如會，承諾尚未終止；否則已於 {other} 終止。',
  },
  // What the steps on record, and the files beside it, say against an execution.
  'signatures-elsewhere': {
    en: 'No signature of it is on record here: that it was executed stands as it was told, and the paper shows the rest.',
    'zh-Hant': '本紀錄並無其任何簽署步驟：簽立一事僅按所述記錄，餘見文書。',
  },
  'execution-step-lost': {
    en: 'It stands as executed ({fact}), while the step of the {as} is not on record or was taken back: take the execution back too, or have counsel say what holds.',
    'zh-Hant': '紀錄為已簽立（{fact}），惟 {as} 的步驟並無紀錄或已撤回：請一併撤回簽立，或由律師判斷其效力。',
  },
  'steps-out-of-order': {
    en: '{as} stands before {first}, on which it rests: have counsel say what holds.',
    'zh-Hant': '{as} 早於其所依據的 {first}：請由律師判斷其效力。',
  },
  'step-doubled': {
    en: 'The step of the {as} is on record more than once: take the wrong one back.',
    'zh-Hant': '{as} 的步驟重複記錄：請撤回有誤者。',
  },
  'signed-by-another': {
    en: '{name} signed as the giver, who is {giver} by the record: have counsel say whether he is bound.',
    'zh-Hant': '{name} 以承諾人身分簽署，惟紀錄的承諾人為 {giver}：請由律師判斷其是否受約束。',
  },
  'signed-another-document': {
    en: 'The {as} signed another document ({sha256}) than was drawn up ({drafted}): have counsel say what holds.',
    'zh-Hant': '{as} 所簽文件（{sha256}）並非所擬備者（{drafted}）：請由律師判斷其效力。',
  },
  'executed-another-document': {
    en: 'What stands as executed ({sha256}) is neither what was drawn up ({drafted}) nor what any step left: have counsel say what holds.',
    'zh-Hant': '紀錄為已簽立的文件（{sha256}）既非所擬備者（{drafted}），亦非任何步驟所成：請由律師判斷其效力。',
  },
  'executed-file-not-drafted': {
    en: 'What stands as executed ({sha256}) is another file than was drawn up ({drafted}); no step on record leads from the one to the other.',
    'zh-Hant': '紀錄為已簽立的檔案（{sha256}）並非所擬備者（{drafted}）；並無步驟由後者至前者。',
  },
  'witness-otherwise': {
    en: 'The execution names {name} as its witness, and the step on record {other}.',
    'zh-Hant': '簽立所載見證人為 {name}，而步驟所載為 {other}。',
  },
  'witness-is-the-giver': {
    en: '{name}, who gave it, stands as a witness of it: nobody attests his own act; have counsel say what holds.',
    'zh-Hant': '承諾人 {name} 自為見證人：無人可見證自己的行為；請由律師判斷其效力。',
  },
  'witness-is-the-officer': {
    en: '{name} stands as the witness of his own signature for the issuer: have counsel say what holds.',
    'zh-Hant': '{name} 見證自己代發行人的簽署：請由律師判斷其效力。',
  },
  'acknowledged-by-the-giver': {
    en: '{name}, who gave it, acknowledged it for the issuer too: have counsel say whether the issuer is bound.',
    'zh-Hant': '承諾人 {name} 兼代發行人確認：請由律師判斷發行人是否受約束。',
  },
  'acknowledged-by-the-witness': {
    en: '{name}, the witness of the giver, acknowledged it for the issuer: have counsel say what holds.',
    'zh-Hant': '承諾人的見證人 {name} 代發行人確認：請由律師判斷其效力。',
  },
  'attested-by-company': {
    en: '{name}, the {as}, is a company or firm: only a natural person sees another sign; have counsel say what holds.',
    'zh-Hant': '{as} {name} 為公司或事務所：只有自然人可見證簽署；請由律師判斷其效力。',
  },
  'acknowledged-by-company': {
    en: '{name}, which acknowledged it for the issuer, is another company or firm: have counsel say whether the issuer is bound.',
    'zh-Hant': '代發行人確認的 {name} 為另一公司或事務所：請由律師判斷發行人是否受約束。',
  },
  'names-near': {
    en: 'The {as}, "{name}", is nearly called as the {of}, "{other}": look whether they are two persons.',
    'zh-Hant': '{as}「{name}」與 {of}「{other}」姓名相近：請查看是否兩人。',
  },
  'acknowledgement-without-step': {
    en: 'That the issuer acknowledged it stands as it was told: no step of its officer is on record.',
    'zh-Hant': '發行人確認一事僅按所述記錄：並無其人員的簽署步驟。',
  },
  'certificate-names-another': {
    en: 'The {as}, {name}, signed with a certificate made out to "{subject}": whose key it is has to be proved.',
    'zh-Hant': '{as} {name} 以主體為「{subject}」的證書簽署：密鑰屬誰須另行證明。',
  },
  'key-of-two': {
    en: 'The {as} and the {other} signed with one key: have counsel say who signed.',
    'zh-Hant': '{as} 與 {other} 以同一密鑰簽署：請由律師判斷由誰簽署。',
  },
  'document-is-gone': {
    en: 'The file {sha256} was erased from beside the record: whoever has a copy can prove by its hash that it is the one.',
    'zh-Hant': '檔案 {sha256} 已從紀錄旁刪除：持有副本者可憑雜湊值證明。',
  },
  'document-of-no-step': {
    en: 'A file signed by the {as} ({sha256}) lies beside the record, and no fact records the step: it was broken off. Take the step again, or erase the file (holdfast document erase).',
    'zh-Hant':
      '{as} 所簽檔案（{sha256}）存於紀錄旁，惟並無事實記錄該步驟：步驟中斷。請重做該步驟，或刪除檔案（holdfast document erase）。',
  },
  'document-of-step-retracted': {
    en: 'A file signed by the {as} ({sha256}) lies beside the record: its step was taken back, and the file is kept as evidence of it.',
    'zh-Hant': '{as} 所簽檔案（{sha256}）存於紀錄旁：該步驟已撤回，檔案留作證據。',
  },
  // Notes.
  supplement: {
    en: 'supplement {supplement} ({status}), naming {vehicles}: {steps}',
    'zh-Hant': '補充文書 {supplement}（{status}），列明 {vehicles}：{steps}',
  },
  'supplement-too-late': {
    en: 'It was executed after {date}, on which the undertaking ended: it adds nothing.',
    'zh-Hant': '其於承諾終止之日 {date} 後簽立：並無增補作用。',
  },
  'signed-so-far': { en: 'Signed so far: {steps}.', 'zh-Hant': '至今已簽署：{steps}。' },
  'not-acknowledged': {
    en: 'The issuer has not acknowledged it on record; its giver is bound all the same.',
    'zh-Hant': '紀錄未載發行人的確認；作出承諾者仍受約束。',
  },
  'authority-missing': {
    en: 'The authority by which the issuer acknowledged it is not on record: refer to a minute of the board.',
    'zh-Hant': '紀錄未載發行人確認所依據的授權：請註明董事會會議紀錄。',
  },
  'witness-missing': { en: 'No witness is on record.', 'zh-Hant': '紀錄未載見證人。' },
  'witness-unnamed': { en: "The witness's name is not on record.", 'zh-Hant': '紀錄未載見證人姓名。' },
  'no-beneficiary-since-listing': {
    en: 'Its giver has been no beneficiary since the listing: it has nothing to bite on.',
    'zh-Hant': '作出承諾者自上市起並非受益人：並無可適用之處。',
  },
  'exempt-now': {
    en: 'The issuer is exempt under Rule 8A.46 since {date}: meanwhile the Requirements do not apply to it, and what ends the undertaking still ends it.',
    'zh-Hant': '發行人自 {date} 起獲第 8A.46 條豁免：其間各項規定並不適用；終止承諾的事件則仍會令其終止。',
  },
  'notice-ends-nothing': {
    en: 'The notice of {by} of {date} ("{matter}") does not end it: only one between its giver and the company, about this undertaking, does.',
    'zh-Hant': '{by} 於 {date} 的通知（「{matter}」）並不令其終止：只有作出承諾者與公司之間就本承諾的通知方可。',
  },
  'not-subject-to-204': {
    en: 'It does not say that it is subject to Rule 2.04: whether a waiver helps its giver is for counsel.',
    'zh-Hant': '未訂明受第 2.04 條規限：豁免可否惠及作出承諾者，須法律意見。',
  },
  'other-termination': {
    en: 'It may also end upon another event of its terms; whether that has happened is not on record.',
    'zh-Hant': '亦可因其條款所定的其他事件終止；是否已發生，紀錄未載。',
  },
  'release-does-not-bind': {
    en: 'A release was given on {date}; by the company alone it does not take the right from shareholders who rely on it (Cap. 623, s.6): for counsel.',
    'zh-Hant': '曾於 {date} 解除；僅由公司解除，不能剝奪已依賴承諾的股東的權利（第 623 章第 6 條）：須法律意見。',
  },
  'successor-narrower': {
    en: '{by}, which replaced it, promises less; for what that leaves out this one goes on to bind toward shareholders who relied on it (Cap. 623, s.6) [A14].',
    'zh-Hant': '取代者 {by} 的承諾較窄；就其所略去者，本承諾對已依賴的股東仍有約束力（第 623 章第 6 條）[A14]。',
  },
  'successor-not-acknowledged': {
    en: 'It is to be replaced by {by}, which the company has not acknowledged on record: without the consent of the company this one goes on to bind [A14].',
    'zh-Hant': '擬由 {by} 取代，惟紀錄未載公司已確認該份：未經公司同意，本承諾仍有約束力 [A14]。',
  },
  'successor-missing': {
    en: 'It is said to be replaced by {by}, which its giver has not executed on record: it goes on to bind [A14].',
    'zh-Hant': '據稱由 {by} 取代，惟紀錄未載作出承諾者已簽立該份：本承諾仍有約束力 [A14]。',
  },
  'claim-of-nothing': {
    en: 'A claim or waiver of {by} names {breach}, which is no breach of this undertaking on record: say which one is meant (rule, brokenOn), or end it; until then it stays open, and the undertaking with it.',
    'zh-Hant':
      '{by} 的申索或放棄指明 {breach}，惟紀錄中並無此項違反本承諾之事：請說明所指的違反（rule、brokenOn）或將其終結；在此之前申索及承諾均未了結。',
  },
  'claim-matched': {
    en: 'A claim or waiver names {breach}, an id that is gone; it is taken to mean {found} of {date}: the same Rule, check and subject, and a fact or the day in common.',
    'zh-Hant': '有申索或放棄指明 {breach}，該識別碼已不存在；視為指 {date} 的 {found}：規則、檢查及對象相同，事實或日期相符。',
  },
  'claim-ambiguous': {
    en: 'A claim or waiver names {breach}, whose facts have no id of their own ({facts}) and are not the only ones of their kind on that day: which breach it was made on is not sure. Say it (brokenOn, rule), and give facts an id.',
    'zh-Hant':
      '有申索或放棄指明 {breach}，其事實並無本身的識別碼（{facts}），且當日同類事實不止一項：未能確定所指的違反。請予說明（brokenOn、rule），並為事實設定識別碼。',
  },
  'claim-on-unnamed': {
    en: 'A claim or waiver names {breach}, whose facts have no id of their own ({facts}): it moves when a fact of the same day and kind is put before them. Give them an id.',
    'zh-Hant':
      '有申索或放棄指明 {breach}，其事實並無本身的識別碼（{facts}）：如在其前加入同日同類事實，所指會隨之移動。請為其設定識別碼。',
  },
  'claim-before-breach': {
    en: 'A claim of {date} names {breach}, which was broken only on {on}: it cannot be the one that it was made on.',
    'zh-Hant': '{date} 的申索指明 {breach}，惟該項於 {on} 方屬違反：不可能為申索所指者。',
  },
  'claim-otherwise': {
    en: 'A claim or waiver names {breach}, of {on}, and says that it means Rule {rule}, broken on {date}: they are not the same.',
    'zh-Hant': '有申索或放棄指明 {on} 的 {breach}，卻說明所指為於 {date} 違反第 {rule} 條：兩者並不相同。',
  },
  'execution-not-filed': {
    en: 'That it was executed is inferred, not read in a filing.',
    'zh-Hant': '其簽立屬推斷，並非載於申報文件。',
  },
  // Gaps.
  gap: { en: 'gap', 'zh-Hant': '缺漏' },
  note: { en: 'note', 'zh-Hant': '備註' },
  'not-told': { en: 'not told', 'zh-Hant': '未能判斷' },
  'no-undertaking': {
    en: '{person} is a beneficiary and bound by no undertaking.',
    'zh-Hant': '{person} 為受益人而並無有效承諾。',
  },
  'only-drafted': {
    en: '{person} is a beneficiary; his undertaking {undertaking} is only a draft.',
    'zh-Hant': '{person} 為受益人；其承諾 {undertaking} 僅為草稿。',
  },
  'undertaking-not-told': {
    en: 'Whether {person} gave an undertaking is not on record.',
    'zh-Hant': '紀錄未載 {person} 是否作出承諾。',
  },
  'vehicle-later': {
    en: '{vehicle} became a vehicle of {person} on {date}, after {undertaking} was executed, and no supplement names it.',
    'zh-Hant': '{vehicle} 於 {date} 即 {undertaking} 簽立後成為 {person} 的工具，並無補充文書列明。',
  },
  // Accrued rights.
  breached: { en: 'breached', 'zh-Hant': '違反' },
  'breached-procure': { en: 'breached (procure limb)', 'zh-Hant': '違反（促使責任）' },
  defensible: { en: 'defensible', 'zh-Hant': '可予抗辯' },
  'not-defensible': { en: 'not defensible', 'zh-Hant': '難以抗辯' },
  'cured-on': { en: 'cured on {date}; the right stays', 'zh-Hant': '於 {date} 補救；權利仍在' },
  'not-cured': { en: 'not cured', 'zh-Hant': '尚未補救' },
  accrued: { en: 'accrued {date}', 'zh-Hant': '{date} 產生' },
  'accrued-daily': {
    en: 'accrued anew each day from {first} to {last} ({days} days)',
    'zh-Hant': '自 {first} 至 {last} 逐日產生（{days} 日）',
  },
  'accrued-at-latest': {
    en: 'shown to be so on {date}; since when is not on record',
    'zh-Hant': '於 {date} 已屬如此；始於何時紀錄未載',
  },
  'limitation-one': { en: 'damages until {last} ({years} years)', 'zh-Hant': '損害賠償可申索至 {last}（{years} 年）' },
  'limitation-daily': {
    en: 'damages until {first} for the first day, {last} for the last ({years} years)',
    'zh-Hant': '首日的損害賠償可申索至 {first}，末日的至 {last}（{years} 年）',
  },
  'limitation-passed': { en: 'passed', 'zh-Hant': '已過時效' },
  'limitation-partly-passed': { en: 'passed for the earlier days', 'zh-Hant': '較早日子的已過時效' },
  'company-breach': {
    en: "The company's breach is evidence against the giver, not itself a breach by him: his endeavours decide.",
    'zh-Hant': '公司違規只屬對作出承諾者不利的證據，其本身並非其違反：取決於其努力。',
  },
  'as-found': { en: 'Rule in force from {from} [{confidence}]', 'zh-Hant': '規則自 {from} 起生效 [{confidence}]' },
  claimed: { en: '{by} claimed {remedy} on {date}', 'zh-Hant': '{by} 於 {date} 申索{remedy}' },
  waived: { en: '{by} waived {remedy} on {date}, for himself alone', 'zh-Hant': '{by} 於 {date} 放棄{remedy}，僅就其本人' },
  ended: { en: 'the claim of {by} for {remedy} ended on {date}', 'zh-Hant': '{by} 就{remedy}的申索於 {date} 終結' },
  'all-remedies': { en: 'every remedy', 'zh-Hant': '所有補救' },
  injunction: { en: 'injunction', 'zh-Hant': '禁制令' },
  damages: { en: 'damages', 'zh-Hant': '損害賠償' },
  declaration: { en: 'declaration', 'zh-Hant': '宣告' },
  open: { en: 'open', 'zh-Hant': '可申索' },
  shut: { en: 'not open', 'zh-Hant': '不可申索' },
  until: { en: 'until {date}', 'zh-Hant': '至 {date}' },
  'loss-from': { en: 'for loss from {date}', 'zh-Hant': '限 {date} 起的損失' },
  'injunction-cured': { en: 'nothing is left to restrain', 'zh-Hant': '已無可禁制之事' },
  'injunction-waived': { en: 'what goes on now is waived by the Exchange', 'zh-Hant': '現時持續者已獲聯交所豁免' },
  'injunction-while-it-lasts': {
    en: 'while the wrong goes on, to restrain it or to order what is owed, also as specific performance; no fixed period, delay counts against it',
    'zh-Hant': '於不當情況持續期間，可禁止或命令履行，亦可作強制履行；並無固定時效，延誤有損',
  },
  'damages-until': { en: 'within the period of limitation', 'zh-Hant': '在時效期內' },
  'damages-too-late': { en: 'the period of limitation has passed', 'zh-Hant': '時效已過' },
  'declaration-idle': {
    en: 'it was cured and the period for damages has passed: nothing is left for it to serve',
    'zh-Hant': '已獲補救，損害賠償的時效亦已過：再無可宣告的實益',
  },
  'declaration-no-period': { en: 'no fixed period', 'zh-Hant': '並無固定時效' },
  'waived-by-him': { en: 'he waived it', 'zh-Hant': '其已放棄' },
  'ended-for-him': { en: 'his claim has ended', 'zh-Hant': '其申索已終結' },
  'former-no-injunction': { en: 'he is no shareholder any more', 'zh-Hant': '其已非股東' },
  'later-no-past-loss': { en: 'he bought after it: no loss of the past', 'zh-Hant': '其後始購入：並無過往損失' },
  'later-cured': { en: 'he bought after it, and it was cured', 'zh-Hant': '其後始購入，且已獲補救' },
  'never-held': { en: 'he held nothing then or now', 'zh-Hant': '其當時及現時均無持股' },
  // Endeavours.
  direction: { en: 'direction', 'zh-Hant': '指示' },
  vote: { en: 'vote', 'zh-Hant': '表決' },
  notice: { en: 'notice', 'zh-Hant': '通知' },
  legal: { en: 'legal step', 'zh-Hant': '法律行動' },
  other: { en: 'other step', 'zh-Hant': '其他步驟' },
  'endeavours-none': {
    en: 'No step is on record from a month before {from} until {until}.',
    'zh-Hant': '自 {from} 前一個月至 {until}，紀錄未載任何步驟。',
  },
  'endeavours-steps': {
    en: 'Steps on record: {count}, over {days} days of breach.',
    'zh-Hant': '紀錄所載步驟：{count} 項，違反為期 {days} 日。',
  },
  'endeavours-before': {
    en: 'The first was taken on {date}, {days} days before it.',
    'zh-Hant': '首項於 {date} 採取，早於違反 {days} 日。',
  },
  'endeavours-prompt': {
    en: 'The first was taken on {date}, {days} days after it began.',
    'zh-Hant': '首項於 {date} 採取，違反開始後 {days} 日。',
  },
  'endeavours-late': {
    en: 'The first was taken only on {date}, {days} days after it began.',
    'zh-Hant': '首項至 {date} 方採取，已在違反開始後 {days} 日。',
  },
  'endeavours-escalated': { en: 'He went further than his first kind of step.', 'zh-Hant': '其後採取了進一步行動。' },
  'endeavours-not-escalated': {
    en: 'It lasted more than a week and he went no further than one kind of step.',
    'zh-Hant': '違反逾一週，而其並無採取進一步行動。',
  },
  'control-not-shown': {
    en: 'On record he does not direct the votes of the vehicle: how much he can procure is for counsel [A7].',
    'zh-Hant': '紀錄並無顯示其指示工具的表決：其能促使至何程度，須法律意見 [A7]。',
  },
  'endeavours-gap': {
    en: 'Nothing was done for {days} days, from {from} to {to}.',
    'zh-Hant': '自 {from} 至 {to} 共 {days} 日並無行動。',
  },
  // What is still to be converted.
  'pending-estate': {
    en: 'The estate ({person}) has to convert {shares} shares of class {class} that must not carry weight: {allocation}.',
    'zh-Hant': '遺產（{person}）須轉換 {class} 類 {shares} 股不得附有不同投票權的股份：{allocation}。',
  },
  'pending-giver': {
    en: '{person} has to convert {shares} shares of class {class} that must not carry weight: {allocation}.',
    'zh-Hant': '{person} 須轉換 {class} 類 {shares} 股不得附有不同投票權的股份：{allocation}。',
  },
  // Standing.
  could: { en: 'could enforce', 'zh-Hant': '可強制執行' },
  'could-not': { en: 'could not enforce', 'zh-Hant': '不可強制執行' },
  'needs-counsel': { en: 'arguable: needs counsel', 'zh-Hant': '有爭議餘地：須法律意見' },
  'cannot-tell': { en: 'cannot tell', 'zh-Hant': '無法判斷' },
  'as-company': { en: 'as the company, to which it was given', 'zh-Hant': '作為承諾的對象即公司' },
  'as-giver': { en: 'as its own giver', 'zh-Hant': '作為作出承諾者本人' },
  'as-estate': { en: 'as the estate of its giver', 'zh-Hant': '作為作出承諾者的遺產' },
  'as-deceased': { en: 'as one who is dead', 'zh-Hant': '作為已身故者' },
  'as-own-vehicle': {
    en: 'as a vehicle that its giver directs: a shareholder, but against the one who directs it',
    'zh-Hant': '作為由作出承諾者指示的工具：雖為股東，惟對象為其指示者',
  },
  'as-member': { en: 'as a member on the register', 'zh-Hant': '作為登記冊上的成員' },
  'as-nominee': { en: 'as a member on the register who holds for others', 'zh-Hant': '作為登記冊上代他人持有的成員' },
  'as-beneficial': { en: 'as one who holds through {through}', 'zh-Hant': '作為透過 {through} 持有者' },
  'as-former': { en: 'as one who held at the breach and holds no more', 'zh-Hant': '作為違反時持有而現已不持有者' },
  'as-later': { en: 'as one who bought after the breach', 'zh-Hant': '作為違反後始購入者' },
  'as-nobody': { en: 'as nobody: no share then or now', 'zh-Hant': '並無身份：當時及現時均無股份' },
  'as-not-told': { en: 'whether he held is not told', 'zh-Hant': '有否持股未能判斷' },
  'co-beneficiary': {
    en: 'He is a beneficiary himself; against another giver he is a shareholder like any other.',
    'zh-Hant': '其本人為受益人；對其他作出承諾者而言，與一般股東無異。',
  },
  'standing-draft': { en: 'It is only a draft: nobody is bound.', 'zh-Hant': '僅為草稿：無人受約束。' },
  'standing-giver': { en: 'Nobody enforces his own undertaking against himself.', 'zh-Hant': '無人可對自己強制執行本人的承諾。' },
  'standing-estate': {
    en: 'It answers for the breaches of its giver and for the conversion; it cannot enforce them against itself [A18].',
    'zh-Hant': '其須對作出承諾者的違反及轉換負責，不能對自己強制執行 [A18]。',
  },
  'standing-dead': {
    en: 'He died on {date}: what was his is for his personal representatives, whom the record does not name.',
    'zh-Hant': '其於 {date} 身故：其權利屬其遺產代理人，紀錄未載為何人。',
  },
  'standing-dead-estate': {
    en: 'He died on {date}: what was his is for his estate ({estate}); ask for it.',
    'zh-Hant': '其於 {date} 身故：其權利屬其遺產（{estate}）；請查詢該遺產。',
  },
  'standing-sources-end': {
    en: 'The sources of the record stop on {date}: who has held since is not told.',
    'zh-Hant': '紀錄的資料來源止於 {date}：其後由何人持有未能判斷。',
  },
  'standing-block': {
    en: '{through} stands on record for several holders together: which of them held what, and in whose name, is not told.',
    'zh-Hant': '紀錄中 {through} 代表數名持有人合計：各人持有若干及以何人名義持有，未能判斷。',
  },
  'standing-for-the-dead': {
    en: 'It stands in the place of {person}, who is dead: by his personal representatives, on their proof of title.',
    'zh-Hant': '其代已身故的 {person}：由其遺產代理人憑所有權證明行使。',
  },
  'standing-anyone': {
    en: 'This stands for many holders: name one, or use a register of members (--store).',
    'zh-Hant': '此乃眾多持有人的統稱：請指明一人，或使用成員登記冊（--store）。',
  },
  'standing-company-only': { en: 'By its terms only the company may enforce it.', 'zh-Hant': '按其條款只有公司可強制執行。' },
  'standing-cap-623-note': {
    en: 'Whether a term that confers a benefit on shareholders is enforceable all the same is for counsel (Cap. 623, s.4).',
    'zh-Hant': '賦予股東利益的條款是否仍可強制執行，須法律意見（第 623 章第 4 條）。',
  },
  'standing-ended': {
    en: 'It has ended: only what had accrued can be enforced.',
    'zh-Hant': '已終止：只可就已產生的權利強制執行。',
  },
  'standing-not-yet': { en: 'Its Requirements do not bite on that day.', 'zh-Hant': '當日各項規定尚未適用。' },
  'standing-no-breach': { en: 'No breach of it is on record.', 'zh-Hant': '紀錄未載違反。' },
  'standing-breaches-not-told': {
    en: 'Whether it was broken cannot be told from the record.',
    'zh-Hant': '紀錄未能判斷有否違反。',
  },
  'standing-no-survival': {
    en: 'By its terms accrued rights do not survive it: whether that holds is for counsel.',
    'zh-Hant': '按其條款已產生的權利不存續：是否成立須法律意見。',
  },
  'standing-nothing-open': { en: 'No remedy is open to this holder.', 'zh-Hant': '該持有人並無可申索的補救。' },
  'join-nominee': {
    en: 'The register shows {through}: join that holder as a party.',
    'zh-Hant': '登記冊所載為 {through}：應將其加入為訴訟方。',
  },
  'join-holder': {
    en: 'By the record {through} holds; no register was read. Join that holder as a party.',
    'zh-Hant': '按紀錄由 {through} 持有；並無查閱登記冊。應將其加入為訴訟方。',
  },
  'prove-breach': {
    en: 'the breach of {date}, by its finding {breach} and its arithmetic',
    'zh-Hant': '{date} 的違反，憑結果 {breach} 及其計算',
  },
  'prove-no-endeavours': {
    en: 'that the giver did not use {strength} (steps on record: {steps})',
    'zh-Hant': '作出承諾者並未{strength}（紀錄所載步驟：{steps} 項）',
  },
  'prove-no-knowledge': { en: 'that the giver knew: the duty is strict', 'zh-Hant': '作出承諾者知情：責任屬嚴格' },
  'prove-membership-then': { en: 'that he held from {first} to {last}', 'zh-Hant': '其於 {first} 至 {last} 持有股份' },
  'prove-membership-until': {
    en: 'that he held from {first}, and until when: the registers show him last on {shown} and no more on {gone}; the latest day of the breach possible is {last}',
    'zh-Hant': '其自 {first} 起持有股份及至何日：登記冊最後於 {shown} 顯示其名，至 {gone} 已無；就違反而言最遲可能之日為 {last}',
  },
  'prove-membership-at-breach': {
    en: 'that he held on a day of the breach, from {first} to {last}: the registers or the record do not tell',
    'zh-Hant': '其於違反期間（{first} 至 {last}）某日持有股份：登記冊或紀錄未能判斷',
  },
  'prove-membership-now': { en: 'that he holds on {date}', 'zh-Hant': '其於 {date} 持有股份' },
  'prove-chain': { en: 'that {through} holds for him', 'zh-Hant': '{through} 代其持有' },
  'prove-loss': { en: 'for damages, a loss that the breach caused', 'zh-Hant': '就損害賠償，違反所致的損失' },
  'reflective-loss': {
    en: 'that it is his own: a fall in the value of shares that only mirrors the loss of the company is usually barred (for counsel)',
    'zh-Hant': '損失屬其本身：股價下跌若僅反映公司損失，通常不獲賠償（須法律意見）',
  },
  'reliance-assumed': {
    en: 'that he relied on it: the undertaking itself acknowledges that shareholders do',
    'zh-Hant': '其依賴承諾：承諾本身已確認股東會依賴',
  },
  'cap-623-4': {
    en: 'Cap. 623, s.4: a third party whom the contract names by class may enforce it, also one who was none at signing',
    'zh-Hant': '第 623 章第 4 條：合約以類別指明的第三者可強制執行，簽立時尚未存在者亦然',
  },
  'cap-623-5': { en: 'Cap. 623, s.5: the same remedies as a party', 'zh-Hant': '第 623 章第 5 條：與立約方相同的補救' },
  'cap-623-6': {
    en: 'Cap. 623, s.6: no release or variation without holders who rely on it',
    'zh-Hant': '第 623 章第 6 條：未得依賴者同意，不得解除或更改',
  },
  'cap-347-4': {
    en: 'Cap. 347, s.4: six years from the breach, twelve for a deed; none fixed for an injunction',
    'zh-Hant': '第 347 章第 4 條：違反起計六年，契據十二年；禁制令並無固定時效',
  },
  'rests-record': { en: 'Holdings by the record.', 'zh-Hant': '持股按紀錄。' },
  'rests-registers': { en: 'Holdings by registers of members.', 'zh-Hant': '持股按成員登記冊。' },
  'rests-nothing': { en: 'Holdings are not told.', 'zh-Hant': '持股未能判斷。' },
  'register-used': {
    en: 'register as at {date} (no. {seq}), {days} days before',
    'zh-Hant': '{date} 的登記冊（第 {seq} 項），早 {days} 日',
  },
  'register-after': {
    en: 'register as at {date} (no. {seq}), {days} days after',
    'zh-Hant': '{date} 的登記冊（第 {seq} 項），遲 {days} 日',
  },
  'register-differs': { en: 'The register says otherwise than the record.', 'zh-Hant': '登記冊與紀錄不符。' },
  // Pages.
  'title-status': { en: 'Undertakings', 'zh-Hant': '承諾' },
  'title-gaps': { en: 'Every beneficiary, every Requirement', 'zh-Hant': '各受益人及各項規定' },
  'title-standing': { en: 'Could {holder} enforce on {date}?', 'zh-Hant': '{holder} 於 {date} 可否強制執行？' },
  'no-gaps': {
    en: 'Every beneficiary is bound by an undertaking that names the Rules in force.',
    'zh-Hant': '各受益人均受列明現行規則的承諾約束。',
  },
  'no-gaps-in-doubt': {
    en: 'Every beneficiary has an undertaking on record that names the Rules in force; what is told above leaves it open whether each was executed.',
    'zh-Hant': '各受益人於紀錄均有列明現行規則的承諾；惟上文所述令是否均已簽立存疑。',
  },
  'nobody-before-listing': {
    en: 'The issuer is not listed: nobody has to be bound yet.',
    'zh-Hant': '發行人尚未上市：現時無人須受約束。',
  },
  'nobody-delisted': {
    en: 'The issuer is listed no more: nobody has to be bound.',
    'zh-Hant': '發行人已不再上市：無人須受約束。',
  },
  'nobody-beneficiary': {
    en: 'Nobody is a beneficiary any more, or yet: nobody has to be bound.',
    'zh-Hant': '現時並無受益人：無人須受約束。',
  },
  'no-undertakings': { en: 'No undertaking is on record.', 'zh-Hant': '紀錄未載任何承諾。' },
  'not-applicable': {
    en: 'The issuer is exempt under Rule 8A.46: Rule 8A.43 asks for no undertaking.',
    'zh-Hant': '發行人獲第 8A.46 條豁免：第 8A.43 條並無要求承諾。',
  },
  rights: { en: 'Accrued rights', 'zh-Hant': '已產生的權利' },
  'no-rights': { en: 'none on record', 'zh-Hant': '紀錄未載' },
  questions: { en: 'Not told', 'zh-Hant': '未能判斷' },
  endeavours: { en: 'Endeavours', 'zh-Hant': '努力紀錄' },
  remedies: { en: 'remedies', 'zh-Hant': '補救' },
  'must-prove': { en: 'to prove', 'zh-Hant': '須證明' },
  'need-not-prove': { en: 'need not prove', 'zh-Hant': '毋須證明' },
  law: { en: 'law', 'zh-Hant': '法律' },
  terms: { en: 'terms', 'zh-Hant': '條款' },
  rests: { en: 'rests on', 'zh-Hant': '依據' },
  deed: { en: 'deed', 'zh-Hant': '契據' },
  'simple-contract': { en: 'simple contract', 'zh-Hant': '普通合約' },
  'own-limb': { en: 'own compliance', 'zh-Hant': '本人遵守' },
  'vehicle-limb': { en: 'vehicle', 'zh-Hant': '工具' },
  'company-limb': { en: 'company', 'zh-Hant': '公司' },
  'term-own': { en: 'own: {value}', 'zh-Hant': '本人：{value}' },
  'term-vehicles': { en: 'vehicles: {value}', 'zh-Hant': '工具：{value}' },
  'term-company': { en: 'company: {value}', 'zh-Hant': '公司：{value}' },
  'term-enforceableBy': { en: 'enforceable by: {value}', 'zh-Hant': '可強制執行者：{value}' },
  'term-terminatesOn': { en: 'ends upon: {value}', 'zh-Hant': '終止於：{value}' },
  'term-terminatesOnDate': { en: 'ends on: {value}', 'zh-Hant': '終止日期：{value}' },
  'term-survival': { en: 'accrued rights survive: {value}', 'zh-Hant': '已產生的權利存續：{value}' },
  'term-subjectTo204': { en: 'subject to Rule 2.04: {value}', 'zh-Hant': '受第 2.04 條規限：{value}' },
  'term-governingLaw': { en: 'law: {value}', 'zh-Hant': '法律：{value}' },
  'term-jurisdiction': { en: 'courts: {value}', 'zh-Hant': '法院：{value}' },
  'term-exclusive': { en: 'exclusive: {value}', 'zh-Hant': '專屬：{value}' },
  'value-true': { en: 'yes', 'zh-Hant': '是' },
  'value-false': { en: 'no', 'zh-Hant': '否' },
  'value-company': { en: 'the company', 'zh-Hant': '公司' },
  'value-shareholders': { en: 'shareholders', 'zh-Hant': '股東' },
  'value-hong-kong': { en: 'Hong Kong', 'zh-Hant': '香港' },
  'none-strength': { en: 'nothing', 'zh-Hant': '並無承諾' },
} as const satisfies Catalogue;
