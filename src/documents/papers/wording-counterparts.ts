import type { Catalogue } from '../../words/index.ts';

/** Papers that stand beside an undertaking on record: supplement, acknowledgement, notice of termination, letter to a vehicle. */
export const supplementWording = {
  'title-simple-contract': { en: 'Supplement to an undertaking', 'zh-Hant': '承諾補充文件' },
  principal: {
    en: 'This supplements the undertaking under Rule 8A.43 that {giver} gave to the Company, on record as {undertaking} and as executed on {executedOn} ({form}{document}) (the “Principal Undertaking”).',
    'zh-Hant':
      '本文件補充{giver}根據第8A.43條向公司作出的承諾；該承諾的紀錄編號為{undertaking}，紀錄所載簽立日期為{executedOn}（{form}{document}）（「主承諾」）。',
  },
  'vehicle-later': {
    en: 'Since the Principal Undertaking was executed, the vehicle below has come to hold, directly or through one or more other vehicles, shares of the Company that carry weighted voting rights of which {giver} is the beneficiary (the “Named Vehicle”).',
    'zh-Hant':
      '自主承諾簽立後，下列工具開始直接或透過一項或多項其他工具持有附帶不同投票權的公司股份，該等投票權的受益人為{giver}（「所列工具」）。',
  },
  procure: {
    en: 'The Named Vehicle is one of the vehicles that the Principal Undertaking is about. The Beneficiary undertakes to the Company to use best endeavours to procure that it complies with all that Rules {rules} of the Listing Rules, as in force from time to time and subject to Rule 2.04, require of it.',
    'zh-Hant':
      '所列工具屬主承諾所指的工具。受益人向公司承諾盡最大努力促使所列工具遵守不時有效並受第2.04條規限的《上市規則》第{rules}條對其施加的一切要求。',
  },
  keeps: {
    en: 'Nothing here reduces, releases or replaces anything in the Principal Undertaking, which goes on in full, or any right that has accrued under it.',
    'zh-Hant': '本文件並不減損、解除或取代主承諾的任何內容或其下已累算的任何權利；主承諾繼續全面有效。',
  },
  enforce: {
    en: 'The Company may enforce this supplement as it may enforce the Principal Undertaking; every holder of its shares from time to time may do so under the Contracts (Rights of Third Parties) Ordinance (Cap. 623). It ends when the Principal Undertaking does, with the same effect on accrued rights.',
    'zh-Hant':
      '公司可按強制執行主承諾的方式強制執行本文件；不時持有其股份的每名人士亦可根據《合約（第三者權利）條例》（第623章）強制執行本文件。本文件與主承諾同時終止，對已累算權利的效力亦相同。',
  },
  'form-simple-contract': {
    en: 'It is given in consideration of the Company maintaining its listing on the Exchange.',
    'zh-Hant': '本文件以公司繼續於聯交所上市為代價而作出。',
  },
  'form-applying': {
    en: 'It is given in consideration of the Company pursuing its listing on the Exchange.',
    'zh-Hant': '本文件以公司推進於聯交所的上市申請為代價而作出。',
  },
  law: {
    en: 'It is governed by the laws of the Hong Kong Special Administrative Region, whose courts have exclusive jurisdiction.',
    'zh-Hant': '本文件受香港特別行政區法律管限，香港特別行政區法院具有專屬司法管轄權。',
  },
  'title-deed': {
    en: 'Supplemental deed to an undertaking',
    'zh-Hant': '承諾補充契據',
  },
  'vehicle-before': {
    en: 'The vehicle below holds, and held already when the Principal Undertaking was executed, directly or through one or more other vehicles, shares of the Company that carry weighted voting rights of which {giver} is the beneficiary (the “Named Vehicle”). It is named here for certainty.',
    'zh-Hant':
      '下列工具現時（並於主承諾簽立時已）直接或透過一項或多項其他工具持有附帶不同投票權的公司股份，該等投票權的受益人為{giver}（「所列工具」）。現列明該工具，以資明確。',
  },
  'form-deed': {
    en: 'It is made as a deed: it is signed by hand before a witness, and binds the Beneficiary whether or not there is consideration.',
    'zh-Hant': '本文件以契據形式作出：須在見證人面前親筆簽署，不論有否代價，均對受益人具約束力。',
  },
} as const satisfies Catalogue;

export const acknowledgementWording = {
  title: { en: 'Acknowledgement of an undertaking', 'zh-Hant': '承諾確認書' },
  undertaking: {
    en: 'The Company has received the undertaking under Rule 8A.43 of {giver}, on record as {undertaking} and as executed on {executedOn} ({form}{document}).',
    'zh-Hant':
      '公司已收到{giver}根據第8A.43條作出的承諾；其紀錄編號為{undertaking}，紀錄所載簽立日期為{executedOn}（{form}{document}）。',
  },
  agree: {
    en: 'The Company acknowledges that undertaking and agrees to it. This acknowledgement stands beside it and changes nothing in it.',
    'zh-Hant': '公司確認並同意該承諾。本確認書與該承諾並存，並不更改該承諾的任何內容。',
  },
  release: {
    en: 'Except as the Contracts (Rights of Third Parties) Ordinance (Cap. 623) allows, the Company shall not release the Beneficiary from it, or agree to vary it so that a shareholder has less by it.',
    'zh-Hant':
      '除《合約（第三者權利）條例》（第623章）准許外，公司不得解除受益人在該承諾下的責任，亦不得同意更改該承諾以致減損任何股東的權利。',
  },
  officer: {
    en: 'The officer who signs below does so by the authority named beside the signature.',
    'zh-Hant': '下方簽署的高級人員根據其簽署旁所述的授權簽署。',
  },
} as const satisfies Catalogue;

export const terminationWording = {
  title: { en: 'Notice of the termination of an undertaking', 'zh-Hant': '承諾終止通知' },
  undertaking: {
    en: 'The undertaking under Rule 8A.43 of {giver}, on record as {undertaking} and as executed on {executedOn} ({form}{document}), has terminated.',
    'zh-Hant':
      '{giver}根據第8A.43條作出的承諾（紀錄編號{undertaking}，紀錄所載簽立日期為{executedOn}，{form}{document}）已告終止。',
  },
  delisting: {
    en: 'It terminated of itself on {endedOn}: on that date the Company was delisted from the Exchange.',
    'zh-Hant': '該承諾於{endedOn}自動終止：公司於該日在聯交所除牌。',
  },
  'ceases-to-be-beneficiary': {
    en: 'It terminated of itself on {endedOn}: on that date {giver} ceased to be a beneficiary of weighted voting rights in the Company.',
    'zh-Hant': '該承諾於{endedOn}自動終止：{giver}於該日不再為公司的不同投票權受益人。',
  },
  death: {
    en: 'It terminated of itself on {endedOn}: {giver} died on {diedOn}, and the weighted voting rights ceased under Rule 8A.17.',
    'zh-Hant': '該承諾於{endedOn}自動終止：{giver}於{diedOn}身故，其不同投票權根據第8A.17條終止。',
  },
  superseded: {
    en: 'It terminated on {endedOn}: on that date the undertaking on record as {successor} replaced it.',
    'zh-Hant': '該承諾於{endedOn}終止：紀錄編號為{successor}的承諾於該日取代之。',
  },
  'fixed-date': {
    en: 'It terminated of itself on {endedOn}, the date fixed in it.',
    'zh-Hant': '該承諾於{endedOn}（即其訂明的日期）自動終止。',
  },
  notice: {
    en: 'It terminated on {endedOn} by a notice that its own terms allow.',
    'zh-Hant': '該承諾根據其本身條款所准許的通知，於{endedOn}終止。',
  },
  'release-by-company': {
    en: 'The Company released it on {endedOn}. Whether the release binds a shareholder who has not agreed is for counsel (Contracts (Rights of Third Parties) Ordinance (Cap. 623), section 6).',
    'zh-Hant':
      '公司於{endedOn}解除該承諾。該項解除對未有同意的股東是否具約束力，須由律師判斷（《合約（第三者權利）條例》（第623章）第6條）。',
  },
  other: {
    en: 'It terminated on {endedOn} by its own terms.',
    'zh-Hant': '該承諾根據其本身條款於{endedOn}終止。',
  },
  doubt: {
    en: 'The articles on record do not say whether they end weighted voting rights by themselves. If they do, the undertaking terminated: {selfExecuting}; if they do not: {otherwise}.',
    'zh-Hant':
      '紀錄所載的章程細則並無訂明是否自動終止不同投票權。如自動終止，該承諾的終止日期為：{selfExecuting}；否則為：{otherwise}。',
  },
  'no-end': { en: 'not yet', 'zh-Hant': '尚未終止' },
  moment: {
    en: 'The termination takes effect at the end of that day, Hong Kong time.',
    'zh-Hant': '終止於該日完結時（香港時間）生效。',
  },
  survives: {
    en: 'Rights, remedies, obligations and liabilities that accrued up to then are not affected and may still be enforced.',
    'zh-Hant': '截至當時已累算的權利、補救、義務及法律責任不受影響，仍可強制執行。',
  },
  'survives-these': {
    en: 'On record, these breaches accrued up to then:',
    'zh-Hant': '紀錄所載截至當時已累算的違反如下：',
  },
  'survives-none': {
    en: 'No breach that bears on it is on record up to then; that is no finding that there was none.',
    'zh-Hant': '紀錄並無載有截至當時涉及該承諾的違反；此並不表示並無違反。',
  },
  estate: {
    en: 'What was owed by {giver} up to then is now for the estate to answer.',
    'zh-Hant': '{giver}截至當時所負的責任，現由其遺產承擔。',
  },
  'estate-named': {
    en: 'What was owed by {giver} up to then is now for {estate} to answer.',
    'zh-Hant': '{giver}截至當時所負的責任，現由{estate}承擔。',
  },
  pending: {
    en: 'Of the shares whose weighted voting rights ceased, {pending} are still to be converted into ordinary shares (finding {finding}).',
    'zh-Hant': '在不同投票權已終止的股份中，尚有{pending}股有待轉換為普通股（結果{finding}）。',
  },
  'no-revival': {
    en: 'It does not revive. Whoever becomes a beneficiary again gives a new undertaking.',
    'zh-Hant': '該承諾不會恢復效力。任何人如再成為受益人，須作出新的承諾。',
  },
  'column-finding': { en: 'Finding', 'zh-Hant': '結果' },
  'column-rule': { en: 'Rule', 'zh-Hant': '規則' },
  'column-on': { en: 'Accrued on', 'zh-Hant': '累算日期' },
  'column-until': { en: 'Last day for an action', 'zh-Hant': '訴訟時效最後一日' },
} as const satisfies Catalogue;

export const letterWording = {
  title: { en: 'Letter to a vehicle', 'zh-Hant': '致工具函件' },
  owed: {
    en: 'Under the undertaking on record as {undertaking} and as executed on {executedOn}, the Beneficiary owes {company} (the “Company”) {strength} to procure that you comply with Rules {rules} of the Listing Rules. This letter is a step towards that.',
    'zh-Hant':
      '根據紀錄編號為{undertaking}、紀錄所載簽立日期為{executedOn}的承諾，受益人須向{company}（「公司」）{strength}，促使閣下遵守《上市規則》第{rules}條。本函為此而發出。',
  },
  holds: {
    en: 'On record, on {on}:',
    'zh-Hant': '紀錄所載，於{on}：',
  },
  asked: { en: 'You are asked:', 'zh-Hant': '謹請閣下：' },
  comply: {
    en: 'to comply with those Rules as in force from time to time, as far as they concern you or the shares that you hold;',
    'zh-Hant': '遵守不時有效的上述規則中與閣下或閣下所持股份有關的部分；',
  },
  votes: {
    en: 'to let nobody but the Beneficiary direct the votes of those shares, and to pass on no interest in them, before they are converted;',
    'zh-Hant': '在該等股份轉換前，不讓受益人以外的任何人指示其表決，亦不轉讓其任何權益；',
  },
  convert: {
    en: 'to convert shares at once when their weighted voting rights must cease or a reduction under Rule 8A.15 calls for it; and',
    'zh-Hant': '在不同投票權須終止，或第8A.15條所述的減少股份有此要求時，立即轉換有關股份；及',
  },
  tell: {
    en: 'to tell the Beneficiary and the Company without delay of any change in who owns, directs or benefits from you.',
    'zh-Hant': '如閣下的擁有、指示或受益安排有任何變更，不作延誤地通知受益人及公司。',
  },
  matter: { en: 'The matter that gives rise to this letter, of {findingOn}:', 'zh-Hant': '引致本函的事項（{findingOn}）：' },
  'ask-convert': {
    en: 'You are asked to convert {shares} shares of class {class} at once (finding {finding}).',
    'zh-Hant': '謹請閣下立即轉換{class}類{shares}股（結果{finding}）。',
  },
  finding: { en: 'Finding: {finding}.', 'zh-Hant': '結果：{finding}。' },
  answer: {
    en: 'Please answer in writing what was done, by whom and when, or what stands in the way. This letter and the answer are kept as a record of the endeavours made.',
    'zh-Hant': '請以書面答覆已採取的行動、行動人及日期，或所遇障礙。本函及閣下的答覆將存檔，作為所作努力的紀錄。',
  },
} as const satisfies Catalogue;
