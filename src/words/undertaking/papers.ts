import type { Catalogue } from '../catalogue.ts';

/** What is to be known of a paper that was drafted, and is not said in it. */
export const draftNoticeWords = {
  'not-advice': {
    en: 'drawn up from the record as of {date}; not legal advice',
    'zh-Hant': '根據截至 {date} 的紀錄擬備；並非法律意見',
  },
  'wording-not-verified': {
    en: 'the wording of Rule {rule} in force from {date} is not verified [{confidence}]: read it before anybody signs',
    'zh-Hant': '第 {rule} 條自 {date} 起生效的原文未經核實 [{confidence}]：請於任何人簽署前查閱',
  },
  'wording-not-read-again': {
    en: 'the wording of Rule {rule} was not read again since the amendments in force from {date}: read it before anybody signs',
    'zh-Hant': '第 {rule} 條的原文自 {date} 起生效的修訂後未再查閱：請於任何人簽署前查閱',
  },
  'earlier-undertaking': {
    en: '{person} gave an undertaking before ({known}); the new one keeps the rights that accrued under it, and does not end it: tell which of them is to stand when it is executed (supersedes)',
    'zh-Hant':
      '{person} 之前已作出承諾（{known}）；新承諾保留其下已累算的權利，並不終止該承諾：簽立時請以 supersedes 說明以何者為準',
  },
  'principal-lacks-rules': {
    en: 'the undertaking {undertaking} does not name Rules in force: {rules}; a supplement adds no Rule to it, a new undertaking does',
    'zh-Hant': '承諾 {undertaking} 未有列出現行規則：{rules}；補充文書不會加入規則，須另作承諾',
  },
  'vehicle-shared': {
    en: '{vehicle} is not {person} alone: on record {persons} have parts in it; Rule 8A.18(2)(c) permits a private company or other vehicle that he wholly owns and controls, so ask the Exchange before anybody signs',
    'zh-Hant':
      '{vehicle} 並非 {person} 一人所有：紀錄所載 {persons} 均有權益；第 8A.18(2)(c) 條只准許由其全資擁有及全權控制的私人公司或其他工具，請於任何人簽署前諮詢聯交所',
  },
  'dated-later': {
    en: 'the record has facts after {date} and up to {dated}, the date that the paper bears; the paper does not know them: give --as-of {dated} if it should',
    'zh-Hant': '紀錄載有 {date} 之後至文件所載日期 {dated} 的事實，文件並未計及；如須計及，請以 --as-of 給予 {dated}',
  },
} as const satisfies Catalogue;

/** What is said when a paper is drafted; the wording of the papers themselves stands in `documents/papers`. */
export const paperWords = {
  drafted: { en: '{file}: {title}, SHA-256 {sha256}', 'zh-Hant': '{file}：{title}，SHA-256 {sha256}' },
  notice: { en: 'Note: {notice}', 'zh-Hant': '注意：{notice}' },
  'to-fill-in': { en: 'To be filled in: {count}', 'zh-Hant': '須填寫：{count} 項' },
  blank: { en: '- {block} {line}', 'zh-Hant': '- {block} {line}' },
  'to-append': {
    en: 'To put it on record, append this fact: {fact}',
    'zh-Hant': '如要記入紀錄，請登入以下事實：{fact}',
  },
  stored: {
    en: 'The document and the fact {undertaking} are in the store.',
    'zh-Hant': '文件及事實 {undertaking} 已存入儲存庫。',
  },
  'rules-not-in-force': {
    en: 'no paper can be drafted for {date}: the Rules of the undertaking were not in force; give a date from 2018-04-30 on with --as-of',
    'zh-Hant': '未能擬備 {date} 的文件：承諾所列規則當時尚未生效；請以 --as-of 給予 2018-04-30 或之後的日期',
  },
  'dated-before': {
    en: 'the paper states what is on record on {date}, so it cannot bear the earlier date {dated}; give --as-of {dated} too, and it states what was so on that day',
    'zh-Hant': '文件陳述 {date} 的紀錄，故不能載有較早的日期 {dated}；請一併以 --as-of 給予 {dated}，文件便陳述該日的情況',
  },
  'name-unprintable': {
    en: 'the name "{name}" holds the character {codepoint}, which breaks the line or shows nothing and could be read as words of the paper; write the name in one line of visible characters in the record',
    'zh-Hant': '名稱「{name}」含字元 {codepoint}，會換行或不可見，可被讀作文件的內容；請在紀錄中以一行可見字元寫出該名稱',
  },
  'no-such-person': {
    en: 'the record names no person "{found}" by {date}, and no beneficiary{hint}',
    'zh-Hant': '截至 {date}，紀錄中並無「{found}」此人，亦無受益人{hint}',
  },
  'no-such-beneficiary': {
    en: 'the record names no person "{found}" by {date}{hint}; its beneficiaries: {known}',
    'zh-Hant': '截至 {date}，紀錄中並無「{found}」此人{hint}；受益人：{known}',
  },
  'no-beneficiary-on-record': {
    en: 'the record names no beneficiary by {date}, so {person} can be none; add a fact beneficiary-named',
    'zh-Hant': '截至 {date}，紀錄並無載有受益人，{person} 故不可為受益人；請加入事實 beneficiary-named',
  },
  'not-a-beneficiary': {
    en: '{person} is no beneficiary on record on {date}; the beneficiaries: {known}',
    'zh-Hant': '於 {date}，{person} 並非紀錄所載的受益人；受益人：{known}',
  },
  'is-dead': {
    en: '{person} is dead on record (fact {fact}) and can sign nothing; for the end of an undertaking ask for --paper termination-notice, for the shares --paper conversion-notice with --breach',
    'zh-Hant':
      '紀錄載明 {person} 已身故（事實 {fact}），不能簽署任何文件；如關乎承諾的終止，請用 --paper termination-notice；如關乎股份，請用 --paper conversion-notice 及 --breach',
  },
  'no-weighted-shares': {
    en: 'on {date} no share that carries weighted voting rights is held or directed by or for {person} on record; record the holding, or give another date with --as-of',
    'zh-Hant': '於 {date}，紀錄並無由 {person} 持有、指示或為其持有的不同投票權股份；請記錄持股，或以 --as-of 給予其他日期',
  },
  'issuer-exempt': {
    en: 'on {date} the issuer is exempt under Rule 8A.46 (since {since}): Rule 8A.43 requires no undertaking of {person} while the exemption stands, and no paper can say that it does; if the exemption has ended, record that (listing-changed), or give another date with --as-of',
    'zh-Hant':
      '於 {date}，發行人根據第 8A.46 條獲豁免（自 {since} 起）：豁免有效期間，第 8A.43 條並無規定 {person} 作出承諾，文件亦不能如此陳述；如豁免已終止，請予記錄（listing-changed），或以 --as-of 給予其他日期',
  },
  delisted: {
    en: 'the issuer was delisted on {date}: there is nothing more to undertake; give an earlier date with --as-of',
    'zh-Hant': '發行人已於 {date} 除牌：不再有須承諾的事項；請以 --as-of 給予較早日期',
  },
  'no-such-undertaking': {
    en: 'the record has no executed undertaking "{found}"{hint}',
    'zh-Hant': '紀錄中並無已簽立的承諾「{found}」{hint}',
  },
  'is-a-supplement': {
    en: '{found} is a supplement to {principal} and no undertaking of its own; name {principal} with --undertaking',
    'zh-Hant': '{found} 為 {principal} 的補充文書，本身並非承諾；請以 --undertaking 指明 {principal}',
  },
  'undertaking-ended': {
    en: 'the undertaking {undertaking} ended on {date}: a supplement to it adds nothing; {person} gives a new one: --paper undertaking',
    'zh-Hant': '承諾 {undertaking} 已於 {date} 終止，補充文書並無作用；{person} 須另作承諾：--paper undertaking',
  },
  'has-ended': {
    en: 'the undertaking {undertaking} of {person} ended on {date}: {paper} would say that it stands; give a date before its end with --as-of, or tell of the end with --paper termination-notice',
    'zh-Hant':
      '{person} 的承諾 {undertaking} 已於 {date} 終止：{paper} 會陳述該承諾仍然有效；請以 --as-of 給予終止前的日期，或以 --paper termination-notice 說明其終止',
  },
  'undertaking-of-another': {
    en: 'the undertaking {undertaking} was given by {other}, not by {person}',
    'zh-Hant': '承諾 {undertaking} 由 {other} 作出，並非由 {person} 作出',
  },
  'no-undertaking': {
    en: 'no undertaking executed by {person} is on record on {date}; add a fact undertaking-executed first',
    'zh-Hant': '於 {date}，紀錄並無 {person} 已簽立的承諾；請先加入事實 undertaking-executed',
  },
  'which-undertaking': {
    en: '{person} gave several undertakings: {known}; name one with --undertaking',
    'zh-Hant': '{person} 作出了多項承諾：{known}；請以 --undertaking 指明其一',
  },
  'undertaking-no-id': {
    en: '"{found}" is no id for an undertaking: letters, digits, ".", "_" and "-", at most 64',
    'zh-Hant': '「{found}」不可作承諾的編號：只可用字母、數字、「.」、「_」及「-」，最多 64 個',
  },
  'undertaking-taken': {
    en: 'the record already has an undertaking {undertaking}; give another id with --undertaking',
    'zh-Hant': '紀錄已有承諾 {undertaking}；請以 --undertaking 給予其他編號',
  },
  'acknowledged-already': {
    en: 'the undertaking {undertaking} is acknowledged already (fact {fact})',
    'zh-Hant': '承諾 {undertaking} 已獲確認（事實 {fact}）',
  },
  'vehicle-not-told': {
    en: 'the record does not say who directs the votes of {vehicle}, which holds for {person}; a paper cannot name it or its shares until the record does',
    'zh-Hant': '紀錄並無載明由誰指示為 {person} 持股的 {vehicle} 的表決權；紀錄未載明前，文件不能列出該工具或其股份',
  },
  'no-vehicles': {
    en: 'no vehicle that holds weighted shares for {person} is on record on {date}',
    'zh-Hant': '於 {date}，紀錄並無為 {person} 持有不同投票權股份的工具',
  },
  'no-trust': {
    en: 'no trust that holds weighted shares for {person} is on record on {date}; trustee-authority is for trusts only',
    'zh-Hant': '於 {date}，紀錄並無為 {person} 持有不同投票權股份的信託；trustee-authority 只適用於信託',
  },
  'which-vehicle': {
    en: '{person} has several vehicles: {known}; name the one that {paper} is about with --vehicle',
    'zh-Hant': '{person} 有多項工具：{known}；請以 --vehicle 指明 {paper} 所關乎者',
  },
  'not-his-vehicle': {
    en: '"{found}" is no vehicle of {person} that holds weighted shares on record{hint}; his vehicles: {known}',
    'zh-Hant': '「{found}」並非紀錄所載為 {person} 持有不同投票權股份的工具{hint}；其工具：{known}',
  },
  'converts-into-nothing': {
    en: 'the record does not say into which class shares of class {class} convert; give convertsInto to the class',
    'zh-Hant': '紀錄並無載明 {class} 類股份轉換為哪一類別；請為該類別加入 convertsInto',
  },
  'conversion-needs-finding': {
    en: '{person} is dead: name with --breach the finding that asks for the conversion; on record: {known}',
    'zh-Hant': '{person} 已身故：請以 --breach 指明要求轉換的結果；紀錄所載：{known}',
  },
  'conversion-names-finding': {
    en: '{person} has no share that carries weighted voting rights any more and signs no conversion in advance: name with --breach the finding that asks for one; on record: {known}',
    'zh-Hant': '{person} 不再有附帶不同投票權的股份，不會預先簽署轉換通知：請以 --breach 指明要求轉換的結果；紀錄所載：{known}',
  },
  'nothing-to-convert': {
    en: 'the finding {finding} asks {person} to convert nothing',
    'zh-Hant': '結果 {finding} 並無要求 {person} 轉換任何股份',
  },
  'breach-missing': {
    en: '{paper} is about a breach: name it with --breach ID; holdfast check RECORD --json gives the ids',
    'zh-Hant': '{paper} 關乎一項違反：請以 --breach ID 指明；可用 holdfast check RECORD --json 查閱編號',
  },
  'no-such-finding': {
    en: 'the record has no finding "{found}" on {date}{hint}; holdfast check RECORD --json gives the ids',
    'zh-Hant': '於 {date}，紀錄並無結果「{found}」{hint}；可用 holdfast check RECORD --json 查閱編號',
  },
  'not-a-breach': {
    en: 'the finding {finding} is no breach: it came out as {outcome}',
    'zh-Hant': '結果 {finding} 並非違反：其結果為 {outcome}',
  },
  'breach-of-no-undertaking': {
    en: 'the breach {finding} engages no undertaking of {person}',
    'zh-Hant': '違反 {finding} 並不涉及 {person} 的承諾',
  },
  'not-terminated': {
    en: 'the undertaking {undertaking} has not terminated on {date}: on record the issuer is not delisted and its giver is still a beneficiary',
    'zh-Hant': '於 {date}，承諾 {undertaking} 尚未終止：紀錄所載發行人並未除牌，作出承諾者仍為受益人',
  },
  'termination-not-told': {
    en: 'whether the undertaking {undertaking} has terminated by {date} cannot be told: the articles on record do not say whether they end weighted voting rights by themselves; if they do, it ended on {may}',
    'zh-Hant':
      '未能判斷承諾 {undertaking} 截至 {date} 是否已終止：紀錄所載的章程細則並無訂明是否自動終止不同投票權；如自動終止，該承諾已於 {may} 終止',
  },
  'not-of-rule-8a-19': {
    en: 'the finding {finding} is none of Rule 8A.19 about a vehicle of {person}',
    'zh-Hant': '結果 {finding} 並非第 8A.19 條下關乎 {person} 的工具的結果',
  },
  'nothing-to-notify': {
    en: 'no vehicle of {person} stopped complying with Rule 8A.18(2) on record by {date}: there is nothing to notify under Rule 8A.19',
    'zh-Hant': '截至 {date}，紀錄並無 {person} 的工具不再符合第 8A.18(2) 條：並無須根據第 8A.19 條通知的事項',
  },
} as const satisfies Catalogue;
