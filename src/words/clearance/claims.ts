import type { Catalogue } from '../catalogue.ts';

/** What is claimed, by the id of the claim; those of `gap-` are known not to hold. */
export const claimWords = {
  'convert-cures-8a09': {
    en: 'If votes of non-WVR shareholders are short, the conversion told restores the tenth, and while each beneficiary keeps a WVR share no smaller number does.',
    'zh-Hant': '非不同投票權股東票數不足時，所示轉換可恢復十分之一；如各受益人均保留不同投票權股份，更少則不足。',
  },
  'issue-cures-8a09': {
    en: 'The issue to the public told restores the tenth, and no smaller number does.',
    'zh-Hant': '所示向公眾發行的股數可恢復十分之一，更少則不足。',
  },
  'sale-cures-8a09': {
    en: 'The sale of ordinary shares by a beneficiary told restores the tenth, and no smaller number does.',
    'zh-Hant': '所示由受益人出售的普通股可恢復十分之一，更少則不足。',
  },
  'transfer-cures-8a09': {
    en: 'The transfer of WVR shares to the public told restores the tenth, and while each beneficiary keeps a WVR share no smaller number does.',
    'zh-Hant': '所示向公眾轉讓的不同投票權股份可恢復十分之一；如各受益人均保留不同投票權股份，更少則不足。',
  },
  'convert-cures-any-minimum': {
    en: 'The same of the conversion under any minimum that a decision under Rule 2.04 sets.',
    'zh-Hant': '在根據第2.04條所定的任何最低比例下，轉換亦然。',
  },
  'issue-cures-any-minimum': {
    en: 'The same of the issue under any minimum that a decision under Rule 2.04 sets.',
    'zh-Hant': '在根據第2.04條所定的任何最低比例下，發行亦然。',
  },
  'sale-cures-any-minimum': {
    en: 'The same of the sale under any minimum that a decision under Rule 2.04 sets.',
    'zh-Hant': '在根據第2.04條所定的任何最低比例下，出售亦然。',
  },
  'transfer-cures-any-minimum': {
    en: 'The same of the transfer under any minimum that a decision under Rule 2.04 sets.',
    'zh-Hant': '在根據第2.04條所定的任何最低比例下，轉讓亦然。',
  },
  'conversion-harms-nothing': {
    en: 'A conversion never lessens the room under 8A.09, never raises the proportion, and never takes a compliant company across a line.',
    'zh-Hant': '轉換不會減少第8A.09條的餘額、不會提高比例，亦不會令合規公司越線。',
  },
  'conversion-may-be-split': {
    en: 'A conversion done in two parts comes to the same as one.',
    'zh-Hant': '分兩次轉換與一次轉換結果相同。',
  },
  'largest-buy-back': {
    en: 'The largest buy-back without conversion keeps the tenth, and no larger one does.',
    'zh-Hant': '無須轉換的最大購回保持十分之一，更多則否。',
  },
  'largest-purchase-by-beneficiary': {
    en: 'A beneficiary may buy of the public just what the headroom tells: no smaller purchase breaks 8A.09, every larger one does.',
    'zh-Hant': '受益人可向公眾購入者恰為餘額所示：更少不違反第8A.09條，更多則必違反。',
  },
  'largest-issue-to-beneficiary': {
    en: 'To a beneficiary may be issued just what the headroom tells: no smaller issue breaks 8A.09, every larger one does.',
    'zh-Hant': '可向受益人發行者恰為餘額所示：更少不違反第8A.09條，更多則必違反。',
  },
  'largest-under-ceiling': {
    en: 'With nothing converted just so many shares may be cancelled as the headroom tells, before the proportion passes the ceiling.',
    'zh-Hant': '不作轉換時，比例越過上限前可註銷的股數恰為餘額所示。',
  },
  'times-keeps-order': {
    en: 'What is multiplied alike stays in order (a lemma).',
    'zh-Hant': '同乘一數，大小次序不變（引理）。',
  },
  'division-keeps-order': {
    en: 'What is divided alike stays in order (a lemma).',
    'zh-Hant': '同除一數，大小次序不變（引理）。',
  },
  'in-one-action-up-to-the-lower-end': {
    en: 'A buy-back in one action with the conversion of 8A.15 keeps 8A.09 up to the lower end of the bracket that the headroom looks through.',
    'zh-Hant': '在一項行動中購回並作第8A.15條的轉換，不超過餘額所核對區間的下限，必保持第8A.09條。',
  },
  'in-one-action-never-above-the-upper-end': {
    en: 'Above the upper end of that bracket it never does while each beneficiary keeps a WVR share; the sizes between are looked at one by one.',
    'zh-Hant': '如各受益人均保留不同投票權股份，超過該區間上限則必不保持；兩者之間逐一核對。',
  },
  'proportion-is-vote-share': {
    en: 'With two classes, votes unchanged and every share voting, the proportion rises just when the share of votes does.',
    'zh-Hant': '只有兩類股份、票數不變而所有股份均可投票時，比例上升當且僅當票數佔比上升。',
  },
  'conversion-answers-8a15': {
    en: 'W x reduction / T rounded up keeps the proportion from rising, and no smaller number does.',
    'zh-Hant': 'W x 減少數目 / T 向上取整令比例不升，更少則不然。',
  },
  'conversion-answers-8a13': {
    en: 'The conversion told brings the proportion back to the ceiling, and no smaller number does.',
    'zh-Hant': '所示轉換令比例回到上限，更少則不然。',
  },
  'proportions-in-order': {
    en: 'A proportion not above a second, which is not above a third, is not above the third (a lemma).',
    'zh-Hant': '第一比例不高於第二、第二不高於第三，則第一不高於第三（引理）。',
  },
  '8a15-keeps-the-ceiling': {
    en: 'From within the ceiling, the conversion that 8A.15 asks keeps 8A.13 too.',
    'zh-Hant': '在上限之內，第8A.15條所要求的轉換亦保持第8A.13條。',
  },
  'ceiling-never-rises': {
    en: 'The ceiling after an action is never above the one before it, nor above the proportion itself.',
    'zh-Hant': '行動後的上限不高於之前的上限，亦不高於比例本身。',
  },
  'two-round-up': {
    en: 'Two beneficiaries who each round up: nobody’s own proportion rises, nobody converts more than he has, and one share more than the least is the most.',
    'zh-Hant': '兩名受益人各自向上取整：各自比例不升，無人轉換多於所持，總數最多比最少多一股。',
  },
  'three-round-up': {
    en: 'Three beneficiaries who each round up: the same, and two shares more than the least are the most.',
    'zh-Hant': '三名受益人各自向上取整：亦然，總數最多比最少多兩股。',
  },
  'one-batch-is-least': {
    en: 'Cancelling at once never needs more than cancelling the same in two batches.',
    'zh-Hant': '一次註銷所需轉換不多於分兩批註銷。',
  },
  'two-batches-cost-at-most-one': {
    en: 'Two batches need at most one share more than one.',
    'zh-Hant': '分兩批最多比一次多轉換一股。',
  },
  'a-batch-costs-at-most-one': {
    en: 'One batch converts less than one share above the exact quota; if j batches convert less than j above it, one more keeps it below j + 1: by induction m batches need at most m - 1 shares more than one.',
    'zh-Hant':
      '一批的轉換超出準確配額不足一股；若 j 批超出不足 j 股，則再多一批仍不足 j + 1 股：由歸納法，m 批最多比一批多 m - 1 股。',
  },
  'treasury-purchase-answers-cancellation': {
    en: 'What was converted when shares were bought into treasury is enough for their cancellation, measured with treasury shares.',
    'zh-Hant': '購入為庫存股份時所作的轉換，足以應付其後註銷（以計入庫存股份計算）。',
  },
  'cancellation-measured-before-conversion': {
    en: 'Measured just before the cancellation, the conversion done after it keeps the proportion.',
    'zh-Hant': '以註銷前數字計算的轉換，於註銷後進行，令比例不升。',
  },
  'ratio-cap-keeps-the-proportion': {
    en: 'WVR shares up to the cap of the ratio, or of both, do not raise the proportion; any more than that of the ratio do.',
    'zh-Hant': '不超過比例上限（或兩者較低者）的不同投票權股份不會提高比例；超出比例上限則會。',
  },
  'note-cap-is-in-proportion': {
    en: 'The note’s cap is the most that is no greater a part of the offer than what the others took; the lower of the caps binds.',
    'zh-Hant': '附註的上限為佔要約比例不高於其他人所認購比例的最多數目；兩個上限以較低者為準。',
  },
  'keeps-purchase-for-cancellation': {
    en: 'A compliant company that buys back for cancellation, with its remedy, stays compliant.',
    'zh-Hant': '合規公司購回待註銷股份並作補救後，仍然合規。',
  },
  'keeps-cancellation': {
    en: 'A compliant company that cancels shares bought back, with its remedy, stays compliant.',
    'zh-Hant': '合規公司註銷購回股份並作補救後，仍然合規。',
  },
  'keeps-buy-back-in-one-action': {
    en: 'A compliant company that buys back and cancels in one action, with its remedy, stays compliant.',
    'zh-Hant': '合規公司在一項行動中購回並註銷，連同補救，仍然合規。',
  },
  'keeps-purchase-into-treasury': {
    en: 'A compliant company that buys into treasury, with its remedy, stays compliant on both bases.',
    'zh-Hant': '合規公司購入庫存股份並作補救後，按兩個基準均仍然合規。',
  },
  'keeps-cancellation-of-treasury': {
    en: 'A compliant company that cancels treasury shares, with the conversion of the basis that counts them, stays compliant on both.',
    'zh-Hant': '合規公司註銷庫存股份，並按計入庫存股份的基準轉換，按兩個基準均仍然合規。',
  },
  'keeps-treasury-sale': {
    en: 'A compliant company that sells treasury shares to the public stays compliant.',
    'zh-Hant': '合規公司向公眾出售庫存股份後，仍然合規。',
  },
  'keeps-issue-to-public': {
    en: 'A compliant company that issues ordinary shares to the public stays compliant.',
    'zh-Hant': '合規公司向公眾發行普通股後，仍然合規。',
  },
  'keeps-issue-to-beneficiary': {
    en: 'A compliant company that issues ordinary shares to a beneficiary, with the remedy, stays compliant.',
    'zh-Hant': '合規公司向受益人發行普通股並作補救後，仍然合規。',
  },
  'keeps-purchase-by-beneficiary': {
    en: 'A compliant company of which a beneficiary buys ordinary shares of the public, with the remedy, stays compliant.',
    'zh-Hant': '受益人向公眾購入合規公司普通股並作補救後，公司仍然合規。',
  },
  'keeps-sale-by-beneficiary': {
    en: 'A compliant company of which a beneficiary sells ordinary shares to the public stays compliant.',
    'zh-Hant': '受益人向公眾出售合規公司普通股後，公司仍然合規。',
  },
  'keeps-conversion': {
    en: 'A compliant company of which WVR shares are converted stays compliant, also under the ceiling that this leaves.',
    'zh-Hant': '合規公司的不同投票權股份獲轉換後，仍然合規，在其後的上限下亦然。',
  },
  'keeps-transfer-of-weighted': {
    en: 'A compliant company of which WVR shares go to the public and convert stays compliant.',
    'zh-Hant': '合規公司的不同投票權股份轉予公眾並轉換後，仍然合規。',
  },
  'keeps-subdivision': {
    en: 'A compliant company that subdivides every class alike stays compliant.',
    'zh-Hant': '合規公司將各類股份同樣拆細後，仍然合規。',
  },
  'larger-of-remedies': {
    en: 'From any position, the largest of what 8A.09, 8A.13 and 8A.15 ask for a buy-back answers all three, and no smaller number does.',
    'zh-Hant': '不論原來情況，第8A.09、8A.13及8A.15條就購回所要求的最大者已滿足三者，更少則不足。',
  },
  'keeps-offer-within-caps': {
    en: 'An offer whose WVR leg stays within both caps, the other leg going to the public, keeps 8A.09 and 8A.13 (treasury shares left out).',
    'zh-Hant': '要約的不同投票權部分在兩個上限之內，其餘歸公眾，則保持第8A.09及8A.13條（不計庫存股份）。',
  },
  'gap-purchase-that-waits': {
    en: 'A purchase that waits for cancellation never breaks 8A.09.',
    'zh-Hant': '待註銷的購回不會違反第8A.09條。',
  },
  'gap-purchase-by-beneficiary': {
    en: 'A beneficiary’s purchase of ordinary shares never breaks 8A.09.',
    'zh-Hant': '受益人購入普通股不會違反第8A.09條。',
  },
  'gap-conversion-cannot-cure': {
    en: 'A breach of 8A.09 can always be cured by conversion.',
    'zh-Hant': '違反第8A.09條總可透過轉換補救。',
  },
  'gap-8a15-alone': {
    en: 'A buy-back with the conversion that 8A.15 asks, in one action, keeps 8A.09.',
    'zh-Hant': '在一項行動中購回並作第8A.15條所要求的轉換，即保持第8A.09條。',
  },
  'gap-vote-share-while-waiting': {
    en: 'While the proportion does not rise, the share of WVR votes does not either, also when shares wait for cancellation.',
    'zh-Hant': '比例不升則不同投票權票數佔比亦不升，即使有股份待註銷。',
  },
  'gap-treasury-purchase': {
    en: 'Buying into treasury needs no conversion on either basis.',
    'zh-Hant': '購入庫存股份按任何基準均無須轉換。',
  },
  'gap-resale': {
    en: 'A resale of treasury shares restores the ceiling that stood before the purchase.',
    'zh-Hant': '再出售庫存股份可恢復購入前的上限。',
  },
  'gap-matched-treasury-cancelled': {
    en: 'Treasury shares whose purchase was matched by conversion can be cancelled with nothing more to answer.',
    'zh-Hant': '購入時已作相應轉換的庫存股份，註銷時再無須處理。',
  },
  'gap-issue-then-buy-back': {
    en: 'An issue never costs a later buy-back anything.',
    'zh-Hant': '發行不會令日後購回付出代價。',
  },
  'gap-batches': {
    en: 'Cancelling in two batches needs no more conversions than at once.',
    'zh-Hant': '分兩批註銷所需轉換不多於一次註銷。',
  },
  'gap-ratio-and-note': {
    en: 'For an offer in proportion (fractions apart) the ratio alone allows no more WVR shares than the note’s cut.',
    'zh-Hant': '就按比例的要約（零碎部分除外），單以比例計所容許的不同投票權股份不多於附註的削減。',
  },
  'gap-offer-with-treasury': {
    en: 'An offer within both caps keeps 8A.13 on both bases, also when there are treasury shares.',
    'zh-Hant': '兩個上限之內的要約，即使有庫存股份，按兩個基準均保持第8A.13條。',
  },
} as const satisfies Catalogue;

export type ClaimCode = keyof typeof claimWords;

/** Why a gap is one, and what follows from it. */
export const gapWords = {
  'gap-purchase-that-waits': {
    en: 'Shares that wait for cancellation do not vote: the non-WVR votes fall at the purchase, before any conversion is due. Convert first, or buy less.',
    'zh-Hant': '待註銷股份不能投票：非不同投票權票數在購回時已下降，早於任何轉換到期之時。應先轉換，或減少購回。',
  },
  'gap-purchase-by-beneficiary': {
    en: 'His ordinary shares count among all votes and no longer among those of non-WVR shareholders (8A.09 note 2 binds him).',
    'zh-Hant': '其普通股計入總票數，但不再計入非不同投票權股東的票數（第8A.09條附註2對其有約束力）。',
  },
  'gap-conversion-cannot-cure': {
    en: 'Converted shares stay with the beneficiary; where his ordinary shares are what weighs, only a sale or an issue helps.',
    'zh-Hant': '轉換後的股份仍屬受益人；如問題在其普通股，只有出售或發行方可補救。',
  },
  'gap-8a15-alone': {
    en: 'The two Rules ask for different numbers: the larger of them is the remedy.',
    'zh-Hant': '兩條規則所要求的數目不同：應以較大者補救。',
  },
  'gap-vote-share-while-waiting': {
    en: 'Such shares are in T and carry no vote: the proportion stands still and the share of votes rises until the cancellation.',
    'zh-Hant': '該等股份計入 T 但無投票權：註銷前比例不變而票數佔比上升。',
  },
  'gap-treasury-purchase': {
    en: 'Without treasury shares T falls at the purchase, with them it does not: the bases differ, which is for counsel.',
    'zh-Hant': '不計庫存股份則 T 在購入時下降，計入則不然：兩個基準不同，須由律師判斷。',
  },
  'gap-resale': {
    en: 'The conversion is for ever: after the resale the proportion is lower than before, and that is the new ceiling.',
    'zh-Hant': '轉換不可逆轉：再出售後比例低於原先，成為新上限。',
  },
  'gap-matched-treasury-cancelled': {
    en: 'Counting treasury shares, the early conversion lowered the ceiling, and the cancellation raises the proportion above it: the bases differ under 8A.13, which is for counsel.',
    'zh-Hant': '計入庫存股份時，提早轉換已降低上限，而註銷令比例升逾該上限：第8A.13條下兩個基準不同，須由律師判斷。',
  },
  'gap-issue-then-buy-back': {
    en: 'The issue lowered the ceiling for good; buying the same number back raises the proportion above it.',
    'zh-Hant': '發行已永久降低上限；購回相同數目令比例升逾上限。',
  },
  'gap-batches': {
    en: 'Each batch is rounded up by itself; a batch more costs at most a share.',
    'zh-Hant': '每批各自向上取整；多一批最多多一股。',
  },
  'gap-ratio-and-note': {
    en: 'An offer that loses fractions gives less than the proportion, and the note cuts that: the wider reading is for counsel.',
    'zh-Hant': '要約因零碎部分而低於比例，附註再據此削減：較寬的解讀須由律師判斷。',
  },
  'gap-offer-with-treasury': {
    en: 'In proportion to shares without treasury is more than in proportion to shares with it: the bases differ, which is for counsel. Sell or cancel them first, or offer less.',
    'zh-Hant':
      '按不計庫存股份的比例發行，多於計入庫存股份的比例：兩個基準不同，須由律師判斷。應先出售或註銷庫存股份，或減少要約。',
  },
} as const satisfies Catalogue;

/** The steps of a counterexample. */
export const storyWords = {
  'story-listed': {
    en: 'listed; the founder has {weighted} WVR (of {votes} votes) and {founder} ordinary, the public {public} ordinary',
    'zh-Hant': '上市：創辦人持有 {weighted} 股每股 {votes} 票的不同投票權股份及 {founder} 股普通股，公眾持有 {public} 股',
  },
  'story-bought-waiting': {
    en: 'bought back of the public, to wait for cancellation: {number} ordinary',
    'zh-Hant': '向公眾購回而待註銷：普通股 {number} 股',
  },
  'story-bought-treasury': {
    en: 'bought into treasury: {number} ordinary; converted: {converted} WVR',
    'zh-Hant': '購入為庫存股份：普通股 {number} 股；轉換：不同投票權股份 {converted} 股',
  },
  'story-bought-cancelled-converted': {
    en: 'bought back and cancelled in one action: {number} ordinary; converted in it: {converted} WVR',
    'zh-Hant': '在一項行動中購回並註銷：普通股 {number} 股；同時轉換：不同投票權股份 {converted} 股',
  },
  'story-cancelled': {
    en: 'cancelled, of those bought back: {number} ordinary; converted: {converted} WVR',
    'zh-Hant': '註銷購回股份：普通股 {number} 股；轉換：不同投票權股份 {converted} 股',
  },
  'story-treasury-cancelled': {
    en: 'cancelled out of treasury: {number} ordinary; converted: none',
    'zh-Hant': '註銷庫存股份：普通股 {number} 股；並無轉換',
  },
  'story-resold': {
    en: 'sold to the public out of treasury: {number} ordinary',
    'zh-Hant': '向公眾出售庫存股份：普通股 {number} 股',
  },
  'story-issued': { en: 'placed with the public: {number} ordinary', 'zh-Hant': '向公眾配售：普通股 {number} 股' },
  'story-founder-bought': {
    en: 'bought by the founder of the public: {number} ordinary',
    'zh-Hant': '創辦人向公眾購入：普通股 {number} 股',
  },
  'story-offered': {
    en: 'offered to all holders with the approval of the Exchange: {weighted} WVR and {others} ordinary',
    'zh-Hant': '經聯交所批准向全體持有人要約：不同投票權股份 {weighted} 股及普通股 {others} 股',
  },
  'story-taken': {
    en: 'taken up: {weighted} WVR and {others} ordinary',
    'zh-Hant': '獲認購：不同投票權股份 {weighted} 股及普通股 {others} 股',
  },
} as const satisfies Catalogue;

export type StoryCode = keyof typeof storyWords;

/** What the screen of a proof says. */
export const proofWords = {
  claim: { en: 'claim', 'zh-Hant': '主張' },
  rule: { en: 'Rule', 'zh-Hant': '規則' },
  outcome: { en: 'outcome', 'zh-Hant': '結果' },
  seconds: { en: 'seconds', 'zh-Hant': '秒' },
  says: { en: 'what it says', 'zh-Hant': '內容' },
  proved: { en: 'proved', 'zh-Hant': '已證明' },
  counterexample: { en: 'counterexample', 'zh-Hant': '反例' },
  unproved: { en: 'unproved', 'zh-Hant': '未證明' },
  'declared-gap': { en: 'declared gap', 'zh-Hant': '已聲明的缺口' },
  'no-gap': { en: 'declared a gap, but it holds', 'zh-Hant': '聲明為缺口，但成立' },
  'should-hold': {
    en: 'THIS SHOULD HOLD AND DOES NOT: {values}',
    'zh-Hant': '此主張應成立但不成立：{values}',
  },
  'maybe-shorter': {
    en: 'a shorter counterexample may exist: a search for it did not end in time',
    'zh-Hant': '或有更短的反例：搜尋未能及時完成',
  },
  tried: { en: 'tried', 'zh-Hant': '已嘗試' },
  'way-all-at-once': { en: 'all numbers at once', 'zh-Hant': '一次處理所有數字' },
  'way-over-the-reals': { en: 'over the reals', 'zh-Hant': '以實數處理' },
  'way-each-votes': { en: '{votes} votes a WVR share', 'zh-Hant': '每股 {votes} 票' },
  'way-small-numbers': { en: 'numbers up to {bound} only', 'zh-Hant': '只處理不超過 {bound} 的數字' },
  'way-what-is-given': { en: 'whether anything satisfies what is given', 'zh-Hant': '前提是否可滿足' },
  'way-lemma': { en: 'the lemma {why}', 'zh-Hant': '引理 {why}' },
  'way-random-points': { en: 'points at random', 'zh-Hant': '隨機點' },
  'tried-holds': { en: 'holds', 'zh-Hant': '成立' },
  'tried-fails': { en: 'fails', 'zh-Hant': '不成立' },
  'tried-undecided': { en: 'undecided', 'zh-Hant': '未能判定' },
  'rests-on': { en: 'rests on {lemmas}', 'zh-Hant': '依據 {lemmas}' },
  'as-a-record': {
    en: 'as a record (holdfast check FILE --as-of {date}):',
    'zh-Hant': '作為紀錄（holdfast check FILE --as-of {date}）：',
  },
  'verdict-as-declared': {
    en: 'proved for all numbers: {proved}; declared gaps, each with its counterexample: {gaps}; seed {seed}',
    'zh-Hant': '{proved} 項主張對所有數字已證明，{gaps} 個已聲明缺口已示明；種子 {seed}',
  },
  'verdict-unproved': {
    en: 'unproved, so that nothing is said of them: {unproved}; proved for all numbers: {proved}; declared gaps: {gaps}; seed {seed}',
    'zh-Hant': '{unproved} 項主張未證明（不作任何結論），{proved} 項已證明，{gaps} 個已聲明缺口已示明；種子 {seed}',
  },
  'verdict-otherwise': {
    en: 'otherwise than declared, which is a bug in a Rule or in a claim: {otherwise}; seed {seed}',
    'zh-Hant': '{otherwise} 項主張的結果與聲明不同：規則或主張有誤；種子 {seed}',
  },
  assumed: {
    en: 'Two classes, one vote an ordinary share, 2 to 10 votes a WVR share where not said otherwise; each beneficiary keeps a WVR share, for with the last one his ordinary shares come to count for the other side (Rule 8A.02). The formulas are tied to the code that judges records by tests.',
    'zh-Hant':
      '兩類股份，普通股每股一票，除另有說明外不同投票權股份每股 2 至 10 票；各受益人均保留不同投票權股份，因用盡時其普通股即計入另一方（第 8A.02 條）。公式與判斷紀錄的程式碼由測試互相印證。',
  },
} as const satisfies Catalogue;
