import type { Catalogue } from '../catalogue.ts';

/** Why a proposal may or may not be done, by how much, and what may be done instead: clauses that follow one another. */
export const reasonWords = {
  'reason-or': { en: '{first}; or {next}', 'zh-Hant': '{first}；或{next}' },
  'reason-whole': { en: '{clauses}.', 'zh-Hant': '{clauses}。' },
  'reason-with': { en: '{first} and {next}', 'zh-Hant': '{first}，並{next}' },
  'reason-allowed': {
    en: 'Allowed: it creates and worsens nothing',
    'zh-Hant': '可進行：並無產生或惡化任何問題',
  },
  'reason-allowed-elsewhere': {
    en: 'The Requirements are no bar: it creates and worsens nothing under them; the Exchange decides whether it may be done',
    'zh-Hant': '規定本身並不妨礙：並無產生或惡化任何問題；能否進行由聯交所決定',
  },
  'reason-allowed-asks': {
    en: 'Allowed as far as the record tells: whether the conversion shares may be listed ({rules}) is left to ask, and it creates and worsens nothing else',
    'zh-Hant': '按紀錄所載可進行：轉換所得股份能否上市（{rules}）尚須查詢，此外並無產生或惡化任何問題',
  },
  'reason-happens': {
    en: 'It is no matter of leave: the weight of {shares} shares ends by it ({rules})',
    'zh-Hant': '此事無須批准：{shares} 股的不同投票權因而終止（{rules}）',
  },
  'reason-happens-stays': {
    en: 'It is no matter of leave: the weight of {shares} shares has to end by it ({rules}), and stays with them until they are converted',
    'zh-Hant': '此事無須批准：{shares} 股的不同投票權須因而終止（{rules}），而在轉換前仍然存續',
  },
  'reason-happens-articles': {
    en: 'It is no matter of leave: the weight of {shares} shares has to end by it ({rules}); whether the articles end it by themselves is not on record',
    'zh-Hant': '此事無須批准：{shares} 股的不同投票權須因而終止（{rules}）；章程是否自動執行，紀錄未載',
  },
  'reason-happens-unsure': {
    en: 'It is no matter of leave; how many shares lose their weight by it cannot be told ({rules}): between {shares} and {most}. To be put on record: {missing}',
    'zh-Hant': '此事無須批准；因而終止不同投票權的股數無法判斷（{rules}）：介乎 {shares} 至 {most} 股。須補入紀錄：{missing}',
  },
  'reason-happens-only': {
    en: 'It is no matter of leave, and no weight ends by it',
    'zh-Hant': '此事無須批准，亦無不同投票權因而終止',
  },
  'reason-duty-follows': {
    en: 'Allowed, and {shares} shares of class {class} are to be converted at once ({rules})',
    'zh-Hant': '可進行，惟須立即轉換 {shares} 股 {class} 類股份（{rules}）',
  },
  'reason-votes-short': {
    en: 'Not allowed ({rules}): 8A.09 is missed by {short} votes ({whole} x {nonWvrVotes} non-WVR votes against {part} x {totalVotes} of all); would be allowed if non-WVR holders had {more} more of them',
    'zh-Hant':
      '不得進行（{rules}）：距第 8A.09 條尚欠 {short} 票（非不同投票權股東 {nonWvrVotes} 票的 {whole} 倍，對全部 {totalVotes} 票的 {part} 倍）；如其中多 {more} 票屬非不同投票權持有人，則可進行',
  },
  'reason-votes-short-alone': {
    en: 'Not allowed ({rules}): 8A.09 is missed by {short} votes ({whole} x {nonWvrVotes} non-WVR votes against {part} x {totalVotes} of all); for 8A.09 alone non-WVR holders would have to have {more} more of them',
    'zh-Hant':
      '不得進行（{rules}）：距第 8A.09 條尚欠 {short} 票（非不同投票權股東 {nonWvrVotes} 票的 {whole} 倍，對全部 {totalVotes} 票的 {part} 倍）；僅就第 8A.09 條而言，須多 {more} 票屬非不同投票權持有人',
  },
  'reason-votes-worse': {
    en: 'Not allowed ({rules}): 8A.09 was missed by {before} votes and would be by {now} ({whole} x {nonWvrVotes} non-WVR votes against {part} x {totalVotes} of all), {short} more; would be allowed if non-WVR holders had {more} more of them',
    'zh-Hant':
      '不得進行（{rules}）：距第 8A.09 條原已欠 {before} 票，將欠 {now} 票（非不同投票權股東 {nonWvrVotes} 票的 {whole} 倍，對全部 {totalVotes} 票的 {part} 倍），多欠 {short} 票；如其中多 {more} 票屬非不同投票權持有人，則可進行',
  },
  'reason-votes-worse-alone': {
    en: 'Not allowed ({rules}): 8A.09 was missed by {before} votes and would be by {now} ({whole} x {nonWvrVotes} non-WVR votes against {part} x {totalVotes} of all), {short} more; for 8A.09 alone non-WVR holders would have to have {more} more of them',
    'zh-Hant':
      '不得進行（{rules}）：距第 8A.09 條原已欠 {before} 票，將欠 {now} 票（非不同投票權股東 {nonWvrVotes} 票的 {whole} 倍，對全部 {totalVotes} 票的 {part} 倍），多欠 {short} 票；僅就第 8A.09 條而言，須多 {more} 票屬非不同投票權持有人',
  },
  'reason-conversion-short': {
    en: 'Not allowed ({rules}): {basis}for {reduction} shares that leave the issue {required} WVR shares have to be converted and {converted} are; would be allowed with {short} more',
    'zh-Hant':
      '不得進行（{rules}）：{basis}已發行股份減少 {reduction} 股，須轉換 {required} 股不同投票權股份，現只轉換 {converted} 股；如多轉換 {short} 股，則可進行',
  },
  'reason-conversion-short-alone': {
    en: 'Not allowed ({rules}): {basis}for {reduction} shares that leave the issue {required} WVR shares have to be converted and {converted} are; for 8A.15 alone {short} more would do',
    'zh-Hant':
      '不得進行（{rules}）：{basis}已發行股份減少 {reduction} 股，須轉換 {required} 股不同投票權股份，現只轉換 {converted} 股；僅就第 8A.15 條而言，多轉換 {short} 股即可',
  },
  'reason-conversions-short': {
    en: 'Not allowed ({rules}): {basis}for {reduction} shares that leave the issue in {count} actions, each of what the one before it leaves, {required} WVR shares have to be converted and {converted} are; would be allowed with {short} more',
    'zh-Hant':
      '不得進行（{rules}）：{basis}已發行股份分 {count} 次減少合共 {reduction} 股，逐次按前次所餘計算，須轉換 {required} 股不同投票權股份，現只轉換 {converted} 股；如多轉換 {short} 股，則可進行',
  },
  'reason-conversions-short-alone': {
    en: 'Not allowed ({rules}): {basis}for {reduction} shares that leave the issue in {count} actions, each of what the one before it leaves, {required} WVR shares have to be converted and {converted} are; for 8A.15 alone {short} more would do',
    'zh-Hant':
      '不得進行（{rules}）：{basis}已發行股份分 {count} 次減少合共 {reduction} 股，逐次按前次所餘計算，須轉換 {required} 股不同投票權股份，現只轉換 {converted} 股；僅就第 8A.15 條而言，多轉換 {short} 股即可',
  },
  'reason-above-ceiling': {
    en: 'Not allowed ({rules}): {basis}{wvrShares} of {issuedShares} shares would carry weighted voting rights where the ceiling allows {most}; would be allowed with {short} fewer',
    'zh-Hant':
      '不得進行（{rules}）：{basis}{issuedShares} 股中將有 {wvrShares} 股附帶不同投票權，而上限只容許 {most} 股；如少 {short} 股，則可進行',
  },
  'reason-above-ceiling-alone': {
    en: 'Not allowed ({rules}): {basis}{wvrShares} of {issuedShares} shares would carry weighted voting rights where the ceiling allows {most}; for 8A.13 alone {short} fewer would do',
    'zh-Hant':
      '不得進行（{rules}）：{basis}{issuedShares} 股中將有 {wvrShares} 股附帶不同投票權，而上限只容許 {most} 股；僅就第 8A.13 條而言，少 {short} 股即可',
  },
  'reason-take-up': {
    en: 'Not allowed ({rules}): {taken} WVR shares where the take-up of the others allows {most}; would be allowed with {short} fewer',
    'zh-Hant': '不得進行（{rules}）：不同投票權股份 {taken} 股，而按其他股東的認購只容許 {most} 股；如少 {short} 股，則可進行',
  },
  'reason-take-up-alone': {
    en: 'Not allowed ({rules}): {taken} WVR shares where the take-up of the others allows {most}; for this Rule alone {short} fewer would do',
    'zh-Hant':
      '不得進行（{rules}）：不同投票權股份 {taken} 股，而按其他股東的認購只容許 {most} 股；僅就該條而言，少 {short} 股即可',
  },
  'reason-basis-without': { en: 'without treasury shares, ', 'zh-Hant': '不計庫存股份，' },
  'reason-basis-with': { en: 'with treasury shares, ', 'zh-Hant': '計及庫存股份，' },
  'reason-weight-stays': {
    en: 'Not allowed ({rules}): the weight of {shares} shares must end by it, and it stays until they are converted',
    'zh-Hant': '不得進行（{rules}）：{shares} 股的不同投票權須因此終止，而在轉換前仍然存續',
  },
  'reason-breached': { en: 'Not allowed ({rules}): {finding}', 'zh-Hant': '不得進行（{rules}）：{finding}' },
  'reason-exchange': { en: 'The Exchange decides ({rules}): {finding}', 'zh-Hant': '須由聯交所決定（{rules}）：{finding}' },
  'reason-counsel': { en: 'For counsel ({rules}): {finding}', 'zh-Hant': '須徵詢法律意見（{rules}）：{finding}' },
  'reason-treasury-bases': {
    en: 'For counsel ({rules}): whether treasury shares count decides; without them {short} more WVR shares have to be converted, with them none',
    'zh-Hant': '須徵詢法律意見（{rules}）：視乎庫存股份是否計入；不計入則須多轉換 {short} 股不同投票權股份，計入則無須轉換',
  },
  'reason-unknown': {
    en: 'It cannot be told ({rules}); not on record: {missing}',
    'zh-Hant': '無法判斷（{rules}）；紀錄未載：{missing}',
  },
  'reason-only-apart': {
    en: 'Not allowed (8A.09): between its steps 8A.09 is missed by {short} votes, which a later step makes good and does not undo',
    'zh-Hant': '不得進行（8A.09）：步驟之間第 8A.09 條尚欠 {short} 票；其後步驟雖予補救，但不能抹去',
  },
  'reason-sources-stop': {
    en: 'It cannot be told: the sources for {missing} stop on {date}',
    'zh-Hant': '無法判斷：{missing} 的資料來源止於 {date}',
  },
  'or-reorder': { en: 'do the steps as one action', 'zh-Hant': '把各步驟作為一項行動進行' },
  'or-recount': {
    en: 'count the poll at one vote a share and declare the true result: {for} for, {against} against, {result}',
    'zh-Hant': '按每股一票點算並宣布真實結果：贊成 {for} 票，反對 {against} 票，{result}',
  },
  'or-recount-several': {
    en: 'count the polls at one vote a share where they must be and declare the true results',
    'zh-Hant': '在須按每股一票時如此點算，並宣布各項真實結果',
  },
  'or-convert': {
    en: 'convert {shares} shares of class {class} in the same action',
    'zh-Hant': '在同一行動中轉換 {shares} 股 {class} 類股份',
  },
  'or-convert-at-once': {
    en: 'convert {shares} shares of class {class} at once behind it',
    'zh-Hant': '其後立即轉換 {shares} 股 {class} 類股份',
  },
  'or-convert-as-one': {
    en: 'do the steps as one action and convert {shares} shares of class {class} in it',
    'zh-Hant': '把各步驟作為一項行動進行，並在其中轉換 {shares} 股 {class} 類股份',
  },
  'or-sell': {
    en: 'have beneficiaries sell {shares} ordinary shares to the public in the same action',
    'zh-Hant': '由受益人在同一行動中向公眾出售 {shares} 股普通股',
  },
  'or-issue': {
    en: 'issue {shares} ordinary shares to the public in the same action',
    'zh-Hant': '在同一行動中向公眾發行 {shares} 股普通股',
  },
  'or-issue-as-ordinary': {
    en: 'issue {shares} of them as ordinary shares',
    'zh-Hant': '將其中 {shares} 股改以普通股發行',
  },
  'or-transfer': {
    en: 'have {shares} WVR shares pass to the public, converted, in the same action',
    'zh-Hant': '在同一行動中將 {shares} 股不同投票權股份轉換後轉予公眾',
  },
  'or-cancel-at-most': { en: 'cancel at most {shares} shares', 'zh-Hant': '最多註銷 {shares} 股' },
  'or-buy-back-at-most': { en: 'buy back at most {shares} shares', 'zh-Hant': '最多購回 {shares} 股' },
  'or-acquire-at-most': { en: 'have at most {shares} shares pass', 'zh-Hant': '最多轉讓 {shares} 股' },
  'or-issue-at-most': { en: 'issue at most {shares} shares of class {class}', 'zh-Hant': '最多發行 {shares} 股 {class} 類股份' },
  'or-alike-sub-divided': {
    en: 'sub-divide every class alike, each {each} into {into}',
    'zh-Hant': '把每一類別按同一比例拆細，每 {each} 股拆為 {into} 股',
  },
  'or-alike-consolidated': {
    en: 'consolidate every class alike, each {each} into {into}',
    'zh-Hant': '把每一類別按同一比例合併，每 {each} 股併為 {into} 股',
  },
  'or-wait': { en: 'wait until {date}', 'zh-Hant': '等待至 {date}' },
  'or-hold-in-treasury': {
    en: 'hold the shares in treasury instead of cancelling them, if counsel agrees',
    'zh-Hant': '如法律顧問同意，改為持作庫存股份而不註銷',
  },
  'or-waiver': { en: 'ask the Exchange to waive {rules} (Rule 2.04)', 'zh-Hant': '向聯交所申請豁免 {rules}（第 2.04 條）' },
  'or-approval': { en: 'have the approval of the Exchange ({rules})', 'zh-Hant': '取得聯交所批准（{rules}）' },
  'agreement-more-than-held': {
    en: '{holder} is to convert {shares} shares but holds {held}: {over} too many',
    'zh-Hant': '{holder} 擬轉換 {shares} 股，但只持有 {held} 股：多出 {over} 股',
  },
  'agreement-short': {
    en: 'the parties agreed on {shares} shares where {least} have to be converted: {short} short',
    'zh-Hant': '各方議定轉換 {shares} 股，但須轉換 {least} 股：尚欠 {short} 股',
  },
  'agreement-proportion-rises': {
    en: "{beneficiary} converts {shares} shares where the own quota is {own}: the beneficiary's own proportion would rise for want of {short}",
    'zh-Hant': '{beneficiary} 轉換 {shares} 股，但其自身份額為 {own} 股：尚欠 {short} 股，其自身比例將上升',
  },
} as const satisfies Catalogue;

/** The ratchet trap and other things to know before a proposal or a remedy is done. */
export const ratchetWords = {
  'conversion-for-good': {
    en: 'A conversion cannot be undone: {shares} shares lose their weight for good.',
    'zh-Hant': '轉換不可逆轉：{shares} 股將永久失去不同投票權。',
  },
  'more-than-least': {
    en: 'Each one rounds up: {more} shares more than the least of {least} are converted.',
    'zh-Hant': '各人向上取整：較最低的 {least} 股多轉換 {more} 股。',
  },
  'converted-beyond-duty': {
    en: '{more} shares more are converted than the reduction asks; the proportion falls by them, and the ceiling with it.',
    'zh-Hant': '較減少股份所需多轉換 {more} 股；比例因此下降，上限亦隨之降低。',
  },
  'ceiling-lowered': {
    en: 'The ceiling of 8A.13 falls for good from {fromPart}/{fromWhole} to {toPart}/{toWhole} ({exact}).',
    'zh-Hant': '第 8A.13 條的上限將由 {fromPart}/{fromWhole} 永久降至 {toPart}/{toWhole}（{exact}）。',
  },
  'later-buy-back-needs': {
    en: 'With it, buying back and cancelling as many as are issued ({issued}) will need {needs} conversions.',
    'zh-Hant': '其後若購回並註銷與所發行相同的股數（{issued} 股），須轉換 {needs} 股。',
  },
  'treasury-resale-lowers': {
    en: 'If the {treasury} treasury shares are sold again after converting, the proportion is {part}/{whole} ({exact}): that is the ceiling for good.',
    'zh-Hant': '若轉換後再出售 {treasury} 股庫存股份，比例為 {part}/{whole}（{exact}），此即永久的上限。',
  },
  'converted-early': {
    en: 'What is converted before the {pending} shares are cancelled does not count for their cancellation: {needs} more conversions fall due then.',
    'zh-Hant': '在 {pending} 股註銷前所作的轉換不計入該次註銷：屆時另須轉換 {needs} 股。',
  },
  'due-at-cancellation': {
    en: 'Nothing is due while {pending} shares wait for cancellation; when they are cancelled {needs} conversions fall due.',
    'zh-Hant': '{pending} 股待註銷期間無須轉換；註銷時須轉換 {needs} 股。',
  },
  'backlog-reduction': {
    en: 'Besides this {lacking} conversions of earlier reductions are still open (8A.15, since {since}); they are not asked for again here.',
    'zh-Hant': '此外，先前減少股份的轉換尚有 {lacking} 股未完成（第 8A.15 條，自 {since} 起）；此處不重複要求。',
  },
  'backlog-ceiling': {
    en: 'Besides this the proportion was above its ceiling before by {lacking} shares (8A.13) and is by {now} after it.',
    'zh-Hant': '此外，比例原已超出上限 {lacking} 股（第 8A.13 條），其後為 {now} 股。',
  },
  'backlog-votes': {
    en: 'Besides this 8A.09 was missed by {lacking} votes before and is by {now} after it.',
    'zh-Hant': '此外，原已距第 8A.09 條尚欠 {lacking} 票，其後為 {now} 票。',
  },
  'beneficiary-ends': {
    en: '{beneficiary} would have no weighted share left and cease to be a beneficiary: ordinary shares of this side then count with the non-WVR shareholders (Rule 8A.02), and the undertaking given as a beneficiary ends. What falls away with that cannot come back.',
    'zh-Hant':
      '{beneficiary} 將不再持有不同投票權股份而不再為受益人：其普通股其後計入非不同投票權股東一方（第 8A.02 條），其以受益人身分作出的承諾亦告終止。因此終止者不能恢復。',
  },
  'self-execution-dropped': {
    en: 'The articles would no longer end weight by themselves: where it has to end (8A.17 to 8A.19), it stays until the shares are converted, and the Rule is broken meanwhile.',
    'zh-Hant':
      '章程將不再使不同投票權自動終止：須終止時（第 8A.17 至 8A.19 條），不同投票權在股份轉換前仍然存續，其間即違反規則。',
  },
  'own-proportion-rises': {
    en: '{beneficiary} converts {shares} shares where the own quota is {own}: the own proportion of {beneficiary} rises for want of {short}, though that of all does not.',
    'zh-Hant': '{beneficiary} 轉換 {shares} 股，但其自身份額為 {own} 股：尚欠 {short} 股，其自身比例上升，惟整體比例並無上升。',
  },
  'converted-at-purchase': {
    en: '{converted} shares were converted when shares were bought into treasury. Whether that answers their cancellation too turns on how treasury shares are counted; have counsel say so before more are converted.',
    'zh-Hant':
      '購入庫存股份時已轉換 {converted} 股。該次轉換是否亦足以應付其註銷，視乎庫存股份如何計算；再行轉換前應徵詢法律意見。',
  },
  'votes-short-from': {
    en: 'This rests on a decision of the Exchange that ends on {until}: from {from} {rule} would be missed by {short} votes.',
    'zh-Hant': '此有賴聯交所一項至 {until} 止的決定：自 {from} 起，距第 {rule} 條將欠 {short} 票。',
  },
  'shares-short-from': {
    en: 'This rests on a decision of the Exchange that ends on {until}: from {from} {rule} would ask for {short} conversions.',
    'zh-Hant': '此有賴聯交所一項至 {until} 止的決定：自 {from} 起，第 {rule} 條將要求轉換 {short} 股。',
  },
  'issue-after-buy-back': {
    en: 'An issue within 30 days of a buy-back needs the approval of the Exchange (10.06(3), from professional knowledge).',
    'zh-Hant': '購回後 30 日內發行新股須經聯交所批准（第 10.06(3) 條，據專業知識）。',
  },
  'as-if-decided': {
    en: 'Judged as if the Exchange had decided so; until it has, nothing of this may be done.',
    'zh-Hant': '按聯交所已作此決定判斷；在其決定前不得進行。',
  },
  'delay-on-what-is-known': {
    en: 'Judged on what is on record for {date} now; anything that happens before may change it.',
    'zh-Hant': '按現時紀錄所載 {date} 的情況判斷；其間任何事件或會改變結果。',
  },
} as const satisfies Catalogue;
