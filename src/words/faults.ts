import type { Catalogue } from './catalogue.ts';

/** What is wrong with a record, and what to do about it. `{hint}` is the nearest valid word, or nothing. */
export const faultWords = {
  'already-dead': { en: '{found} died already on record', 'zh-Hant': '紀錄已載 {found} 身故' },
  'already-director': {
    en: '{found} is a director already at {date}; use director-re-elected or director-redesignated',
    'zh-Hant': '{found} 於 {date} 已是董事；請用 director-re-elected 或 director-redesignated',
  },
  'already-listed': {
    en: 'the issuer is listed already at {date}; use listing-changed',
    'zh-Hant': '發行人於 {date} 已上市；請用 listing-changed',
  },
  'beyond-authorised': {
    en: 'class {class} would have {issued} shares in issue, {authorised} are authorised; record capital-authorised first or correct the number',
    'zh-Hant': '{class} 類將有 {issued} 股已發行，法定股數為 {authorised}；請先記錄 capital-authorised 或更正數目',
  },
  'both-on-and-at': {
    en: 'a fact has either "on" (a date) or "at" (an instant), not both',
    'zh-Hant': '事實只可有「on」（日期）或「at」（時刻）其一',
  },
  'charge-exists': { en: 'there is a charge {found} already', 'zh-Hant': '已有押記 {found}' },
  'class-exists': {
    en: 'there is a class {found} already; use class-terms-changed',
    'zh-Hant': '已有 {found} 類股份；請用 class-terms-changed',
  },
  'committee-exists': { en: 'there is a committee {found} already', 'zh-Hant': '已有委員會 {found}' },
  'cyclic-vehicles': {
    en: 'vehicle {found} would hold for itself through a circle of vehicles',
    'zh-Hant': '工具 {found} 會透過一圈工具為自己持有',
  },
  'declined-after-acknowledged': {
    en: 'the undertaking {found} was acknowledged before {date}: it cannot be declined any more',
    'zh-Hant': '承諾 {found} 於 {date} 前已獲確認，不能再拒絕',
  },
  'empty-record': { en: 'the file holds no record: the first line is the head', 'zh-Hant': '檔案並無紀錄：首行須為標頭' },
  'empty-text': { en: '"{field}" is empty', 'zh-Hant': '「{field}」為空' },
  'expected-amount': { en: '"{field}" must be an amount such as "0.10"', 'zh-Hant': '「{field}」須為金額，例如 "0.10"' },
  'expected-date': { en: '"{field}" must be a date such as 2023-12-15', 'zh-Hant': '「{field}」須為日期，例如 2023-12-15' },
  'expected-list': { en: '"{field}" must be a list', 'zh-Hant': '「{field}」須為清單' },
  'expected-map': { en: '"{field}" must be named entries', 'zh-Hant': '「{field}」須為具名項目' },
  'expected-part': {
    en: '"{field}" must be a part of one such as "671/1000"',
    'zh-Hant': '「{field}」須為一的部分，例如 "671/1000"',
  },
  'expected-quantity': { en: '"{field}" must be a whole number', 'zh-Hant': '「{field}」須為整數' },
  'expected-text': { en: '"{field}" must be text', 'zh-Hant': '「{field}」須為文字' },
  'expected-truth': { en: '"{field}" must be true or false', 'zh-Hant': '「{field}」須為 true 或 false' },
  'fact-is-not-a-map': {
    en: 'a fact must be named entries with "fact" and "on"',
    'zh-Hant': '事實須為具名項目，並有「fact」及「on」',
  },
  'fact-without-kind': {
    en: 'the entry "fact" is missing: it says what kind of fact this is',
    'zh-Hant': '欠「fact」：說明是何種事實',
  },
  'head-is-not-a-map': {
    en: 'a record begins with named entries: holdfast, issuer, sources, facts',
    'zh-Hant': '紀錄須以具名項目開始：holdfast、issuer、sources、facts',
  },
  'id-twice': {
    en: 'the id {found} stands twice; it is first on line {firstLine}',
    'zh-Hant': '編號 {found} 出現兩次；首次在第 {firstLine} 行',
  },
  'meeting-exists': { en: 'there is a meeting {found} already', 'zh-Hant': '已有會議 {found}' },
  'missing-facts': { en: 'the record has no "facts"', 'zh-Hant': '紀錄欠「facts」' },
  'missing-field': { en: '{fact} needs "{field}"', 'zh-Hant': '{fact} 須有「{field}」' },
  'missing-issuer': { en: 'the record has no "issuer" with id and name', 'zh-Hant': '紀錄欠「issuer」（id 及 name）' },
  'missing-version': { en: 'the record must begin with "holdfast: 1"', 'zh-Hant': '紀錄須以「holdfast: 1」開始' },
  'more-faults': { en: 'and {count} more; mend these first', 'zh-Hant': '另有 {count} 項；請先更正以上各項' },
  'more-than-charged': {
    en: 'charge {charge} covers {held} shares, not {number}',
    'zh-Hant': '押記 {charge} 涵蓋 {held} 股，並非 {number} 股',
  },
  'more-than-held': {
    en: '{number} shares of class {class} at {date}, but {holder} has {held}',
    'zh-Hant': '{date} 動用 {class} 類 {number} 股，但 {holder} 只有 {held} 股',
  },
  'more-than-pending': {
    en: '{number} shares of class {class} cancelled at {date}, but {held} bought-back shares wait for cancellation',
    'zh-Hant': '{date} 註銷 {class} 類 {number} 股，但待註銷的購回股份只有 {held} 股',
  },
  'more-than-treasury': {
    en: '{number} treasury shares of class {class} at {date}, but {held} are held in treasury',
    'zh-Hant': '{date} 動用 {class} 類庫存股份 {number} 股，但庫存只有 {held} 股',
  },
  'neither-on-nor-at': {
    en: '{fact} needs "on" (a Hong Kong date) or "at" (an instant with offset)',
    'zh-Hant': '{fact} 須有「on」（香港日期）或「at」（附時差的時刻）',
  },
  'no-such-arrangement': { en: 'there is no arrangement {found} at {date}', 'zh-Hant': '{date} 並無安排 {found}' },
  'no-such-charge': { en: 'there is no charge {found} at {date}', 'zh-Hant': '{date} 並無押記 {found}' },
  'no-such-class': { en: 'there is no class {found} yet at {date}', 'zh-Hant': '{date} 尚無 {found} 類股份' },
  'no-such-committee': { en: 'there is no committee {found} at {date}', 'zh-Hant': '{date} 並無委員會 {found}' },
  'no-such-clearance': {
    en: 'there is no clearance {found} at {date}; record clearance-given first',
    'zh-Hant': '{date} 並無事前審核 {found}；請先記錄 clearance-given',
  },
  'clearance-exists': { en: 'there is a clearance {found} already', 'zh-Hant': '已有事前審核 {found}' },
  'no-such-meeting': {
    en: 'there is no meeting {found} at {date}; record meeting-convened first',
    'zh-Hant': '{date} 並無會議 {found}；請先記錄 meeting-convened',
  },
  'no-such-resolution': {
    en: 'there is no resolution {found} at {date}; record resolution-proposed first',
    'zh-Hant': '{date} 並無決議案 {found}；請先記錄 resolution-proposed',
  },
  'no-such-undertaking': { en: 'there is no undertaking {found} at {date}', 'zh-Hant': '{date} 並無承諾 {found}' },
  'no-such-vehicle': {
    en: 'there is no vehicle {found} at {date}; record vehicle-arranged first',
    'zh-Hant': '{date} 並無工具 {found}；請先記錄 vehicle-arranged',
  },
  'no-facts': { en: 'there is no fact here', 'zh-Hant': '此處並無事實' },
  'not-a-date': {
    en: '"{found}" is no date in the calendar; a date is written 2023-12-15',
    'zh-Hant': '「{found}」並非日曆上的日期；日期寫作 2023-12-15',
  },
  'since-after-day': {
    en: '{fact} of {date} tells of purchases since {found}, which is later: since is the first of several days, the fact stands on the last',
    'zh-Hant': '{date} 的 {fact} 載有自 {found} 起的購回，日期較後：since 為多日中的首日，事實記於最後一日',
  },
  'not-a-month-day': {
    en: '"{found}" is no day of the year for "{field}": write month and day with two digits each, such as 12-31',
    'zh-Hant': '「{field}」的「{found}」並非一年中的日子：請寫月及日各兩位數字，例如 12-31',
  },
  'month-day-meant': {
    en: '"{found}" is not how "{field}" is written: month first, two digits each; did you mean {meant}?',
    'zh-Hant': '「{field}」不可寫作「{found}」：先月後日，各兩位數字；是否指 {meant}？',
  },
  'not-a-director': { en: '{found} is not a director at {date}', 'zh-Hant': '{found} 於 {date} 並非董事' },
  'not-a-member': {
    en: '{found} is not a member of {committee} at {date}',
    'zh-Hant': '{found} 於 {date} 並非 {committee} 成員',
  },
  'not-a-ratio': {
    en: '"{found}" is no number above zero for "{field}": write a whole number or a fraction such as "3/20", not a percentage',
    'zh-Hant': '「{field}」的「{found}」並非大於零的數：請寫整數或分數，例如 "3/20"，不可用百分比',
  },
  'expected-ratio': {
    en: '"{field}" must be a whole number or a fraction such as "3/20"',
    'zh-Hant': '「{field}」須為整數或分數，例如 "3/20"',
  },
  'not-among': {
    en: '"{found}" is not possible for "{field}": {allowed}{hint}',
    'zh-Hant': '「{field}」不可為「{found}」：{allowed}{hint}',
  },
  'not-an-adviser': { en: '{found} is not an adviser at {date}', 'zh-Hant': '{found} 於 {date} 並非顧問' },
  'not-an-amount': {
    en: '"{found}" is no amount: digits with at most one point',
    'zh-Hant': '「{found}」並非金額：只可為數字及最多一個小數點',
  },
  'not-an-id': {
    en: '"{found}" is no id: letters, digits, "-", "_" and ".", at most 100',
    'zh-Hant': '「{found}」並非編號：只可為字母、數字、「-」、「_」及「.」，最多 100 個',
  },
  'not-an-instant': {
    en: '"{found}" is no instant with an offset, such as 2023-12-15T23:45:00+08:00',
    'zh-Hant': '「{found}」並非附時差的時刻，例如 2023-12-15T23:45:00+08:00',
  },
  'not-listed': { en: 'the issuer is not listed at {date}', 'zh-Hant': '發行人於 {date} 並未上市' },
  'offer-exists': { en: 'there is an offer {found} already', 'zh-Hant': '已有要約 {found}' },
  'part-above-one': { en: '"{found}" is more than one', 'zh-Hant': '「{found}」大於一' },
  'part-not-a-fraction': {
    en: '"{found}" is no part of one such as "671/1000"',
    'zh-Hant': '「{found}」並非一的部分，例如 "671/1000"',
  },
  'part-zero-whole': { en: '"{found}" divides by zero', 'zh-Hant': '「{found}」除以零' },
  'parts-not-one': {
    en: 'the economic parts of vehicle {vehicle} add up to {part}/{whole}, not to one',
    'zh-Hant': '工具 {vehicle} 的經濟部分合計 {part}/{whole}，並非一',
  },
  'party-missing': {
    en: 'class {class} is not listed, so "{field}" must say who',
    'zh-Hant': '{class} 類並未上市，故「{field}」須指明何人',
  },
  'person-is-dead': { en: '{found} is dead on record', 'zh-Hant': '紀錄已載 {found} 身故' },
  'person-twice': { en: 'person {found} is recorded twice', 'zh-Hant': '{found} 記錄了兩次' },
  'public-holds-unlisted': {
    en: 'class {class} is not listed: the public cannot hold it',
    'zh-Hant': '{class} 類並未上市：公眾不能持有',
  },
  'quantity-fraction': {
    en: '"{found}" is not whole: "{field}" takes whole numbers only',
    'zh-Hant': '「{found}」並非整數：「{field}」只接受整數',
  },
  'quantity-grouping': {
    en: '"{found}" is wrongly grouped; write 6,906,080,602 or 6906080602',
    'zh-Hant': '「{found}」分節有誤；請寫 6,906,080,602 或 6906080602',
  },
  'quantity-negative': {
    en: '"{found}" is negative: "{field}" takes numbers from zero up',
    'zh-Hant': '「{found}」為負數：「{field}」不可小於零',
  },
  'quantity-not-a-number': { en: '"{found}" is no number for "{field}"', 'zh-Hant': '「{found}」並非「{field}」的數目' },
  'quantity-too-large': {
    en: '"{found}" is larger than any number of shares (10^30)',
    'zh-Hant': '「{found}」超出任何股數（10^30）',
  },
  'reserved-name': {
    en: '"{found}" always means the same and cannot be a person',
    'zh-Hant': '「{found}」已有固定意義，不可作為人名',
  },
  'retraction-circle': { en: 'this retraction leads back to itself through {found}', 'zh-Hant': '此撤回經 {found} 回到自身' },
  'retracts-nothing': { en: 'there is no fact {found} to retract', 'zh-Hant': '並無可撤回的事實 {found}' },
  'retracts-unnamed': {
    en: '{found} has no id of its own: give the fact an id, then retract it',
    'zh-Hant': '{found} 並無自己的編號：請先給予編號再撤回',
  },
  'set-legs-differ': {
    en: 'the legs of set {set} must have one date: {one} and {other}',
    'zh-Hant': '{set} 組各項須同一日期：{one} 與 {other}',
  },
  'split-leaves-fraction': {
    en: 'class {class}: {number} shares cannot be split {each} into {into} without a fraction of a share',
    'zh-Hant': '{class} 類：{number} 股按每 {each} 股變 {into} 股會出現零碎股',
  },
  'split-wrong-way': {
    en: '{fact} of {each} into {into} goes the wrong way',
    'zh-Hant': '{fact} 每 {each} 股變 {into} 股，方向相反',
  },
  'title-needs-relation': {
    en: 'only legal title moves to {holder}, who holds other shares: record for whom (vehicle-arranged, or relation-recorded nominee-for {from}) first',
    'zh-Hant':
      '只有法定所有權轉予持有其他股份的 {holder}：請先記錄其為誰持有（vehicle-arranged，或 relation-recorded nominee-for {from}）',
  },
  'is-a-supplement': {
    en: '{found} is a supplement and no undertaking of its own: name {principal}, to which it belongs',
    'zh-Hant': '{found} 為補充文書，本身並非承諾：請指明其所屬的 {principal}',
  },
  'supplement-to-nothing': {
    en: '{found} is a supplement to {principal}, but no undertaking {principal} is executed at {date}: record undertaking-executed of {principal} first, or correct "supplements"',
    'zh-Hant':
      '{found} 為 {principal} 的補充文書，但於 {date} 並無已簽立的承諾 {principal}：請先記錄其 undertaking-executed，或更正「supplements」',
  },
  'supplement-to-supplement': {
    en: '{found} is said to supplement {principal}, which is a supplement itself: name the undertaking',
    'zh-Hant': '{found} 所補充的 {principal} 本身為補充文書：請指明承諾',
  },
  'supplement-without-vehicles': {
    en: 'the supplement {found} names no vehicle: add "vehicles"',
    'zh-Hant': '補充文書 {found} 並無列明工具：請加入「vehicles」',
  },
  'vehicles-without-supplement': {
    en: '"vehicles" are named by a supplement only: add "supplements" with the undertaking that {found} supplements, or leave "vehicles" out',
    'zh-Hant': '「vehicles」只由補充文書列明：請加入「supplements」，說明 {found} 補充哪項承諾，或刪去「vehicles」',
  },
  'superseded-by-itself': {
    en: 'undertaking {found} cannot be replaced by itself at {date}; name the one that replaces it',
    'zh-Hant': '承諾 {found} 於 {date} 不能由其本身取代；請指明取代者',
  },
  'superseded-by-another': {
    en: 'undertaking {found} of {giver} cannot be replaced by {by} at {date}, which {other} gave; name one that {giver} gave',
    'zh-Hant': '{giver} 的承諾 {found} 於 {date} 不能由 {other} 作出的 {by} 取代；請指明 {giver} 作出的一份',
  },
  'supplement-of-another': {
    en: 'the supplement {found} is by {by}, but the undertaking {principal} was given by {giver}: each supplements his own',
    'zh-Hant': '補充文書 {found} 由 {by} 作出，而承諾 {principal} 由 {giver} 作出：各人只可補充自己的承諾',
  },
  'supplement-to-superseded': {
    en: '{found} supplements {principal}, which was replaced by {by}: supplement that one',
    'zh-Hant': '{found} 所補充的 {principal} 已由 {by} 取代：請補充後者',
  },
  'supplement-to-ended': {
    en: '{found} supplements {principal}, which ended on {ended}, before {date}: whoever is a beneficiary again gives a new undertaking',
    'zh-Hant': '{found} 所補充的 {principal} 已於 {date} 之前的 {ended} 終止：再成為受益人者須另作承諾',
  },
  'supplement-of-the-dead': {
    en: '{by} is dead at {date} and cannot supplement his undertaking by {found}',
    'zh-Hant': '{by} 於 {date} 已身故，不能以 {found} 補充其承諾',
  },
  'undertaking-drafted-otherwise': {
    en: 'the undertaking {found} was drawn up with "{what}" {drafted}, and is executed with {executed}: correct one of the two, or draw up another undertaking',
    'zh-Hant': '承諾 {found} 擬備時「{what}」為 {drafted}，簽立時為 {executed}：請更正其一，或另擬承諾',
  },
  'undertaking-exists': { en: 'there is an undertaking {found} already', 'zh-Hant': '已有承諾 {found}' },
  'unknown-class': { en: 'no class {found} is created in the record{hint}', 'zh-Hant': '紀錄並無建立 {found} 類{hint}' },
  'unknown-fact': { en: 'there is no fact "{found}"{hint}', 'zh-Hant': '並無「{found}」此種事實{hint}' },
  'unknown-field': { en: '{fact} has no "{found}"{hint}', 'zh-Hant': '{fact} 並無「{found}」{hint}' },
  'unknown-head-key': { en: 'the head has no "{found}"{hint}', 'zh-Hant': '標頭並無「{found}」{hint}' },
  'unknown-person': {
    en: 'no person {found} is recorded (person-recorded){hint}',
    'zh-Hant': '紀錄並無 {found}（person-recorded）{hint}',
  },
  'unknown-source': { en: 'no source {found} stands under "sources"{hint}', 'zh-Hant': '「sources」之下並無 {found}{hint}' },
  'unknown-version': {
    en: 'this program reads version 1 of the record, not {found}',
    'zh-Hant': '本程式讀取第 1 版紀錄，並非 {found}',
  },
  'vehicle-exists': {
    en: 'vehicle {found} is arranged already; use vehicle-changed',
    'zh-Hant': '工具 {found} 已有安排；請用 vehicle-changed',
  },
  'zero-count': { en: '"{field}" must be at least one', 'zh-Hant': '「{field}」最少為一' },
} as const satisfies Catalogue;

export const hintWords = { en: '; did you mean "{nearest}"?', 'zh-Hant': '；是否指「{nearest}」？' } as const;
