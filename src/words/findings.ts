import type { Catalogue } from './catalogue.ts';

/** What each finding says, by `rule/check/message`. Figures fill in by their names, grouped. */
export const findingWords = {
  '8A.06/size-at-listing/enough': {
    en: 'The market value of HK${marketCapitalisation} was large enough at listing.',
    'zh-Hant': '上市時市值 {marketCapitalisation} 港元，符合規模要求。',
  },
  '8A.06/size-at-listing/too-small': {
    en: 'The market value of HK${marketCapitalisation} was below HK${alone}, and below HK${withRevenue} with revenue of HK${leastRevenue}.',
    'zh-Hant':
      '上市時市值 {marketCapitalisation} 港元，低於 {alone} 港元，亦未達 {withRevenue} 港元並有 {leastRevenue} 港元收益。',
  },
  '8A.06/size-at-listing/unknown': {
    en: 'The record does not give the market value (and revenue) at listing.',
    'zh-Hant': '紀錄未載上市時的市值（及收益）。',
  },
  '8A.07/equal-rights/equal': {
    en: 'Dividend and liquidation rights of class {subject} equal those of the listed class.',
    'zh-Hant': '{subject} 類股份的股息及清盤權利與上市類別相同。',
  },
  '8A.07/equal-rights/unequal': {
    en: 'Dividend or liquidation rights of class {subject} differ from those of the listed class.',
    'zh-Hant': '{subject} 類股份的股息或清盤權利與上市類別不同。',
  },
  '8A.07/equal-rights/split-apart': {
    en: 'One class was sub-divided or consolidated without the other, so a share of class {subject} is no longer like a listed share.',
    'zh-Hant': '只有其中一類股份拆細或合併，{subject} 類每股不再等同上市股份。',
  },
  '8A.07/equal-rights/unknown': {
    en: 'The record does not state the dividend and liquidation rights of class {subject}.',
    'zh-Hant': '紀錄未載 {subject} 類股份的股息及清盤權利。',
  },
  '8A.07/no-other-right/none': {
    en: 'No governance right outside votes is on record.',
    'zh-Hant': '紀錄中並無表決權以外的管治權利。',
  },
  '8A.07/no-other-right/other-right': {
    en: 'There is a governance right outside votes: {right}.',
    'zh-Hant': '存在表決權以外的管治權利：{right}。',
  },
  '8A.08/weighted-class-not-listed/unlisted': { en: 'Class {subject} is not listed.', 'zh-Hant': '{subject} 類股份並未上市。' },
  '8A.08/weighted-class-not-listed/listed': {
    en: 'Class {subject} carries weighted voting rights and is listed.',
    'zh-Hant': '{subject} 類股份附帶不同投票權而已上市。',
  },
  '8A.09/non-wvr-votes/kept': {
    en: 'Non-WVR shareholders have {nonWvrVotes} of {totalVotes} votes ({percent}); the line is kept with {margin} votes to spare.',
    'zh-Hant': '非不同投票權股東佔 {totalVotes} 票中的 {nonWvrVotes} 票（{percent}），尚餘 {margin} 票。',
  },
  '8A.09/non-wvr-votes/short': {
    en: 'Non-WVR shareholders have {nonWvrVotes} of {totalVotes} votes ({percent}): short by {margin}.',
    'zh-Hant': '非不同投票權股東只佔 {totalVotes} 票中的 {nonWvrVotes} 票（{percent}）：欠 {margin}。',
  },
  '8A.09/non-wvr-votes/in-doubt': {
    en: 'It turns on how much of a block that the record does not split has lost its weight: if nothing has, non-WVR shareholders have {nonWvrVotes} of {totalVotes} votes ({percent}).',
    'zh-Hant':
      '結果取決於紀錄未有劃分的一批股份有多少已終止不同投票權：如全未終止，非不同投票權股東佔 {totalVotes} 票中的 {nonWvrVotes} 票（{percent}）。',
  },
  '8A.09/non-wvr-votes/undecided': {
    en: 'It turns on holders whom the record does not know: without them non-WVR shareholders have {nonWvrVotes} of {totalVotes} votes ({percent}).',
    'zh-Hant':
      '結果取決於紀錄未知的持有人：不計該等持有人，非不同投票權股東佔 {totalVotes} 票中的 {nonWvrVotes} 票（{percent}）。',
  },
  '8A.10/at-most-ten-votes/within': {
    en: 'A share of class {subject} has {votes} votes against {ordinaryVotes}: within the limit.',
    'zh-Hant': '{subject} 類每股 {votes} 票，普通股 {ordinaryVotes} 票：未超上限。',
  },
  '8A.10/at-most-ten-votes/too-many': {
    en: 'A share of class {subject} has {votes} votes against {ordinaryVotes}: more than {maximum} to one.',
    'zh-Hant': '{subject} 類每股 {votes} 票，普通股 {ordinaryVotes} 票：超出 {maximum} 倍。',
  },
  '8A.10/at-most-ten-votes/maybe-twenty': {
    en: 'A share of class {subject} has {votes} votes against {ordinaryVotes}: allowed only if the ratio of 20 proposed in March 2026 was adopted, which is not confirmed.',
    'zh-Hant':
      '{subject} 類每股 {votes} 票，普通股 {ordinaryVotes} 票：只有在 2026 年 3 月建議的二十倍獲採納下才容許，而此事尚未證實。',
  },
  '8A.11/beneficiaries-directors-at-listing/on-board': {
    en: '{subject} was a director at listing.',
    'zh-Hant': '{subject} 上市時為董事。',
  },
  '8A.11/beneficiaries-directors-at-listing/not-on-board': {
    en: '{subject} was not a director at listing.',
    'zh-Hant': '{subject} 上市時並非董事。',
  },
  '8A.11/beneficiaries-directors-at-listing/unknown': {
    en: 'The record does not say whether {subject} was a director at listing.',
    'zh-Hant': '紀錄未載 {subject} 上市時是否董事。',
  },
  '8A.12/collective-interest-at-listing/enough': {
    en: 'The beneficiaries owned {percentOwned} of the share capital at listing.',
    'zh-Hant': '上市時受益人合共擁有 {percentOwned} 股本。',
  },
  '8A.12/collective-interest-at-listing/too-little': {
    en: 'The beneficiaries owned {percentOwned} of the share capital at listing: less than a tenth, and not of the size that the note names; the Exchange decides.',
    'zh-Hant': '上市時受益人合共擁有 {percentOwned} 股本：少於十分之一，亦未達附註所舉規模；由聯交所決定。',
  },
  '8A.12/collective-interest-at-listing/exchange-may-accept': {
    en: 'The beneficiaries owned {percentOwned} of the share capital at listing: less than a tenth; the Exchange may accept it where the amount is very large.',
    'zh-Hant': '上市時受益人合共擁有 {percentOwned} 股本：少於十分之一；金額極大時聯交所或會接納。',
  },
  '8A.12/collective-interest-at-listing/proposed-floor': {
    en: 'The beneficiaries owned {percentOwned} of the share capital at listing: enough only if the floor of 5% proposed in March 2026 was adopted, which is not confirmed.',
    'zh-Hant': '上市時受益人合共擁有 {percentOwned} 股本：只有在 2026 年 3 月建議的 5% 下限獲採納下才足夠，而此事尚未證實。',
  },
  '8A.13/proportion-not-above-ceiling/kept': {
    en: '{wvrShares} of {issuedShares} shares carry weighted voting rights ({percentWvr}); the ceiling is {ceilingPart} of {ceilingWhole} ({percentCeiling}).',
    'zh-Hant':
      '{issuedShares} 股中 {wvrShares} 股附帶不同投票權（{percentWvr}）；上限為 {ceilingWhole} 分之 {ceilingPart}（{percentCeiling}）。',
  },
  '8A.13/proportion-not-above-ceiling/in-doubt': {
    en: 'It turns on how much of a block that the record does not split has lost its weight: if nothing has, {wvrShares} of {issuedShares} shares carry weighted voting rights ({percentWvr}), against a ceiling of {ceilingPart} of {ceilingWhole} ({percentCeiling}).',
    'zh-Hant':
      '結果取決於紀錄未有劃分的一批股份有多少已終止不同投票權：如全未終止，{issuedShares} 股中 {wvrShares} 股附帶不同投票權（{percentWvr}），上限為 {ceilingWhole} 分之 {ceilingPart}（{percentCeiling}）。',
  },
  '8A.13/proportion-not-above-ceiling/above': {
    en: '{wvrShares} of {issuedShares} shares carry weighted voting rights ({percentWvr}): above the ceiling of {ceilingPart} of {ceilingWhole} ({percentCeiling}).',
    'zh-Hant':
      '{issuedShares} 股中 {wvrShares} 股附帶不同投票權（{percentWvr}）：高於上限 {ceilingWhole} 分之 {ceilingPart}（{percentCeiling}）。',
  },
  '8A.13/proportion-not-above-ceiling/above-other': {
    en: '{wvrShares} of {issuedShares} shares carry weighted voting rights ({percentWvr}), within the ceiling of {ceilingPart} of {ceilingWhole} ({percentCeiling}); counted with treasury shares the proportion is above its ceiling.',
    'zh-Hant':
      '{issuedShares} 股中 {wvrShares} 股附帶不同投票權（{percentWvr}），未超上限 {ceilingWhole} 分之 {ceilingPart}（{percentCeiling}）；計入庫存股份則高於其上限。',
  },
  '8A.14/permitted-kind/permitted': {
    en: '{number} WVR shares were issued by {basis}, a permitted kind.',
    'zh-Hant': '以 {basis} 方式發行 {number} 股不同投票權股份，屬准許方式。',
  },
  '8A.14/permitted-kind/not-permitted': {
    en: '{number} WVR shares were issued by {basis}, which is not permitted.',
    'zh-Hant': '以 {basis} 方式發行 {number} 股不同投票權股份，不屬准許方式。',
  },
  '8A.14/untaken-as-ordinary/within': {
    en: '{subject} took up {taken} WVR shares, within the {entitled} that fell to {subject}.',
    'zh-Hant': '{subject} 認購 {taken} 股不同投票權股份，未超過其應得的 {entitled} 股。',
  },
  '8A.14/untaken-as-ordinary/beyond': {
    en: '{subject} took up {taken} WVR shares but {entitled} fell to {subject}: what others did not take up passes on as ordinary shares only; {excess} too many.',
    'zh-Hant':
      '{subject} 認購 {taken} 股不同投票權股份，但其應得僅 {entitled} 股：他人未認購的部分只可以普通股轉讓；多出 {excess} 股。',
  },
  '8A.14/untaken-as-ordinary/beyond-cut': {
    en: '{subject} took up {taken} WVR shares of the {entitled} offered; the note cuts the leg, and in equal proportion {cutPart} of it fall to {subject}: whether he may have what another beneficiary left is for counsel.',
    'zh-Hant':
      '{subject} 獲要約 {entitled} 股不同投票權股份而認購 {taken} 股；按附註削減後，依相同比例其應得 {cutPart} 股：可否取得另一受益人未認購的部分須徵詢法律意見。',
  },
  '8A.14/untaken-as-ordinary/unknown': {
    en: '{taken} WVR shares went to a holder whom the record does not know.',
    'zh-Hant': '{taken} 股不同投票權股份歸於紀錄未能識別的持有人。',
  },
  '8A.14/prior-approval/approved': {
    en: 'The Exchange approved the issue of {number} WVR shares.',
    'zh-Hant': '聯交所已批准發行 {number} 股不同投票權股份。',
  },
  '8A.14/prior-approval/reorganisation-approved': {
    en: 'The Exchange approved the reorganisation of class {subject} ({basis}).',
    'zh-Hant': '聯交所已批准 {subject} 類股份的重組（{basis}）。',
  },
  '8A.14/prior-approval/reorganisation-unapproved': {
    en: 'A reorganisation of class {subject} ({basis}) changes the number of WVR shares: it needs the prior approval of the Exchange, and none is on record.',
    'zh-Hant': '{subject} 類股份的重組（{basis}）改變不同投票權股份的數目：須事先獲聯交所批准，紀錄中並無批准。',
  },
  '8A.14/prior-approval/no-approval': {
    en: 'No prior approval of the Exchange for {number} WVR shares is on record.',
    'zh-Hant': '紀錄中並無聯交所對 {number} 股不同投票權股份的事先批准。',
  },
  '8A.14/proportionate-take-up/in-proportion': {
    en: '{wvrTaken} WVR shares were taken, at most {maxWvr} allowed by the take-up of the others.',
    'zh-Hant': '認購不同投票權股份 {wvrTaken} 股，按其他股東的認購最多為 {maxWvr} 股。',
  },
  '8A.14/proportionate-take-up/unknown': {
    en: '{wvrTaken} WVR shares were taken; whether the take-up of the others allows them turns on ordinary shares that went to a holder whom the record does not know.',
    'zh-Hant': '認購不同投票權股份 {wvrTaken} 股；按其他股東的認購是否容許，取決於歸於紀錄未能識別的持有人的普通股。',
  },
  '8A.14/proportionate-take-up/too-many': {
    en: '{wvrTaken} WVR shares were taken; the take-up of the others allows {maxWvr}: {reduceBy} too many.',
    'zh-Hant': '認購不同投票權股份 {wvrTaken} 股；按其他股東的認購只容許 {maxWvr} 股：多出 {reduceBy} 股。',
  },
  '8A.14/proportionate-take-up/wider-reading': {
    en: '{wvrTaken} WVR shares were taken; the note allows {noteCap}, the bare proportion {ratioCap}: the wider reading is for counsel.',
    'zh-Hant': '認購不同投票權股份 {wvrTaken} 股；附註容許 {noteCap} 股，只看比例則容許 {ratioCap} 股：較寬解讀須徵詢法律意見。',
  },
  '8A.15/reduction-matched-by-conversion/matched': {
    en: 'Of {issuedSharesBefore} shares {reduction} left the issue; {requiredConversion} WVR shares had to be converted and {converted} were.',
    'zh-Hant':
      '{issuedSharesBefore} 股中減少 {reduction} 股；須轉換不同投票權股份 {requiredConversion} 股，已轉換 {converted} 股。',
  },
  '8A.15/reduction-matched-by-conversion/matched-later': {
    en: 'Of {issuedSharesBefore} shares {reduction} left the issue; {requiredConversion} WVR shares had to be converted the same day; {converted} were, but later.',
    'zh-Hant':
      '{issuedSharesBefore} 股中減少 {reduction} 股；須於同日轉換不同投票權股份 {requiredConversion} 股；已轉換 {converted} 股，但為時較遲。',
  },
  '8A.15/reduction-matched-by-conversion/unmatched': {
    en: 'Of {issuedSharesBefore} shares {reduction} left the issue; {requiredConversion} WVR shares had to be converted, {converted} were: {lacking} short.',
    'zh-Hant':
      '{issuedSharesBefore} 股中減少 {reduction} 股；須轉換不同投票權股份 {requiredConversion} 股，只轉換 {converted} 股：欠 {lacking} 股。',
  },
  '8A.15/reduction-matched-by-conversion/in-doubt': {
    en: 'Of {issuedSharesBefore} shares {reduction} left the issue; how many WVR shares had to be converted turns on how much of a block that the record does not split had lost its weight: {requiredConversion} if nothing had; {converted} were.',
    'zh-Hant':
      '{issuedSharesBefore} 股中減少 {reduction} 股；須轉換多少不同投票權股份取決於紀錄未有劃分的一批股份有多少已終止不同投票權：如全未終止則為 {requiredConversion} 股；已轉換 {converted} 股。',
  },
  '8A.15/reduction-matched-by-conversion/no-duty': {
    en: '{reduction} shares left the issue; no conversion was due.',
    'zh-Hant': '減少 {reduction} 股；毋須轉換。',
  },
  '8A.15/reduction-matched-by-conversion/bases-differ': {
    en: '{reduction} shares left the issue without treasury shares; whether a conversion is due depends on whether treasury shares count: {lacking} WVR shares if so.',
    'zh-Hant': '不計庫存股份減少 {reduction} 股；是否須轉換視乎庫存股份是否計入：如須則為 {lacking} 股。',
  },
  '8A.16/terms-not-increased/increased': {
    en: 'The change of terms increases weighted voting rights: {votesBefore} to {votesAfter} votes.',
    'zh-Hant': '條款更改增加不同投票權：由 {votesBefore} 票改為 {votesAfter} 票。',
  },
  '8A.16/terms-not-increased/matter-removed': {
    en: 'The change takes a matter off those reserved to one vote a share (8A.24), which increases weighted voting rights though a share keeps {votesAfter} votes.',
    'zh-Hant': '條款更改刪去一項按每股一票表決的保留事項（第 8A.24 條）：每股雖仍為 {votesAfter} 票，不同投票權實已增加。',
  },
  '8A.16/terms-not-increased/matter-added': {
    en: 'The change adds to the matters reserved to one vote a share (8A.24), which reduces weighted voting rights, with approval, consent and announcement.',
    'zh-Hant': '條款更改增列按每股一票表決的保留事項（第 8A.24 條），不同投票權因而減少，已獲批准、同意並作公告。',
  },
  '8A.16/terms-not-increased/matter-added-unapproved': {
    en: 'The change adds to the matters reserved to one vote a share (8A.24), which reduces weighted voting rights; approval, class consent or announcement is not on record.',
    'zh-Hant': '條款更改增列按每股一票表決的保留事項（第 8A.24 條），不同投票權因而減少；紀錄中欠批准、類別同意或公告。',
  },
  '8A.16/terms-not-increased/reserved-increased': {
    en: 'The change of terms increases weighted voting rights: on reserved matters {reservedBefore} to {reservedAfter} votes.',
    'zh-Hant': '條款更改增加不同投票權：保留事項由 {reservedBefore} 票改為 {reservedAfter} 票。',
  },
  '8A.16/terms-not-increased/reserved-reduced': {
    en: 'The change reduces weighted voting rights: on reserved matters from {reservedBefore} to {reservedAfter} votes, with approval, consent and announcement.',
    'zh-Hant': '保留事項由 {reservedBefore} 票減至 {reservedAfter} 票，已獲批准、同意並作公告。',
  },
  '8A.16/terms-not-increased/reserved-reduced-unapproved': {
    en: 'The change reduces weighted voting rights: on reserved matters from {reservedBefore} to {reservedAfter} votes; approval, class consent or announcement is not on record.',
    'zh-Hant': '保留事項由 {reservedBefore} 票減至 {reservedAfter} 票；紀錄中欠批准、類別同意或公告。',
  },
  '8A.16/terms-not-increased/reduced': {
    en: 'The change reduces weighted voting rights from {votesBefore} to {votesAfter} votes, with approval, consent and announcement.',
    'zh-Hant': '不同投票權由 {votesBefore} 票減至 {votesAfter} 票，已獲批准、同意並作公告。',
  },
  '8A.16/terms-not-increased/reduced-unapproved': {
    en: 'The change reduces weighted voting rights from {votesBefore} to {votesAfter} votes; approval, class consent or announcement is not on record.',
    'zh-Hant': '不同投票權由 {votesBefore} 票減至 {votesAfter} 票；紀錄中欠批准、類別同意或公告。',
  },
  '8A.17/weight-ceased/ceased': {
    en: 'The weighted voting rights of {subject} on {wvrSharesCeased} shares ended ({cause}); {pendingRegistration} are still to be registered as ordinary shares.',
    'zh-Hant': '{subject} 的 {wvrSharesCeased} 股不同投票權已終止（{cause}）；尚有 {pendingRegistration} 股待登記為普通股。',
  },
  '8A.17/weight-ceased/ceased-done': {
    en: 'The weighted voting rights of {subject} on {wvrSharesCeased} shares ended ({cause}) and the shares were converted.',
    'zh-Hant': '{subject} 的 {wvrSharesCeased} 股不同投票權已終止（{cause}），股份已轉換。',
  },
  '8A.17/weight-ceased/stays': {
    en: 'The weighted voting rights of {subject} on {wvrSharesCeased} shares had to end ({cause}); {pendingRegistration} still carry them.',
    'zh-Hant': '{subject} 的 {wvrSharesCeased} 股不同投票權須終止（{cause}）；尚有 {pendingRegistration} 股仍附帶。',
  },
  '8A.17/weight-ceased/stays-done': {
    en: 'The weighted voting rights of {subject} on {wvrSharesCeased} shares had to end ({cause}); the shares were converted.',
    'zh-Hant': '{subject} 的 {wvrSharesCeased} 股不同投票權須終止（{cause}）；股份已轉換。',
  },
  '8A.17/weight-ceased/unknown': {
    en: 'The weighted voting rights of {subject} on {wvrSharesCeased} shares must end ({cause}). With self-executing articles they have; otherwise {pendingRegistration} still carry them: the articles are not on record.',
    'zh-Hant':
      '{subject} 的 {wvrSharesCeased} 股不同投票權須終止（{cause}）。如章程自動執行則已終止；否則尚有 {pendingRegistration} 股附帶：紀錄未載章程規定。',
  },
  '8A.17/weight-ceased/unknown-done': {
    en: 'The weighted voting rights of {subject} on {wvrSharesCeased} shares had to end ({cause}); the shares were converted.',
    'zh-Hant': '{subject} 的 {wvrSharesCeased} 股不同投票權須終止（{cause}）；股份已轉換。',
  },
  '8A.17/weight-ceased/ceased-block': {
    en: 'Weighted voting rights on {wvrSharesCeased} shares ended ({subject}: {cause}); {inUnsplitBlocks} of them lie in what {persons} hold together and the record does not split; {pendingRegistration} are still to be registered as ordinary shares.',
    'zh-Hant':
      '{wvrSharesCeased} 股的不同投票權已終止（{subject}：{cause}）；其中 {inUnsplitBlocks} 股由 {persons} 共同持有，紀錄未有劃分；尚有 {pendingRegistration} 股待登記為普通股。',
  },
  '8A.17/weight-ceased/ceased-done-block': {
    en: 'Weighted voting rights on {wvrSharesCeased} shares ended ({subject}: {cause}), {inUnsplitBlocks} of them in what {persons} held together, and the shares were converted.',
    'zh-Hant':
      '{wvrSharesCeased} 股的不同投票權已終止（{subject}：{cause}），其中 {inUnsplitBlocks} 股由 {persons} 共同持有；股份已轉換。',
  },
  '8A.17/weight-ceased/stays-block': {
    en: 'Weighted voting rights on {wvrSharesCeased} shares had to end ({subject}: {cause}), {inUnsplitBlocks} of them in what {persons} hold together and the record does not split; {pendingRegistration} still carry them.',
    'zh-Hant':
      '{wvrSharesCeased} 股的不同投票權須終止（{subject}：{cause}），其中 {inUnsplitBlocks} 股由 {persons} 共同持有，紀錄未有劃分；尚有 {pendingRegistration} 股仍附帶。',
  },
  '8A.17/weight-ceased/stays-done-block': {
    en: 'Weighted voting rights on {wvrSharesCeased} shares had to end ({subject}: {cause}), {inUnsplitBlocks} of them in what {persons} held together; the shares were converted.',
    'zh-Hant':
      '{wvrSharesCeased} 股的不同投票權須終止（{subject}：{cause}），其中 {inUnsplitBlocks} 股由 {persons} 共同持有；股份已轉換。',
  },
  '8A.17/weight-ceased/unknown-block': {
    en: 'Weighted voting rights on {wvrSharesCeased} shares must end ({subject}: {cause}), {inUnsplitBlocks} of them in what {persons} hold together and the record does not split. With self-executing articles they have; otherwise {pendingRegistration} still carry them: the articles are not on record.',
    'zh-Hant':
      '{wvrSharesCeased} 股的不同投票權須終止（{subject}：{cause}），其中 {inUnsplitBlocks} 股由 {persons} 共同持有，紀錄未有劃分。如章程自動執行則已終止；否則尚有 {pendingRegistration} 股附帶：紀錄未載章程規定。',
  },
  '8A.17/weight-ceased/unknown-done-block': {
    en: 'Weighted voting rights on {wvrSharesCeased} shares had to end ({subject}: {cause}), {inUnsplitBlocks} of them in what {persons} held together; the shares were converted.',
    'zh-Hant':
      '{wvrSharesCeased} 股的不同投票權須終止（{subject}：{cause}），其中 {inUnsplitBlocks} 股由 {persons} 共同持有；股份已轉換。',
  },
  '8A.17/weight-ceased/unsplit': {
    en: 'The weighted voting rights of {subject} end ({cause}): on between {wvrSharesCeased} and {mostCeased} shares. Part of them lies in a block that the record does not split.',
    'zh-Hant':
      '{subject} 的不同投票權須終止（{cause}）：涉及 {wvrSharesCeased} 至 {mostCeased} 股。部分股份屬紀錄未有劃分的一批。',
  },
  '8A.17/in-office/in-office': {
    en: '{subject} is a director and holds {wvrShares} WVR shares by his own direction.',
    'zh-Hant': '{subject} 現任董事，並支配 {wvrShares} 股不同投票權股份。',
  },
  '8A.17/in-office/in-office-unsplit': {
    en: '{subject} is a director; how many WVR shares he directs is not on record.',
    'zh-Hant': '{subject} 現任董事；紀錄未載其支配多少不同投票權股份。',
  },
  '8A.17/in-office/not-in-office': {
    en: '{subject} is not a director; {wvrShares} shares he directs still carry weight.',
    'zh-Hant': '{subject} 並非董事；其支配的 {wvrShares} 股仍附帶不同投票權。',
  },
  '8A.17/in-office/not-in-office-unsplit': {
    en: '{subject} is not a director; up to {mostWvrShares} shares that still carry weight may be his, the record does not split them.',
    'zh-Hant': '{subject} 並非董事；最多 {mostWvrShares} 股仍附帶不同投票權的股份可能屬其所有，紀錄未有劃分。',
  },
  '8A.17/in-office/unknown': {
    en: 'The record does not say whether {subject} is a director at this date.',
    'zh-Hant': '紀錄未載 {subject} 於此日期是否董事。',
  },
  '8A.17/new-beneficiary/on-board': {
    en: '{subject}, named a beneficiary after listing, is a director.',
    'zh-Hant': '{subject} 於上市後列為受益人，現任董事。',
  },
  '8A.17/new-beneficiary/not-on-board': {
    en: '{subject}, named a beneficiary after listing, is no director: weighted voting rights that {subject} held would end at once (8A.17(2)).',
    'zh-Hant': '{subject} 於上市後列為受益人，惟並非董事：其持有的不同投票權須即時終止（第 8A.17(2) 條）。',
  },
  '8A.17/new-beneficiary/unknown': {
    en: '{subject} was named a beneficiary after listing; whether {subject} is a director is not on record.',
    'zh-Hant': '{subject} 於上市後列為受益人；紀錄未載其是否董事。',
  },
  '8A.17/integrity/may-deem': {
    en: 'The Exchange may deem that {subject} no longer meets the requirements of a director; nothing ends until it does.',
    'zh-Hant': '聯交所可視 {subject} 不再符合董事要求；在此之前不終止。',
  },
  '8A.18/transfer-ends-weight/no-transfer': {
    en: 'Neither beneficial ownership, economic interest nor control of votes left the beneficiary ({cause}).',
    'zh-Hant': '實益擁有權、經濟利益及表決控制權均未離開受益人（{cause}）。',
  },
  '8A.18/transfer-ends-weight/through-vehicle': {
    en: '{number} WVR shares passed between the beneficiary and a vehicle that may hold for him (8A.18(2); the kinds are known from a secondary source): no transfer.',
    'zh-Hant':
      '{number} 股不同投票權股份在受益人與可代其持有的工具之間轉移（第 8A.18(2) 條；獲准類別據二手資料得知）：不屬轉讓。',
  },
  '8A.18/transfer-ends-weight/ceased': {
    en: 'Weighted voting rights on {wvrSharesCeased} shares ended ({cause}); {pendingRegistration} are still to be registered as ordinary shares.',
    'zh-Hant': '{wvrSharesCeased} 股不同投票權已終止（{cause}）；尚有 {pendingRegistration} 股待登記為普通股。',
  },
  '8A.18/transfer-ends-weight/ceased-done': {
    en: 'Weighted voting rights on {wvrSharesCeased} shares ended ({cause}) and the shares were converted.',
    'zh-Hant': '{wvrSharesCeased} 股不同投票權已終止（{cause}），股份已轉換。',
  },
  '8A.18/transfer-ends-weight/stays': {
    en: 'Weighted voting rights on {wvrSharesCeased} shares had to end ({cause}); {pendingRegistration} still carry them.',
    'zh-Hant': '{wvrSharesCeased} 股不同投票權須終止（{cause}）；尚有 {pendingRegistration} 股仍附帶。',
  },
  '8A.18/transfer-ends-weight/stays-done': {
    en: 'Weighted voting rights on {wvrSharesCeased} shares had to end ({cause}); the shares were converted.',
    'zh-Hant': '{wvrSharesCeased} 股不同投票權須終止（{cause}）；股份已轉換。',
  },
  '8A.18/transfer-ends-weight/recipient-unknown': {
    en: 'Who received {wvrSharesCeased} WVR shares is not on record: if not a vehicle of the beneficiary, their weighted voting rights end ({cause}).',
    'zh-Hant': '紀錄未載誰人接收 {wvrSharesCeased} 股不同投票權股份：如非受益人的工具，其不同投票權即告終止（{cause}）。',
  },
  '8A.18/transfer-ends-weight/giver-unknown': {
    en: 'Whose {wvrSharesCeased} WVR shares these were is not on record: unless they were the own shares of who has them now, their weighted voting rights end ({cause}).',
    'zh-Hant': '紀錄未載該 {wvrSharesCeased} 股不同投票權股份原屬何人：除非原屬現持有人本身，其不同投票權即告終止（{cause}）。',
  },
  '8A.18/transfer-ends-weight/still-permitted': {
    en: 'The economic interest in {wvrSharesCeased} WVR shares changed ({cause}), while the vehicle is still of a permitted kind and the votes stay with the beneficiary: whether the weight ends is for counsel.',
    'zh-Hant':
      '{wvrSharesCeased} 股不同投票權股份的經濟利益有變（{cause}），惟工具仍屬獲准類別，表決權仍由受益人掌握：不同投票權是否終止須徵詢法律意見。',
  },
  '8A.18/transfer-ends-weight/unknown': {
    en: 'Weighted voting rights on {wvrSharesCeased} shares must end ({cause}); the articles on record do not say whether they have by themselves.',
    'zh-Hant': '{wvrSharesCeased} 股不同投票權須終止（{cause}）；紀錄未載章程是否自動執行。',
  },
  '8A.18/transfer-ends-weight/unknown-done': {
    en: 'Weighted voting rights on {wvrSharesCeased} shares had to end ({cause}); the shares were converted.',
    'zh-Hant': '{wvrSharesCeased} 股不同投票權須終止（{cause}）；股份已轉換。',
  },
  '8A.18/permitted-vehicle/permitted': {
    en: '{subject} holds {wvrShares} WVR shares as a permitted vehicle, head {head}.',
    'zh-Hant': '{subject} 以獲准工具身份持有 {wvrShares} 股不同投票權股份，屬 {head} 項。',
  },
  '8A.18/permitted-vehicle/accepted': {
    en: '{subject} holds {wvrShares} WVR shares; the Exchange has accepted the arrangement.',
    'zh-Hant': '{subject} 持有 {wvrShares} 股不同投票權股份；聯交所已接納該安排。',
  },
  '8A.18/permitted-vehicle/not-permitted': {
    en: '{subject} holds {wvrShares} WVR shares; on record it is none of the permitted kinds, so the Exchange must decide.',
    'zh-Hant': '{subject} 持有 {wvrShares} 股不同投票權股份；按紀錄不屬任何獲准類別，須由聯交所決定。',
  },
  '8A.18/permitted-vehicle/unknown': {
    en: 'Who directs the votes of the {wvrShares} WVR shares of {subject} is not on record.',
    'zh-Hant': '紀錄未載 {subject} 所持 {wvrShares} 股不同投票權股份的表決由誰支配。',
  },
  '8A.19/vehicle-stopped-complying/ceased': {
    en: 'Vehicle {subject} stopped complying: weighted voting rights on {wvrSharesCeased} shares ended; {pendingRegistration} are still to be registered as ordinary shares.',
    'zh-Hant': '工具 {subject} 不再符合規定：{wvrSharesCeased} 股不同投票權已終止；尚有 {pendingRegistration} 股待登記為普通股。',
  },
  '8A.19/vehicle-stopped-complying/ceased-done': {
    en: 'Vehicle {subject} stopped complying: weighted voting rights on {wvrSharesCeased} shares ended and the shares were converted.',
    'zh-Hant': '工具 {subject} 不再符合規定：{wvrSharesCeased} 股不同投票權已終止，股份已轉換。',
  },
  '8A.19/vehicle-stopped-complying/stays': {
    en: 'Vehicle {subject} stopped complying: weighted voting rights on {wvrSharesCeased} shares had to end; {pendingRegistration} still carry them.',
    'zh-Hant': '工具 {subject} 不再符合規定：{wvrSharesCeased} 股不同投票權須終止；尚有 {pendingRegistration} 股仍附帶。',
  },
  '8A.19/vehicle-stopped-complying/stays-done': {
    en: 'Vehicle {subject} stopped complying: the {wvrSharesCeased} shares were converted.',
    'zh-Hant': '工具 {subject} 不再符合規定：{wvrSharesCeased} 股已轉換。',
  },
  '8A.19/vehicle-stopped-complying/giver-unknown': {
    en: 'Who directed the votes of vehicle {subject} before is not on record: whether it stopped complying, and the weight of {wvrSharesCeased} shares ends, cannot be told.',
    'zh-Hant': '紀錄未載工具 {subject} 此前的表決由誰支配：是否不再符合規定而 {wvrSharesCeased} 股不同投票權須終止，無從得知。',
  },
  '8A.19/vehicle-stopped-complying/unknown': {
    en: 'Vehicle {subject} stopped complying: weighted voting rights on {wvrSharesCeased} shares must end; the articles on record do not say whether they have by themselves.',
    'zh-Hant': '工具 {subject} 不再符合規定：{wvrSharesCeased} 股不同投票權須終止；紀錄未載章程是否自動執行。',
  },
  '8A.19/vehicle-stopped-complying/unknown-done': {
    en: 'Vehicle {subject} stopped complying: the {wvrSharesCeased} shares were converted.',
    'zh-Hant': '工具 {subject} 不再符合規定：{wvrSharesCeased} 股已轉換。',
  },
  '8A.20/listing-approval/within': {
    en: '{used} of {approved} approved conversion shares are used.',
    'zh-Hant': '已批准的 {approved} 股轉換股份已用 {used} 股。',
  },
  '8A.20/listing-approval/beyond': {
    en: '{used} conversion shares pass the {approved} approved for listing.',
    'zh-Hant': '轉換股份 {used} 股，超出已批准上市的 {approved} 股。',
  },
  '8A.20/listing-approval/unknown': {
    en: 'No approval to list conversion shares is on record; {converted} were converted.',
    'zh-Hant': '紀錄中並無轉換股份的上市批准；已轉換 {converted} 股。',
  },
  '8A.21/one-for-one/equal': {
    en: '{converted} shares were converted into {received}.',
    'zh-Hant': '{converted} 股轉換為 {received} 股。',
  },
  '8A.21/one-for-one/unequal': {
    en: '{converted} shares were converted into {received}: not one for one.',
    'zh-Hant': '{converted} 股轉換為 {received} 股：並非一換一。',
  },
  '8A.22/structure-continues/continues': {
    en: 'Beneficiaries at listing still have {initialBeneficiaries} WVR shares: the structure continues.',
    'zh-Hant': '上市時的受益人仍有 {initialBeneficiaries} 股不同投票權股份：架構延續。',
  },
  '8A.22/structure-continues/must-end': {
    en: 'No beneficiary at listing has WVR shares any more, but {others} still carry weight: they must end.',
    'zh-Hant': '上市時的受益人已無不同投票權股份，但尚有 {others} 股仍附帶：必須終止。',
  },
  '8A.22/structure-continues/ended': {
    en: 'No share carries weight any more: the structure has ended.',
    'zh-Hant': '已無股份附帶不同投票權：架構已終止。',
  },
  '8A.22/structure-continues/unknown': {
    en: 'Who holds the WVR shares is not on record.',
    'zh-Hant': '紀錄未載不同投票權股份由誰持有。',
  },
  '8A.22/structure-ended/ended': {
    en: 'With the last {ended} WVR shares gone the structure ends.',
    'zh-Hant': '最後 {ended} 股不同投票權股份終止後，不同投票權架構即告終止。',
  },
  '8A.23/requisition-threshold/within': {
    en: 'The articles ask {askedPart} of {askedWhole} to requisition a meeting: within a tenth.',
    'zh-Hant': '章程要求 {askedWhole} 分之 {askedPart} 方可要求召開會議：不超過十分之一。',
  },
  '8A.23/requisition-threshold/beyond': {
    en: 'The articles ask {askedPart} of {askedWhole} to requisition a meeting: more than a tenth.',
    'zh-Hant': '章程要求 {askedWhole} 分之 {askedPart} 方可要求召開會議：超過十分之一。',
  },
  '8A.23/requisition-threshold/unknown': {
    en: 'The threshold of the articles to requisition a meeting is not on record.',
    'zh-Hant': '紀錄未載章程所定召開會議的門檻。',
  },
  '8A.23/requisition-valid/valid': {
    en: '{requisitioned} shares requisitioned a meeting; {needed} were needed.',
    'zh-Hant': '{requisitioned} 股要求召開會議；需要 {needed} 股。',
  },
  '8A.23/requisition-valid/too-few': {
    en: '{requisitioned} shares requisitioned a meeting; {needed} were needed: the requisition is not valid.',
    'zh-Hant': '{requisitioned} 股要求召開會議；需要 {needed} 股：該要求無效。',
  },
  '8A.24/one-vote-on-reserved-matters/one-vote': {
    en: 'A reserved matter, counted at one vote a share: {oneVoteFor} for, {oneVoteAgainst} against.',
    'zh-Hant': '保留事項，按每股一票計：贊成 {oneVoteFor}，反對 {oneVoteAgainst}。',
  },
  '8A.24/one-vote-on-reserved-matters/not-reserved': {
    en: 'Not a reserved matter; weighted votes: {weightedFor} for, {weightedAgainst} against.',
    'zh-Hant': '並非保留事項；加權票數：贊成 {weightedFor}，反對 {weightedAgainst}。',
  },
  '8A.24/one-vote-on-reserved-matters/weighted-on-reserved': {
    en: 'A reserved matter was counted with weighted votes ({weightedFor} for, {weightedAgainst} against); at one vote a share it is {oneVoteFor} for, {oneVoteAgainst} against.',
    'zh-Hant':
      '保留事項以加權票數計算（贊成 {weightedFor}，反對 {weightedAgainst}）；按每股一票為贊成 {oneVoteFor}，反對 {oneVoteAgainst}。',
  },
  '8A.24/votes-as-held/as-held': {
    en: 'Each row counts the votes that its shares carry.',
    'zh-Hant': '各行票數與所持股份所附票數一致。',
  },
  '8A.24/votes-as-held/not-as-held': {
    en: 'These rows do not count the votes that their shares carry: {rowsNamed}.',
    'zh-Hant': '以下各行票數與所持股份所附票數不一致：{rowsNamed}。',
  },
  '8A.24/result-as-counted/agrees': {
    en: 'The declared result follows from the votes: {votesFor} for, {votesAgainst} against.',
    'zh-Hant': '宣布結果與票數相符：贊成 {votesFor}，反對 {votesAgainst}。',
  },
  '8A.24/result-as-counted/differs': {
    en: 'Declared {declared}, but {votesFor} for and {votesAgainst} against on the deciding count give the opposite.',
    'zh-Hant': '宣布為 {declared}，但按決定性計票贊成 {votesFor}、反對 {votesAgainst}，結果相反。',
  },
  '8A.29/rotation/in-time': {
    en: '{subject} was last elected on {last}; due again by {due}.',
    'zh-Hant': '{subject} 上次選任為 {last}；須於 {due} 前再選。',
  },
  '8A.29/rotation/late': {
    en: '{subject} was last elected on {last} and not put up by {due}.',
    'zh-Hant': '{subject} 上次選任為 {last}，至 {due} 仍未輪值退任。',
  },
  '8A.29/rotation/unknown': {
    en: 'The elections of the independent directors are not on record at this date.',
    'zh-Hant': '紀錄未載此日期獨立非執行董事的選任。',
  },
  '8A.31/committee-independent/independent': {
    en: 'All {members} members of the corporate governance committee are independent, and one of them chairs it.',
    'zh-Hant': '企業管治委員會 {members} 名成員均為獨立非執行董事，並由其中一人任主席。',
  },
  '8A.31/committee-independent/member-not-independent': {
    en: '{notIndependent} of {members} members of the corporate governance committee are not independent directors.',
    'zh-Hant': '企業管治委員會 {members} 名成員中 {notIndependent} 名並非獨立非執行董事。',
  },
  '8A.31/committee-independent/no-chair': {
    en: 'No independent director chairs the corporate governance committee.',
    'zh-Hant': '企業管治委員會並非由獨立非執行董事任主席。',
  },
  '8A.31/committee-independent/none': { en: 'There is no corporate governance committee.', 'zh-Hant': '並無企業管治委員會。' },
  '8A.31/committee-independent/unknown': {
    en: 'The corporate governance committee is not on record.',
    'zh-Hant': '紀錄未載企業管治委員會。',
  },
  '8A.43/undertaking-given/given': { en: '{subject} has given an undertaking.', 'zh-Hant': '{subject} 已作出承諾。' },
  '8A.43/undertaking-given/not-given': { en: '{subject} has given no undertaking.', 'zh-Hant': '{subject} 並未作出承諾。' },
  '8A.43/undertaking-given/unknown': {
    en: 'Whether {subject} gave an undertaking is not on record.',
    'zh-Hant': '紀錄未載 {subject} 是否作出承諾。',
  },
  '8A.43/undertaking-rules/same': {
    en: 'The undertaking names the six Requirements: {rules}.',
    'zh-Hant': '承諾列明六項規定：{rules}。',
  },
  '8A.43/undertaking-rules/differ': {
    en: 'The undertaking names {rules}, not just the six Requirements.',
    'zh-Hant': '承諾列明 {rules}，與六項規定不一致。',
  },
  '8A.44/articles-give-force/covered': {
    en: 'The articles give force to the essential Rules ({provided} of {expected} mapped).',
    'zh-Hant': '章程使主要規則生效（{expected} 項中對應 {provided} 項）。',
  },
  '8A.44/articles-give-force/lacking': { en: 'The articles give no force to {rules}.', 'zh-Hant': '章程未使 {rules} 生效。' },
  '8A.44/articles-give-force/unknown': {
    en: 'Which articles give force to the Rules is not on record.',
    'zh-Hant': '紀錄未載章程如何使規則生效。',
  },
  '8A.46/exemption-at-listing/exempt': {
    en: 'The conditions of the exemption were met at listing ({as}).',
    'zh-Hant': '上市時符合豁免條件（{as}）。',
  },
  '8A.46/exemption-at-listing/not-exempt': {
    en: 'The conditions of the exemption were not met at listing ({as}).',
    'zh-Hant': '上市時不符合豁免條件（{as}）。',
  },
  '8A.46/exemption-at-listing/unknown': {
    en: 'The record does not give what the exemption asks ({as}).',
    'zh-Hant': '紀錄未載豁免所需資料（{as}）。',
  },
  '8A.46/exemption-on-change/accepted': {
    en: 'The kind of listing changed ({as}), and the Exchange accepted the exemption.',
    'zh-Hant': '上市類別已改變（{as}），聯交所已接納豁免。',
  },
  '8A.46/exemption-on-change/for-the-exchange': {
    en: 'With the change of listing ({as}, {ground}) the issuer claims the exemption: the Exchange decides whether it takes effect.',
    'zh-Hant': '發行人改變上市類別（{as}，{ground}）而主張豁免：是否生效由聯交所決定。',
  },
  '8A.46/exemption-on-change/not-exempt': {
    en: 'A listing of this kind ({as}) is not exempt, or its conditions are not met.',
    'zh-Hant': '此類上市（{as}）不獲豁免，或未符合其條件。',
  },
  '8A.46/exemption-on-change/unknown': {
    en: 'The kind of listing changed ({as}); the record does not give what the exemption asks: the Qualifying Exchange and since when, and for dual primary listing the full years and the size.',
    'zh-Hant': '上市類別已改變（{as}）；紀錄未載豁免所需資料：合資格交易所及上市日期，如屬雙重主要上市，另需完整年度及規模。',
  },
  '8A.46/exemption-on-change/lapsed': {
    en: 'The exemption ends with the change of listing ({as}): the whole chapter applies from this day.',
    'zh-Hant': '豁免隨上市類別改變（{as}）而終止：自當日起本章全部適用。',
  },
  '8A.46/structure-unchanged/changed': {
    en: 'The WVR structure was changed after listing: only the structure at listing is exempt.',
    'zh-Hant': '上市後更改了不同投票權架構：只有上市時的架構獲豁免。',
  },
  'record/balance-agrees/agrees': {
    en: 'The record has {recorded} shares of {subject}, as the filing states.',
    'zh-Hant': '紀錄中 {subject} 有 {recorded} 股，與申報相符。',
  },
  'record/balance-agrees/differs': {
    en: 'The record has {recorded} shares of {subject}; the filing states otherwise. Something is missing from the record or wrong in it.',
    'zh-Hant': '紀錄中 {subject} 有 {recorded} 股；申報所載不同。紀錄有遺漏或錯誤。',
  },
} as const satisfies Catalogue;

/** Sentences that every Rule shares. */
export const sharedFindingWords = {
  'decision/not-applied': {
    en: 'Decision {subject} changes no number of Rule {rule} that is encoded (known: {known}): it was not applied.',
    'zh-Hant': '決定 {subject} 並無更改第 {rule} 條任何已編寫的數字（已知：{known}）：未予應用。',
  },
  'applies/exempt': {
    en: 'Rule {rule} does not apply: the issuer is exempt under 8A.46.',
    'zh-Hant': '第 {rule} 條不適用：發行人獲第 8A.46 條豁免。',
  },
  'applies/not-listed': { en: 'Rule {rule} does not apply before listing.', 'zh-Hant': '上市前第 {rule} 條不適用。' },
  'applies/delisted': { en: 'Rule {rule} does not apply after delisting.', 'zh-Hant': '除牌後第 {rule} 條不適用。' },
} as const satisfies Catalogue;

export const noticeWords = {
  'partly-held': {
    en: 'A beneficiary has only a part of some holdings; the other reading counts the rest as non-WVR.',
    'zh-Hant': '受益人只擁有部分持股的一部分；另一解讀把其餘部分計入非不同投票權一方。',
  },
  'treasury-bases-differ': {
    en: 'With and without treasury shares the answer differs: ask counsel, and record the answer.',
    'zh-Hant': '計入與不計庫存股份的結果不同：請徵詢法律意見並記錄。',
  },
  'back-under-ceiling': {
    en: 'Back under the ceiling on {date}; whether it was a breach meanwhile is for counsel.',
    'zh-Hant': '於 {date} 已回落至上限之內；其間是否違規須由法律顧問判斷。',
  },
  'conversion-then-resale': {
    en: 'A conversion cannot be undone: if these treasury shares are sold again after it, the proportion falls and the ceiling of 8A.13 is lower for ever.',
    'zh-Hant': '轉換不可逆轉：若其後再出售該等庫存股份，比例將下降，第 8A.13 條的上限亦永久降低。',
  },
  'resold-unconverted': {
    en: 'Treasury shares were sold again with nothing converted for them: to convert for those now would lower the ceiling of 8A.13 for ever. Only what is still in treasury or was cancelled is asked for.',
    'zh-Hant':
      '庫存股份已在未作相應轉換下再出售：現時為該等股份轉換將永久降低第 8A.13 條的上限。只要求仍屬庫存或已註銷部分的轉換。',
  },
  'segregated-reading': {
    en: 'If the part that moved was set apart by deed, only that part ceases; otherwise all.',
    'zh-Hant': '如轉移部分已以契據分割，只有該部分終止；否則全部終止。',
  },
  'between-beneficiaries': {
    en: 'The shares went to another beneficiary; the Rule makes no exception, the Exchange may.',
    'zh-Hant': '股份轉予另一受益人；規則並無例外，聯交所或可另行決定。',
  },
  'unpermitted-vehicle': {
    en: 'The shares lie in a vehicle of the beneficiary that on record is none of the permitted kinds (known from a secondary source), so interest in them passes to others; the Exchange may accept it.',
    'zh-Hant': '股份由受益人的工具持有，按紀錄不屬任何獲准類別（類別據二手資料得知），其利益因而轉予他人；聯交所或可接納。',
  },
  'accepted-in-practice': {
    en: 'Such an arrangement is accepted in practice where nothing is paid out to others; the Exchange may be asked first.',
    'zh-Hant': '如並無向他人分派，此類安排在實務上獲接納；可先徵詢聯交所。',
  },
  'nothing-for-new-beneficiary': {
    en: 'Weighted voting rights cannot be had afresh: shares that carry them are issued only to all in proportion (8A.14), and a transfer ends them (8A.18).',
    'zh-Hant': '不同投票權不可重新取得：附帶該權利的股份只可按比例向全體發行（第 8A.14 條），一經轉讓即告終止（第 8A.18 條）。',
  },
  'marker-off': {
    en: 'The marker W comes off the stock name (8A.37), and the warnings of 8A.38 to 8A.41 are no longer asked.',
    'zh-Hant': '股份名稱的「W」標記須移除（第 8A.37 條），亦毋須再作第 8A.38 至 8A.41 條的警示。',
  },
  'structure-duties-end': {
    en: 'The undertakings of 8A.43 end, and with them the duties of 8A.30 to 8A.35; rights that have accrued stay.',
    'zh-Hant': '第 8A.43 條的承諾及第 8A.30 至 8A.35 條的責任隨之終止；已產生的權利仍然有效。',
  },
  'exemption-of-structure': {
    en: 'Only the structure in effect when the exemption took effect is exempt; 8A.37 to 8A.42 go on to apply.',
    'zh-Hant': '只豁免於豁免生效時的架構；第 8A.37 至 8A.42 條繼續適用。',
  },
  'undertakings-due': {
    en: 'The beneficiaries must give the undertakings of 8A.43.',
    'zh-Hant': '受益人須作出第 8A.43 條的承諾。',
  },
  'taken-instead': {
    en: 'Ordinary shares that a beneficiary takes beyond his part are no take-up of the others (note (b)); the bare proportion counts them.',
    'zh-Hant': '受益人認購超出其應得部分的普通股，不算其他股東的認購（附註 (b)）；只看比例則計入。',
  },
  'weight-in-doubt': {
    en: 'Up to {number} of the shares counted with weight may have lost it, in a block that the record does not split: the figures may be lower, and the ceiling of 8A.13 with them.',
    'zh-Hant':
      '計入不同投票權的股份中，最多 {number} 股可能已喪失該權利，屬紀錄未有劃分的一批：有關數字及第 8A.13 條的上限或會更低。',
  },
  'unsplit-ended': {
    en: 'How many shares of the block belong to whom is not on record: their conversion is put on none of its persons alone.',
    'zh-Hant': '紀錄未載該批股份各人所佔多少：其轉換不歸於其中任何一人單獨承擔。',
  },
  'unsplit-block': {
    en: 'How many shares of the block belong to whom is not on record: with it on record, this can be told.',
    'zh-Hant': '紀錄未載該批股份各人所佔多少：補上後即可判定。',
  },
  'articles-unknown': {
    en: 'The articles on record do not say whether cessation executes itself; both readings are given.',
    'zh-Hant': '紀錄未載章程的終止條文是否自動執行；兩種解讀均已列出。',
  },
  'exchange-notified': { en: 'The Exchange was notified.', 'zh-Hant': '已通知聯交所。' },
  'notify-exchange': {
    en: 'The issuer and the beneficiary must notify the Exchange as soon as practicable; no notification is on record.',
    'zh-Hant': '發行人及受益人須盡快通知聯交所；紀錄中並無通知。',
  },
  'exchange-may-deem': { en: 'The Exchange may deem him unfit (note 1).', 'zh-Hant': '聯交所可視其不適合（附註 1）。' },
  'mixed-resolution': {
    en: 'The resolution mixes reserved and other matters: split it; it is counted at one vote a share.',
    'zh-Hant': '決議案混合保留事項與其他事項：應予分拆；現按每股一票計算。',
  },
  'weight-would-decide': { en: 'Counted with weight the result would be the opposite.', 'zh-Hant': '若按加權計票，結果相反。' },
  'beneficiary-requisitions': {
    en: '{holder} is on the side of the beneficiaries; a requisition of non-WVR shareholders should not need his shares.',
    'zh-Hant': '{holder} 屬受益人一方；非不同投票權股東的要求不應倚賴其股份。',
  },
  'not-acknowledged': {
    en: 'The issuer has not acknowledged it on record; its giver is bound all the same.',
    'zh-Hant': '紀錄未載發行人的確認；作出承諾者仍受約束。',
  },
  'weakened-own': {
    en: 'For himself the giver promises less than to comply.',
    'zh-Hant': '就其本人而言，承諾低於「須遵守」。',
  },
  'weakened-vehicles': {
    en: 'For vehicles it promises less than best endeavours.',
    'zh-Hant': '就工具而言，承諾低於盡最大努力。',
  },
  'weakened-company': {
    en: 'For the company it promises less than best endeavours.',
    'zh-Hant': '就公司而言，承諾低於盡最大努力。',
  },
  'weakened-enforcement': {
    en: 'It does not let shareholders enforce it, which Rule 8A.43 asks.',
    'zh-Hant': '未容許股東強制執行，而此為第 8A.43 條所要求。',
  },
  'weakened-termination': {
    en: 'It may end otherwise than by delisting or by ceasing to be a beneficiary.',
    'zh-Hant': '除除牌或不再為受益人外，另可終止。',
  },
  'weakened-survival': {
    en: 'Accrued rights do not survive its termination.',
    'zh-Hant': '已產生的權利不因終止而存續。',
  },
  'another-law': {
    en: 'Another law or other courts than those of Hong Kong govern it.',
    'zh-Hant': '受香港以外的法律或法院管轄。',
  },
  'rules-missing': { en: 'The undertaking does not name {rules}.', 'zh-Hant': '承諾並未列明 {rules}。' },
  'rules-added': { en: 'The undertaking also names {rules}.', 'zh-Hant': '承諾另列明 {rules}。' },
  'articles-lack': { en: 'The articles do not map {rules}.', 'zh-Hant': '章程未對應 {rules}。' },
  waived: { en: 'Waived by the Exchange under Rule 2.04 ({decision}).', 'zh-Hant': '聯交所根據第 2.04 條豁免（{decision}）。' },
  'waived-until': {
    en: 'Waived by the Exchange under Rule 2.04 ({decision}) until {date}: what went on after that day counts from the next.',
    'zh-Hant': '聯交所根據第 2.04 條豁免（{decision}）至 {date}：其後仍持續者自翌日起計。',
  },
  'waived-from': {
    en: 'Waived by the Exchange under Rule 2.04 ({decision}) from {date}: what went on before that day counts, what goes on since does not.',
    'zh-Hant': '聯交所自 {date} 起根據第 2.04 條豁免（{decision}）：該日之前持續者計算在內，其後持續者不計。',
  },
  'waived-between': {
    en: 'Waived by the Exchange under Rule 2.04 ({decision}) from {from} to {until}: the days before and after count.',
    'zh-Hant': '聯交所自 {from} 至 {until} 根據第 2.04 條豁免（{decision}）：其前及其後各日計算在內。',
  },
  'spared-by-waiver': {
    en: 'The waiver spared weight that the articles end by themselves; whether it ended when the waiver ran out is for counsel.',
    'zh-Hant': '豁免保留了章程本會自動終止的不同投票權；豁免屆滿時是否隨即終止，須法律意見。',
  },
  'no-version': { en: 'No version of this Rule is encoded for this date.', 'zh-Hant': '此日期並無已編寫的規則版本。' },
  'wording-not-verified': {
    en: 'The wording of this Rule was not read; it is encoded from secondary knowledge.',
    'zh-Hant': '未閱規則原文；據二手資料編寫。',
  },
  'not-read-since-2026': {
    en: 'The wording was not read again after the amendments of 24 July 2026.',
    'zh-Hant': '2026 年 7 月 24 日修訂後未再核對原文。',
  },
} as const satisfies Catalogue;
