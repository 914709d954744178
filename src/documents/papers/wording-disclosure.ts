import type { Catalogue } from '../../words/index.ts';

/** What Rules 8A.37 to 8A.41 ask an annual report to disclose of weighted voting rights. */
export const disclosureWording = {
  title: {
    en: 'Disclosure of weighted voting rights for the annual report (Rules 8A.37 to 8A.41)',
    'zh-Hant': '年報中有關不同投票權的披露（第8A.37至8A.41條）',
  },
  about: {
    en: '{company} (stock code {stockCode}), as on record on {on}. What stands in square brackets is for the issuer to supply.',
    'zh-Hant': '{company}（股份代號{stockCode}），按{on}的紀錄。方括號內的內容由發行人補充。',
  },
  'head-marker': { en: '8A.37: marker', 'zh-Hant': '8A.37：標記' },
  marker: {
    en: 'The stock short name carries the marker {marker}.',
    'zh-Hant': '股份簡稱附有標記{marker}。',
  },
  'marker-to-take-off': {
    en: 'The stock short name carries the marker {marker}. The structure has ended: the marker is to be taken off.',
    'zh-Hant': '股份簡稱附有標記{marker}。架構已終止：標記須予移除。',
  },
  'marker-taken-off': {
    en: 'The marker on record, {marker}, has no W; the structure has ended.',
    'zh-Hant': '紀錄所載標記{marker}並無W；架構已終止。',
  },
  'marker-unknown-ended': {
    en: '[Whether the stock short name still carries a marker with W: to be supplied by the issuer; the structure has ended, and the marker is to be taken off.]',
    'zh-Hant': '［股份簡稱是否仍附有W的標記：由發行人補充；架構已終止，標記須予移除。］',
  },
  'marker-off': {
    en: 'The marker on record, {marker}, has no W for weighted voting rights. [To be explained by the issuer.]',
    'zh-Hant': '紀錄所載標記{marker}並無代表不同投票權的W。［由發行人解釋。］',
  },
  'marker-unknown': {
    en: '[The marker at the end of the stock short name, with its W: to be supplied by the issuer; it is not on record.]',
    'zh-Hant': '［股份簡稱末尾附有W的標記：由發行人補充；紀錄未載。］',
  },
  'head-warning': { en: '8A.38: warning and description', 'zh-Hant': '8A.38：警告及說明' },
  'describe-structure': {
    en: '[Description of the weighted voting rights structure: to be supplied by the issuer. On record: {classes}.]',
    'zh-Hant': '［不同投票權架構的說明：由發行人補充。紀錄所載：{classes}。］',
  },
  'class-votes': {
    en: 'class {class}, votes a share {votes}, on reserved matters {reserved}',
    'zh-Hant': '{class}類每股{votes}票，保留事項每股{reserved}票',
  },
  'describe-rationale': {
    en: '[Rationale for the structure: to be supplied by the issuer; it is not on record.]',
    'zh-Hant': '［採用該架構的理由：由發行人補充；紀錄未載。］',
  },
  'describe-risks': {
    en: '[Risks for shareholders: to be supplied by the issuer; they are not on record.]',
    'zh-Hant': '［對股東的風險：由發行人補充；紀錄未載。］',
  },
  'head-beneficiaries': { en: '8A.39: the beneficiaries', 'zh-Hant': '8A.39：受益人' },
  'beneficiaries-about': {
    en: 'The beneficiaries of weighted voting rights, with what each directs the votes of.',
    'zh-Hant': '不同投票權受益人，以及各人所支配的票數。',
  },
  'beneficiaries-none': {
    en: 'No beneficiary with weighted voting rights is on record on the date.',
    'zh-Hant': '紀錄並無於該日享有不同投票權的受益人。',
  },
  'beneficiaries-ended': {
    en: 'The structure has ended (Rule 8A.22).',
    'zh-Hant': '架構已終止（第8A.22條）。',
  },
  'column-beneficiary': { en: 'Beneficiary', 'zh-Hant': '受益人' },
  'column-vehicles': { en: 'Held through', 'zh-Hant': '持有途徑' },
  'column-wvr': { en: 'Shares with weight', 'zh-Hant': '附帶不同投票權的股份' },
  'column-votes': { en: 'Votes', 'zh-Hant': '票數' },
  'column-part': { en: '% of votes', 'zh-Hant': '佔票數%' },
  'column-reserved': { en: '% if one vote a share', 'zh-Hant': '每股一票時佔%' },
  'not-on-record': { en: 'not on record', 'zh-Hant': '紀錄未載' },
  directly: { en: 'directly', 'zh-Hant': '直接' },
  'head-effect': { en: '8A.40: effect of full conversion', 'zh-Hant': '8A.40：全部轉換的影響' },
  'effect-told': {
    en: 'If all {wvr} shares with weighted voting rights were converted one for one, {converted} new shares of class {ordinary} would be issued, {part} of the {after} shares of class {ordinary} then in issue; all votes would fall from {votesBefore} to {votesAfter}.',
    'zh-Hant':
      '如全部{wvr}股附帶不同投票權的股份按一換一轉換，將發行{converted}股{ordinary}類股份，佔其時已發行{ordinary}類股份{after}股的{part}；全部票數由{votesBefore}減至{votesAfter}。',
  },
  'effect-votes': {
    en: 'If all {wvr} shares with weighted voting rights were converted one for one, all votes would fall from {votesBefore} to {votesAfter}.',
    'zh-Hant': '如全部{wvr}股附帶不同投票權的股份按一換一轉換，全部票數由{votesBefore}減至{votesAfter}。',
  },
  'effect-class': {
    en: '{converted} new shares of class {ordinary} would be issued, {part} of the {after} shares of class {ordinary} then in issue.',
    'zh-Hant': '將發行{converted}股{ordinary}類股份，佔其時已發行{ordinary}類股份{after}股的{part}。',
  },
  'effect-untold': {
    en: 'Into which class shares of class {class} convert is not on record. [To be supplied by the issuer.]',
    'zh-Hant': '紀錄未載{class}類股份轉換為何類別。［由發行人補充。］',
  },
  'figure-effect': {
    en: 'Effect of full conversion, class {class}',
    'zh-Hant': '全部轉換的影響，{class}類',
  },
  'head-otherwise': {
    en: '8A.39 and 8A.40, if the articles end the weight by themselves',
    'zh-Hant': '8A.39及8A.40：如章程自動終止投票權重',
  },
  'otherwise-about': {
    en: 'Whether the articles end the weight by themselves is not on record. The figures above hold if they do not, those below if they do. [To be settled by the issuer before this is printed.]',
    'zh-Hant': '紀錄未載章程是否自動終止投票權重。如否，以上文數字為準；如是，以下文數字為準。［付印前由發行人確定。］',
  },
  'effect-unknown': {
    en: 'The sources of the shares stop on {date}; the effect on a later date is not told here.',
    'zh-Hant': '股份的資料來源止於{date}；其後日期的影響不在此載述。',
  },
  'effect-none': { en: 'No share with weighted voting rights is on record.', 'zh-Hant': '紀錄並無附帶不同投票權的股份。' },
  'column-item': { en: 'Item', 'zh-Hant': '項目' },
  'column-now': { en: 'On record', 'zh-Hant': '紀錄所載' },
  'column-converted': { en: 'After full conversion', 'zh-Hant': '全部轉換後' },
  'row-class': {
    en: 'Shares of class {class} in issue (without treasury shares)',
    'zh-Hant': '{class}類已發行股份（不包括庫存股份）',
  },
  'row-class-with': {
    en: 'Shares of class {class} in issue (treasury shares among them)',
    'zh-Hant': '{class}類已發行股份（包括庫存股份）',
  },
  'row-issued': { en: 'All shares', 'zh-Hant': '全部股份' },
  'row-votes': { en: 'All votes', 'zh-Hant': '全部票數' },
  'row-person': { en: 'Votes of {person}', 'zh-Hant': '{person}的票數' },
  'pending-note': {
    en: '{pending} shares are still registered in a weighted class though their weight has ceased; they carry one vote each and are counted as converted on the right.',
    'zh-Hant': '{pending}股仍登記於不同投票權類別，但其投票權重已終止；每股只有一票，右欄視為已轉換。',
  },
  'head-cessation': {
    en: '8A.41: when weighted voting rights cease',
    'zh-Hant': '8A.41：不同投票權終止的情況',
  },
  'cessation-about': {
    en: 'Weighted voting rights of a beneficiary cease in each of these circumstances.',
    'zh-Hant': '受益人的不同投票權在以下各種情況下終止。',
  },
  'ceases-death': { en: 'on his death (Rule 8A.17(1));', 'zh-Hant': '其身故（第8A.17(1)條）；' },
  'ceases-office': {
    en: 'when he is no longer a director of the issuer, for whatever reason (Rule 8A.17(2));',
    'zh-Hant': '其不論因何原因不再為發行人董事（第8A.17(2)條）；',
  },
  'ceases-incapacity': {
    en: 'when the Exchange deems him incapable of the duties of a director (Rule 8A.17(3));',
    'zh-Hant': '聯交所視其無能力履行董事職務（第8A.17(3)條）；',
  },
  'ceases-unfit': {
    en: 'when the Exchange deems that he no longer meets what the Rules ask of a director, for a conviction of fraud or dishonesty, a disqualification order, or a finding that Rule 8A.15, 8A.18 or 8A.24 was not complied with among other reasons (Rule 8A.17(4));',
    'zh-Hant':
      '聯交所視其不再符合規則對董事的要求，原因包括欺詐或不誠實罪行的定罪、取消資格令，或被裁定未有遵守第8A.15、8A.18或8A.24條（第8A.17(4)條）；',
  },
  'ceases-transfer': {
    en: 'on the shares concerned, when beneficial ownership of them, economic interest in them or control of their votes passes to another person (Rule 8A.18(1));',
    'zh-Hant': '有關股份的實益擁有權、經濟利益或表決控制權轉予他人時，就該等股份終止（第8A.18(1)條）；',
  },
  'ceases-vehicle': {
    en: 'on the shares of a vehicle, when the vehicle no longer complies with Rule 8A.18(2) (Rule 8A.19);',
    'zh-Hant': '工具不再符合第8A.18(2)條時，就其所持股份終止（第8A.19條）；',
  },
  'ceases-conversion': {
    en: 'on shares that are converted into ordinary shares, among them those that are to be converted when the shares in issue are reduced (Rules 8A.15 and 8A.21);',
    'zh-Hant': '股份轉換為普通股時，包括因已發行股份減少而須轉換者（第8A.15及8A.21條）；',
  },
  'ceases-structure': {
    en: 'altogether, when none of the beneficiaries at listing has beneficial ownership of shares with weighted voting rights any more (Rule 8A.22).',
    'zh-Hant': '上市時的受益人均不再實益擁有附帶不同投票權的股份時，全部終止（第8A.22條）。',
  },
  'cessation-own': {
    en: '[Circumstances of the articles or the prospectus beyond these, such as a time limit: to be supplied by the issuer; none is on record.]',
    'zh-Hant': '［發行人章程或招股章程另訂的情況，例如期限：由發行人補充；紀錄並無記載。］',
  },
  'head-occurred': { en: 'What occurred up to the date', 'zh-Hant': '截至該日已發生的情況' },
  'occurred-none': {
    en: 'No cessation is on record up to the date.',
    'zh-Hant': '截至該日紀錄並無任何終止。',
  },
  'column-date': { en: 'Date', 'zh-Hant': '日期' },
  'occurred-conversion': {
    en: '{number} shares of class {class} held by {holder} were converted into class {into}; their weight ceased (Rule 8A.21).',
    'zh-Hant': '{holder}所持{class}類股份{number}股已轉換為{into}類；其投票權重終止（第8A.21條）。',
  },
  'occurred-conversion-unnamed': {
    en: '{number} shares of class {class} were converted into class {into}; their weight ceased (Rule 8A.21).',
    'zh-Hant': '{class}類股份{number}股已轉換為{into}類；其投票權重終止（第8A.21條）。',
  },
  'occurred-structure': {
    en: 'No share with weighted voting rights was left; the structure ended (Rule 8A.22).',
    'zh-Hant': '已無附帶不同投票權的股份；架構終止（第8A.22條）。',
  },
  'column-told': { en: 'As on record', 'zh-Hant': '紀錄所載' },
  'gap-verified': {
    en: 'The wording of Rules 8A.37 to 8A.41 was read in secondary sources only ([S]); compare with the Rules before the report is printed.',
    'zh-Hant': '第8A.37至8A.41條的原文只從第二手來源得知（[S]）；年報付印前請與規則核對。',
  },
  'gap-split': {
    en: 'What each of some beneficiaries directs is not on record: they hold through a holder whose split is not sourced.',
    'zh-Hant': '部分受益人各自支配的股份未載於紀錄：其透過一名持有人持有，而如何分占並無來源。',
  },
  'gap-sources': {
    en: 'The sources of the shares stop on {date}; figures of the date are left blank.',
    'zh-Hant': '股份的資料來源止於{date}；該日的數字留空。',
  },
  'gap-certainty': {
    en: 'Some of its figures are inferred or derived and were not read in a filing; the schedule says which.',
    'zh-Hant': '部分數字屬推斷或推算，並非直接取自申報文件；附表載明何者。',
  },
  'gap-not-listed': { en: 'The issuer is not listed on the date.', 'zh-Hant': '發行人於該日並無上市。' },
  'gap-articles': {
    en: 'Whether the articles carry each circumstance of cessation is not on record.',
    'zh-Hant': '紀錄未載章程是否涵蓋各項終止情況。',
  },
} as const satisfies Catalogue;
