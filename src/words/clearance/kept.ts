import type { Catalogue } from '../catalogue.ts';

/** What is told of clearances that are kept, and of past answers that are judged again. */
export const keptWords = {
  'status-given': { en: 'given, waits for approval', 'zh-Hant': '已給予，待批准' },
  'status-approved': { en: 'approved', 'zh-Hant': '已批准' },
  'status-declined': { en: 'declined', 'zh-Hant': '已拒絕' },
  'status-done': { en: 'done', 'zh-Hant': '已執行' },
  'status-done-unapproved': { en: 'done, without the approvals', 'zh-Hant': '已執行，未獲所需批准' },
  'status-lapsed': { en: 'lapsed', 'zh-Hant': '已失效' },
  'status-cannot-tell': { en: 'cannot tell', 'zh-Hant': '無法判斷' },
  'permitted-yes': { en: 'yes', 'zh-Hant': '可以' },
  'permitted-no': { en: 'no', 'zh-Hant': '不可' },
  'permitted-needs-exchange': { en: 'the Exchange decides', 'zh-Hant': '須聯交所決定' },
  'permitted-needs-counsel': { en: 'counsel must say', 'zh-Hant': '須法律意見' },
  'permitted-cannot-tell': { en: 'cannot tell', 'zh-Hant': '無法判斷' },
  'permitted-impossible': { en: 'it cannot be done on the facts known now', 'zh-Hant': '按現時所知的事實無法進行' },
  'comparison-same': { en: 'the same', 'zh-Hant': '相同' },
  'comparison-worse': { en: 'worse', 'zh-Hant': '較差' },
  'comparison-better': { en: 'better', 'zh-Hant': '較佳' },
  'comparison-otherwise': { en: 'the same outcome, otherwise in detail', 'zh-Hant': '結果相同，細節不同' },
  'comparison-cannot-tell': { en: 'cannot tell', 'zh-Hant': '無法判斷' },
  'as-told': { en: 'told', 'zh-Hant': '已告知' },
  'as-notice': { en: 'by notice', 'zh-Hant': '以通知' },
  'as-asked': { en: 'asked for it', 'zh-Hant': '提出者' },
  'as-approved': { en: 'approved it', 'zh-Hant': '批准者' },
  'as-declined': { en: 'declined it', 'zh-Hant': '拒絕者' },

  'kept-as': {
    en: 'kept as {clearance} (entry {entry}); show it with: holdfast clearances show {issuer} {clearance}',
    'zh-Hant': '已保存為 {clearance}（第 {entry} 項）；查看：holdfast clearances show {issuer} {clearance}',
  },
  'kept-known': { en: '{clearance} is kept already, and asks for the same', 'zh-Hant': '{clearance} 早已保存，所問相同' },
  'kept-written': {
    en: '{file} has the fact that keeps {clearance}; put it behind the facts of the record',
    'zh-Hant': '{file} 載有保存 {clearance} 的事實；請加在紀錄各事實之後',
  },
  'kept-there': {
    en: 'another clearance is kept as {clearance}, asked on {on}; choose another id. Nothing was kept',
    'zh-Hant': '{clearance} 已用於 {on} 提出的另一項事前審核；請用其他編號。未有保存',
  },
  'kept-too-long': {
    en: 'the proposal has {length} characters, and at most {limit} are kept; ask in parts. Nothing was kept',
    'zh-Hant': '建議有 {length} 個字元，最多可保存 {limit} 個；請分開提出。未有保存',
  },
  'kept-otherwise': {
    en: 'the record grew meanwhile and the answer is now: {permitted}; look at it again. Nothing was kept',
    'zh-Hant': '紀錄其間有增加，現時答案為：{permitted}；請再查看。未有保存',
  },
  'log-too-busy': {
    en: 'others write to the log of {issuer} without a pause; ask again. Nothing was recorded',
    'zh-Hant': '其他人不斷寫入 {issuer} 的日誌；請再試。未有記錄',
  },

  'no-such-kept': {
    en: 'no clearance {clearance} is kept{hint}; holdfast clearances list shows them',
    'zh-Hant': '並無保存事前審核 {clearance}{hint}；見 holdfast clearances list',
  },
  'before-given': {
    en: 'the clearance was given on {given}; nobody can act on it on {on}',
    'zh-Hant': '該事前審核於 {given} 給予；{on} 不可就其行事',
  },
  'approve-own': {
    en: '{by} asked for it ({asker}) and cannot approve it; somebody else must',
    'zh-Hant': '{by} 為提出者（{asker}），不可自行批准；須由他人批准',
  },
  'approve-same-person': { en: '{by} has approved it already', 'zh-Hant': '{by} 早已批准' },
  'approve-perhaps-same': {
    en: '{by} may be somebody who asked for it or approved it already; give the id of a person on record: --by PERSON',
    'zh-Hant': '{by} 可能即提出者或早已批准的人；請給紀錄中的人物編號：--by PERSON',
  },
  'approve-not-on-record': {
    en: 'several must approve, so that {by} and {asker}, who asked, must each be one natural person on record; whether they are two cannot be told. Record whoever is missing, and give the id: --by PERSON; if it is who asked, clear it anew by his id',
    'zh-Hant':
      '須由多人批准，故 {by} 與提出者 {asker} 各須為紀錄中的一名自然人；現無法分辨是否兩人。請記錄所缺的人並給其編號：--by PERSON；如所缺為提出者，請以其編號重新審核',
  },
  'approve-late': {
    en: 'it was judged for {judgedOn}; an approval on {on} comes behind it. Clear it anew for the day on which it is to be done',
    'zh-Hant': '該審核以 {judgedOn} 為準；{on} 的批准已遲。請就擬進行當日重新審核',
  },
  'approve-declined': {
    en: 'it was declined ({fact}); clear it anew, or take the decline back: holdfast retract {issuer} {fact} --store S. In a file, put a fact-retracted that names {fact} behind it',
    'zh-Hant':
      '該審核已被拒絕（{fact}）；請重新審核，或撤回該拒絕：holdfast retract {issuer} {fact} --store S。在檔案中則於其後加入指明 {fact} 的 fact-retracted',
  },
  'approve-done': {
    en: 'it is done already, and was not approved before; an approval afterwards counts for nothing',
    'zh-Hant': '該事已執行，此前未獲批准；事後批准不計',
  },
  'approve-erased': {
    en: 'somebody who asked for it or approved it was erased, so that nobody can tell whether that was {by}; clear it anew',
    'zh-Hant': '提出者或批准者已被刪除，無法分辨是否即 {by}；請重新審核',
  },
  'approve-no-person': {
    en: '{by} is no natural person on record; a person must approve',
    'zh-Hant': '紀錄中 {by} 並非自然人；須由自然人批准',
  },
  'approve-dead': {
    en: '{by} has died by the record; somebody else must approve',
    'zh-Hant': '按紀錄 {by} 已去世；須由他人批准',
  },
  'approve-changed': {
    en: 'the answer is another one by now: it was {was}, and today it would be {now}, or with other figures. Keep a new clearance, and have that approved; holdfast recheck tells what differs',
    'zh-Hant':
      '答案現已不同：當時為 {was}，今日將為 {now}，或數字不同。請保存新的事前審核並就其取得批准；差異見 holdfast recheck',
  },
  'nobody-named': {
    en: '"{found}" is no name: it has no letter; give a name, or the id of a person on record',
    'zh-Hant': '“{found}”不是姓名：並無文字；請給姓名，或紀錄中的人物編號',
  },
  'approve-unseen': {
    en: 'what was asked can no longer be read, so that nobody can approve it; clear it anew',
    'zh-Hant': '所問內容已無法閱讀，不可批准；請重新審核',
  },
  'approving-though': {
    en: 'the answer was: {permitted}. An approval does not change it',
    'zh-Hant': '答案為：{permitted}。批准不會改變答案',
  },
  'facts-changed': {
    en: 'facts or Rules have changed since: it was {was}, and today it would be {now}; see holdfast recheck',
    'zh-Hant': '事實或規則其後已變：當時為 {was}，今日將為 {now}；見 holdfast recheck',
  },
  'figures-changed': {
    en: 'the answer would still be {now} today, but not with the same figures, findings or parties; what differs stands below',
    'zh-Hant': '今日答案仍為 {now}，但數字、結果或有關人士有所不同；差異列於下方',
  },
  booked: { en: 'recorded as entry {entry}', 'zh-Hant': '已記錄為第 {entry} 項' },
  'booked-known': { en: 'it stands on record already ({fact})', 'zh-Hant': '紀錄中早已載明（{fact}）' },
  'booked-written': {
    en: '{file} has the fact; put it behind the facts of the record',
    'zh-Hant': '{file} 載有該事實；請加在紀錄各事實之後',
  },

  'asked-erased': {
    en: 'what was asked was erased with a person whom it named; its outcome stays, and cannot be judged again',
    'zh-Hant': '所問內容隨其所指的人一併刪除；結果保留，但無法重新判斷',
  },
  'asked-unreadable': {
    en: 'what was asked cannot be read as a proposal; holdfast verify tells whether the store was changed',
    'zh-Hant': '所問內容並非可讀的建議；holdfast verify 可驗明儲存庫有否被改動',
  },
  'approval-asker': {
    en: 'the approval of {by} ({on}) does not count: he asked for it himself',
    'zh-Hant': '{by} 的批准（{on}）不計：由其本人提出',
  },
  'approval-same-person': {
    en: 'the approval of {by} ({on}) does not count: the same person had approved',
    'zh-Hant': '{by} 的批准（{on}）不計：同一人早已批准',
  },
  'approval-late': {
    en: 'the approval of {by} ({on}) does not count: it came, or was recorded, after the day for which it was judged',
    'zh-Hant': '{by} 的批准（{on}）不計：作出或記錄遲於判斷所指之日',
  },
  'approval-after-deed': {
    en: 'the approval of {by} ({on}) does not count: it came on record behind the deed',
    'zh-Hant': '{by} 的批准（{on}）不計：記錄後於所執行之事',
  },
  'approval-answer-changed': {
    en: 'the approval of {by} ({on}) does not count: facts had come on record by which the answer was another one',
    'zh-Hant': '{by} 的批准（{on}）不計：當時已登入的事實令答案不同',
  },
  'approval-answer-unknown': {
    en: 'whether the approval of {by} ({on}) counts cannot be told: facts had come on record, and what was asked cannot be read',
    'zh-Hant': '無法判斷 {by} 的批准（{on}）是否計算：其間有事實登入，而所問已無法閱讀',
  },
  'approval-nobody': {
    en: 'an approval of {on} does not count: "{by}" is no name',
    'zh-Hant': '{on} 的一項批准不計：“{by}”不是姓名',
  },
  'approval-no-natural-person': {
    en: 'the approval of {by} ({on}) does not count: that is no natural person',
    'zh-Hant': '{by} 的批准（{on}）不計：並非自然人',
  },
  'approval-dead': {
    en: 'the approval of {by} ({on}) does not count: he had died by the record',
    'zh-Hant': '{by} 的批准（{on}）不計：按紀錄其時已去世',
  },
  'approval-name-not-id': {
    en: 'whether the approval of {by} ({on}) is of another person cannot be told: his id, or that of whoever asked, is of a person with another name',
    'zh-Hant': '無法分辨 {by} 的批准（{on}）是否出自另一人：其本人或提出者所給編號屬另一姓名的人',
  },
  'approval-after-decline': {
    en: 'the approval of {by} ({on}) does not count: it was declined before',
    'zh-Hant': '{by} 的批准（{on}）不計：此前已被拒絕',
  },
  'approval-not-on-record': {
    en: 'whether the approval of {by} ({on}) counts cannot be told: several must approve, and he or whoever asked is not settled as one natural person of the record',
    'zh-Hant': '無法判斷 {by} 的批准（{on}）是否計算：須由多人批准，而其本人或提出者未能確定為紀錄中的一名自然人',
  },
  'approval-perhaps-same': {
    en: 'the approval of {by} ({on}) may be of somebody who asked or approved already: a person on record must be named',
    'zh-Hant': '{by} 的批准（{on}）可能出自提出者或早已批准的人：須指明紀錄中的人物',
  },
  'approval-erased': {
    en: 'whether an approval of {on} is of another person cannot be told: somebody who asked or approved was erased',
    'zh-Hant': '無法分辨 {on} 的一項批准是否出自另一人：提出者或批准者已被刪除',
  },
  'approved-though': {
    en: 'it was approved although the answer was: {permitted}',
    'zh-Hant': '雖答案為：{permitted}，仍獲批准',
  },
  'required-raised': {
    en: 'the issuer asks for {number} approvals by now; it was approved under the number of its time',
    'zh-Hant': '發行人現要求 {number} 項批准；該審核按當時的數目獲批准',
  },
  'done-part': { en: 'part of it is on record as done: {facts}', 'zh-Hant': '紀錄顯示部分已執行：{facts}' },
  'done-otherwise': {
    en: 'something else or more than was asked is on record: {facts}',
    'zh-Hant': '紀錄顯示所執行的有別於或多於所問：{facts}',
  },
  'done-though-declined': { en: 'it was done although it was declined: {facts}', 'zh-Hant': '雖被拒絕仍已執行：{facts}' },
  'done-unapproved': {
    en: 'it was done without the approvals that the issuer asks for: {facts}',
    'zh-Hant': '未獲發行人所要求的批准即已執行：{facts}',
  },
  'done-though': {
    en: 'it was done although the answer was {permitted}: {facts}',
    'zh-Hant': '雖答案為 {permitted}，仍已執行：{facts}',
  },
  'adviser-named': { en: 'the compliance adviser was consulted on it ({on})', 'zh-Hant': '已就此諮詢合規顧問（{on}）' },
  'adviser-unnamed': {
    en: 'the compliance adviser was consulted, last on {on}, but the record does not say that it was on this (Rule 8A.34)',
    'zh-Hant': '曾諮詢合規顧問（最近 {on}），但紀錄未載是否就此事（第 8A.34 條）',
  },
  'adviser-none': {
    en: 'no consultation of the compliance adviser is on record by that day (Rule 8A.34)',
    'zh-Hant': '截至該日紀錄並無諮詢合規顧問（第 8A.34 條）',
  },
  'names-no-facts': {
    en: 'it names no facts, neither of a log nor of a record: on what it was judged cannot be told',
    'zh-Hant': '該審核未指明任何事實（日誌或紀錄）：無法分辨據何判斷',
  },
  'reason-opposite': {
    en: 'the sentence that was kept says something else than the answer, another permission or other figures: it was changed; go by the findings',
    'zh-Hant': '所存文句與答案不符（另一結論或其他數字）：已被改動；請以各項結果為準',
  },
  'facts-not-those': {
    en: 'the facts on which it was given are no longer those with which the record begins; what differs cannot be told',
    'zh-Hant': '作答所據的事實已非紀錄開首各項；無法分辨差異',
  },
  'log-not-that': {
    en: 'the log has no such checkpoint: the clearance was given on another log, or one of the two was changed',
    'zh-Hant': '日誌並無該檢查點：該審核據另一日誌作出，或其一已被改動',
  },
  'other-rulebook': {
    en: 'it was judged under another rulebook than that of this program',
    'zh-Hant': '該審核所據規則彙編有別於本程式',
  },
  'answer-not-that': {
    en: 'what was asked, judged on the same facts by the same program, does not give the answer that was kept: one of them was changed',
    'zh-Hant': '以同一事實由同一程式重判所問，所得並非所存答案：其一已被改動',
  },
  'field-not-that': {
    en: '"{field}" of the clearance is not what its answer and its facts say: one of them was changed',
    'zh-Hant': '該審核的「{field}」與其答案及事實不符：其一已被改動',
  },
  'reason-not-that': {
    en: 'the sentence that was kept is not how this program tells that answer: it was changed, or worded by another version; go by the findings',
    'zh-Hant': '所存文句並非本程式就該答案的說法：已被改動，或出自其他版本；請以各項結果為準',
  },
  'beside-not-that': {
    en: 'the alerts or the parties that were kept beside the answer are not found again on the same facts',
    'zh-Hant': '以同一事實未能再得所存答案旁的提示或有關人士',
  },
  'figures-not-kept': {
    en: 'its figures were not kept, and another rulebook gave them: only outcomes can be compared',
    'zh-Hant': '數字未有保存，而由另一規則彙編得出：只可比較結果',
  },
  'day-not-apart': {
    en: 'without what carried it out the record of that day does not hold together: it cannot be judged again apart from it',
    'zh-Hant': '除去所執行之事後，當日紀錄不能成立：無法撇除該事重判',
  },
  'answer-found-again': {
    en: 'judged again on the same facts under the same rulebook, it gives the answer that was kept',
    'zh-Hant': '以同一事實及規則彙編重判，所得即所存答案',
  },
  'report-gone': {
    en: 'the findings that were signed are no longer beside the log: only that they differ can be told',
    'zh-Hant': '已簽署的結果不再存於日誌旁：只可分辨有差異',
  },

  'head-clearance': { en: 'clearance', 'zh-Hant': '事前審核' },
  'head-day': { en: 'for', 'zh-Hant': '所指之日' },
  'head-answer': { en: 'answer', 'zh-Hant': '答案' },
  'head-status': { en: 'stands', 'zh-Hant': '狀況' },
  'head-approvals': { en: 'approved by', 'zh-Hant': '批准' },
  'head-asker': { en: 'asked by', 'zh-Hant': '提出者' },
  'none-kept': { en: 'no clearance is kept', 'zh-Hant': '並無保存的事前審核' },
  'approvals-of': { en: '{counted} of {required}', 'zh-Hant': '{required} 項之中 {counted} 項' },
  'approvals-none-asked': { en: '{counted}, none asked for', 'zh-Hant': '{counted} 項，並無要求' },
  'line-given': {
    en: '{clearance}: asked on {on} by {by} for {judgedOn}; the answer was: {permitted}.',
    'zh-Hant': '{clearance}：{by} 於 {on} 就 {judgedOn} 提出；答案為：{permitted}。',
  },
  'line-status': { en: 'It stands as: {status}. Approvals: {approvals}.', 'zh-Hant': '狀況：{status}。批准：{approvals}。' },
  'line-log': {
    en: 'Judged on the first {size} entries of the log, checkpoint {sha256}.',
    'zh-Hant': '據日誌首 {size} 項判斷，檢查點 {sha256}。',
  },
  'line-facts': {
    en: 'Judged on the first {number} facts of the record, SHA-256 {sha256}.',
    'zh-Hant': '據紀錄首 {number} 項事實判斷，SHA-256 {sha256}。',
  },
  'line-rulebook': { en: 'Rulebook {sha256}; answer {answer}.', 'zh-Hant': '規則彙編 {sha256}；答案 {answer}。' },
  'line-finding': { en: '{rule} {check}: {outcome}', 'zh-Hant': '{rule} {check}：{outcome}' },
  'line-finding-version': {
    en: '{rule} {check}: {outcome} (version from {version})',
    'zh-Hant': '{rule} {check}：{outcome}（{version} 起的版本）',
  },
  'line-asked': { en: 'Asked:', 'zh-Hant': '所問：' },
  'line-approval': { en: '{on} approved by {by}', 'zh-Hant': '{on} 由 {by} 批准' },
  'line-decline': { en: '{on} declined by {by}{reason}', 'zh-Hant': '{on} 由 {by} 拒絕{reason}' },
  'line-told': { en: '{on} {to}: {as}{matter}', 'zh-Hant': '{on} {to}：{as}{matter}' },

  'recheck-overall-same': { en: 'Nothing would come out otherwise.', 'zh-Hant': '並無任何結果會有不同。' },
  'recheck-overall-worse': {
    en: 'Something would come out otherwise for the worse.',
    'zh-Hant': '有結果會變得較差。',
  },
  'recheck-overall-better': { en: 'What comes out otherwise is better.', 'zh-Hant': '不同之處皆較佳。' },
  'recheck-overall-otherwise': {
    en: 'Outcomes stay, but figures, alerts or those who must act come out otherwise.',
    'zh-Hant': '結果不變，但數字、提示或須行事者有所不同。',
  },
  'recheck-overall-cannot-tell': {
    en: 'It cannot be told whether something would come out otherwise.',
    'zh-Hant': '無法判斷會否有不同。',
  },
  'recheck-counts': {
    en: 'Judged again: {clearances} clearances, {reports} signed reports, {answers} moments of the record.',
    'zh-Hant': '已重判：{clearances} 項事前審核、{reports} 份簽署報告、紀錄的 {answers} 個時刻。',
  },
  'recheck-left': {
    en: '{left} earlier moments of the record were not judged again.',
    'zh-Hant': '紀錄另有 {left} 個較早時刻未有重判。',
  },
  'recheck-clearance': {
    en: 'Clearance {clearance} for {on}: {comparison}. It was: {was}; now: {now}.',
    'zh-Hant': '{on} 的事前審核 {clearance}：{comparison}。當時：{was}；現時：{now}。',
  },
  'recheck-report': {
    en: 'Report signed {told} as of {on}: {comparison}. It was: {was}; now: {now}.',
    'zh-Hant': '{told} 簽署、截至 {on} 的報告：{comparison}。當時：{was}；現時：{now}。',
  },
  'recheck-answer': {
    en: 'As known at {told}, of {on}: {comparison}. It was: {was}; now: {now}.',
    'zh-Hant': '按 {told} 所知、{on} 的情況：{comparison}。當時：{was}；現時：{now}。',
  },
  'recheck-difference': {
    en: '{rule} {check} ({subject}): {was}, now {now}',
    'zh-Hant': '{rule} {check}（{subject}）：{was}，現時 {now}',
  },
  'recheck-alert': {
    en: 'beside the Requirements, {rule} {code} ({subject}): {was}, now {now}',
    'zh-Hant': '《規定》以外，{rule} {code}（{subject}）：{was}，現時 {now}',
  },
  'recheck-decides-now': {
    en: 'who must act: now also {who}, {does} ({rule}, {what})',
    'zh-Hant': '須行事者：現亦包括 {who}，{does}（{rule}，{what}）',
  },
  'recheck-decides-no-more': {
    en: 'who must act: no longer {who}, {does} ({rule}, {what})',
    'zh-Hant': '須行事者：不再包括 {who}，{does}（{rule}，{what}）',
  },
  'recheck-decides-otherwise': {
    en: 'who must act: {who}, {does} ({rule}, {what}), otherwise than before',
    'zh-Hant': '須行事者：{who}，{does}（{rule}，{what}），與前不同',
  },
  'level-crossed': { en: 'crossed', 'zh-Hant': '已越過' },
  'level-near': { en: 'near', 'zh-Hant': '接近' },
  'level-kept': { en: 'kept', 'zh-Hant': '未越過' },
  'level-ask': { en: 'to be asked', 'zh-Hant': '須查詢' },
  'level-cannot-tell': { en: 'cannot tell', 'zh-Hant': '無法判斷' },
  'recheck-figure': { en: '{name}: {was}, now {now}', 'zh-Hant': '{name}：{was}，現時 {now}' },
  'recheck-since': { en: 'since then on record: {fact} of {on} ({id})', 'zh-Hant': '其後登入：{on} 的 {fact}（{id}）' },
  'recheck-gone': { en: 'retracted since: {fact} of {on} ({id})', 'zh-Hant': '其後撤回：{on} 的 {fact}（{id}）' },
  'recheck-more': { en: 'and {count} more', 'zh-Hant': '另有 {count} 項' },
  'recheck-rule': { en: '{rule}: the version from {was}, now from {now}', 'zh-Hant': '{rule}：{was} 起的版本，現為 {now} 起' },
  'recheck-rulebook': { en: 'another rulebook', 'zh-Hant': '另一規則彙編' },
  'recheck-tell': { en: 'to be told again: {who}', 'zh-Hant': '須再告知：{who}' },
  'recheck-told-since': { en: 'told since: {who}', 'zh-Hant': '其後已告知：{who}' },
  'answers-stay': {
    en: 'Answers of their own day stay as they were; nothing was written.',
    'zh-Hant': '當日的答案維持不變；未有寫入任何內容。',
  },
} as const satisfies Catalogue;
