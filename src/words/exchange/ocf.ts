import type { Catalogue } from '../catalogue.ts';

/** What is told when a record comes in from the Open Cap Format, or goes out to it. */
export const ocfWords = {
  // Why a package of the Open Cap Format cannot come in.
  'ocf-no-manifest': {
    en: 'no file here has the file_type {expected}: a package of the Open Cap Format has one, which names the others. Add it',
    'zh-Hant': '並無檔案的 file_type 為 {expected}：開放股權表格式（OCF）套件須有一個，用以指明其他檔案。請加入',
  },
  'ocf-manifest-twice': {
    en: 'this is a second Manifest; the first is {first}. A package has one: take the other out',
    'zh-Hant': '這是第二個 Manifest；第一個為 {first}。套件只可有一個：請移除另一個',
  },
  'ocf-file-missing': {
    en: 'the Manifest names {file} under {list}, and the package has no such file. Add the file or mend the path',
    'zh-Hant': 'Manifest 於 {list} 指明 {file}，但套件並無此檔案。請加入檔案或更正路徑',
  },
  'ocf-file-missing-near': {
    en: 'the Manifest names {file} under {list}, and the package has no such file; did you mean "{nearest}"? Add the file or mend the path',
    'zh-Hant': 'Manifest 於 {list} 指明 {file}，但套件並無此檔案；是否指「{nearest}」？請加入檔案或更正路徑',
  },
  'ocf-file-twice': {
    en: 'the Manifest names {file} twice; name each file once',
    'zh-Hant': 'Manifest 兩次指明 {file}；每個檔案只可指明一次',
  },
  'ocf-file-unnamed': {
    en: '{file} is an OCF file ({type}) that the Manifest does not name; what it holds may change the holdings. Name it in the Manifest or take it out',
    'zh-Hant': '{file} 是 OCF 檔案（{type}），但 Manifest 並無指明；其內容可能改變持股。請在 Manifest 指明，或從套件移除',
  },
  'ocf-file-type': {
    en: 'the Manifest names this file as {expected}, and its file_type is {found}. Mend the file_type or the Manifest',
    'zh-Hant': 'Manifest 指明此檔案為 {expected}，但其 file_type 為 {found}。請更正 file_type 或 Manifest',
  },
  'ocf-file-type-unknown': {
    en: 'the file_type {found} is none that OCF has: {known}',
    'zh-Hant': 'OCF 並無 file_type {found}：{known}',
  },
  'ocf-no-object': {
    en: 'an object with id and object_type was expected here, not {found}',
    'zh-Hant': '此處應為有 id 及 object_type 的物件，並非 {found}',
  },
  'ocf-no-id': {
    en: 'this object needs an id that is text, not {found}: others name it by its id',
    'zh-Hant': '此物件須有文字 id，並非 {found}：其他物件以 id 指明它',
  },
  'ocf-id-twice': {
    en: 'the id {id} stands twice; it is first at {first}. Give each object its own id',
    'zh-Hant': '編號 {id} 出現兩次；首次在 {first}。每個物件須有自己的編號',
  },
  'ocf-unknown-type': {
    en: 'there is no object_type {found} in OCF {known}; it may change the holdings. Mend it, or take the object out',
    'zh-Hant': 'OCF {known} 並無 object_type {found}；它可能改變持股。請更正，或移除該物件',
  },
  'ocf-unknown-type-near': {
    en: 'there is no object_type {found} in OCF; did you mean "{nearest}"? Mend it, or take the object out',
    'zh-Hant': 'OCF 並無 object_type {found}；是否指「{nearest}」？請更正，或移除該物件',
  },
  'ocf-wrong-file': {
    en: '{type} does not belong in a file of the type {file}; move it to one of {expected}',
    'zh-Hant': '{type} 不屬於 {file} 類檔案；請移至 {expected} 類檔案',
  },
  'ocf-field-missing': {
    en: '{field} is missing or empty; write it as {expected}',
    'zh-Hant': '欠 {field} 或其為空；請寫成 {expected}',
  },
  'ocf-wrong-kind': {
    en: '{field} is {found}; it must be written as {expected}',
    'zh-Hant': '{field} 為 {found}；須寫成 {expected}',
  },
  'ocf-choice': {
    en: '{field} cannot be {found}, only one of {allowed}',
    'zh-Hant': '{field} 不可為 {found}，只可為 {allowed} 之一',
  },
  'ocf-date': {
    en: '{field} is {found}, which is no date from 1900 to 2199 such as 2022-01-28. Mend it',
    'zh-Hant': '{field} 為 {found}，並非 1900 至 2199 年的日期，例如 2022-01-28。請更正',
  },
  'ocf-not-a-number': {
    en: '{field} is {found}; a number of shares is written as "1000" or "1000.00", without grouping and exponents',
    'zh-Hant': '{field} 為 {found}；股數須寫成 "1000" 或 "1000.00"，不用分組或指數',
  },
  'ocf-part-of-share': {
    en: '{field} is {found}: a record holds whole shares only. Round as the issuer did, or take the part out',
    'zh-Hant': '{field} 為 {found}：紀錄只載整數股份。請按發行人的做法取整，或刪去零碎部分',
  },
  'ocf-below-zero': {
    en: '{field} is {found}: a number of shares is not below zero. Mend it',
    'zh-Hant': '{field} 為 {found}：股數不可為負。請更正',
  },
  'ocf-too-large': {
    en: '{field} is {found}: no number of shares is above 10^30. Mend it',
    'zh-Hant': '{field} 為 {found}：股數不會超過 10^30。請更正',
  },
  'ocf-ratio': {
    en: '{field} is {found}; write it as {expected}, both above zero',
    'zh-Hant': '{field} 為 {found}；須寫成 {expected}，兩者均大於零',
  },
  'ocf-votes': {
    en: 'class {class} has {found} votes a share, which is no number of votes. Mend votes_per_share',
    'zh-Hant': '{class} 類每股 {found} 票，並非票數。請更正 votes_per_share',
  },
  'ocf-unknown-stakeholder': {
    en: 'no stakeholder has the id {found}. Add it to a file of stakeholders, or mend the id',
    'zh-Hant': '並無編號為 {found} 的持份者。請加入持份者檔案，或更正編號',
  },
  'ocf-unknown-class': {
    en: 'no stock class has the id {found}. Add it to a file of stock classes, or mend the id',
    'zh-Hant': '並無編號為 {found} 的股份類別。請加入股份類別檔案，或更正編號',
  },
  'ocf-unknown-security': {
    en: 'no issuance brings in the security {found}. Add the issuance, or mend the id',
    'zh-Hant': '並無發行交易產生證券 {found}。請加入發行交易，或更正編號',
  },
  'ocf-unknown-split': {
    en: 'no split has the id {found}, which this reissuance names. Add the split, or mend the id',
    'zh-Hant': '並無此重新發行所指、編號為 {found} 的分拆。請加入分拆，或更正編號',
  },
  'ocf-not-stock': {
    en: 'the security {found} is no stock, and a transaction of stock names it. Mend the id or the object_type',
    'zh-Hant': '證券 {found} 並非股份，但股份交易指明它。請更正編號或 object_type',
  },
  'ocf-security-twice': {
    en: 'the security {security} is issued twice; first at {first}. Give each issuance a security_id of its own',
    'zh-Hant': '證券 {security} 發行兩次；首次在 {first}。每次發行須有自己的 security_id',
  },
  'ocf-security-ended': {
    en: 'the security {security} is used on {date}, and it had ended on {ended} ({first}). Name the security that resulted then',
    'zh-Hant': '證券 {security} 於 {date} 使用，但已於 {ended} 終結（{first}）。請指明當時產生的證券',
  },
  'ocf-before-issue': {
    en: 'the security {security} is used on {date}, before it is issued on {issued}. Mend one of the dates',
    'zh-Hant': '證券 {security} 於 {date} 使用，早於其 {issued} 的發行。請更正其中一個日期',
  },
  'ocf-circle': {
    en: 'on {date} securities result from each other in a circle that goes through this transaction. Mend the security ids',
    'zh-Hant': '{date} 的證券經此交易互為來源，成一循環。請更正證券編號',
  },
  'ocf-result-twice': {
    en: 'the security {security} results from this transaction and from another ({first}). It can come from one only',
    'zh-Hant': '證券 {security} 既由此交易產生，亦由另一交易產生（{first}）。只可來自其一',
  },
  'ocf-result-date': {
    en: 'the security {security} results from {id} of {expected}, and its issuance is dated {found}. Give both the same date',
    'zh-Hant': '證券 {security} 由 {expected} 的 {id} 產生，但其發行日期為 {found}。請使兩者日期相同',
  },
  'ocf-result-class': {
    en: 'shares of class {class} result in class {found}; only a conversion does that. Mend stock_class_id',
    'zh-Hant': '{class} 類股份變成 {found} 類；只有轉換才會如此。請更正 stock_class_id',
  },
  'ocf-converts-into-itself': {
    en: 'shares of class {class} are converted into class {class} itself. Mend stock_class_id of what results',
    'zh-Hant': '{class} 類股份轉換為 {class} 類本身。請更正所得證券的 stock_class_id',
  },
  'ocf-converts-nothing': {
    en: '{number} shares are converted and {found} result. Mend the quantities',
    'zh-Hant': '轉換 {number} 股而得 {found} 股。請更正數量',
  },
  'ocf-more-than-security': {
    en: '{number} shares of {security}, which holds {held}. Mend the quantity',
    'zh-Hant': '動用 {security} 的 {number} 股，但其只有 {held} 股。請更正數量',
  },
  'ocf-balance': {
    en: '{number} of the {held} shares of {security} leave {rest}, and the balance security holds {found}. Mend one of the quantities',
    'zh-Hant': '{security} 的 {held} 股動用 {number} 股後餘 {rest} 股，但餘額證券為 {found} 股。請更正其中一個數量',
  },
  'ocf-balance-missing': {
    en: '{number} of the {held} shares of {security} leave {rest}, and no balance_security_id says where they are. Name the balance, or mend the quantity',
    'zh-Hant':
      '{security} 的 {held} 股動用 {number} 股後餘 {rest} 股，而並無 balance_security_id 指明所在。請指明餘額證券，或更正數量',
  },
  'ocf-balance-other': {
    en: 'the security {security} is the balance of {id} and has another holder or class. A balance stays with its holder',
    'zh-Hant': '證券 {security} 是 {id} 的餘額，但持有人或類別不同。餘額須屬原持有人',
  },
  'ocf-sum': {
    en: '{number} shares go in and {found} come out. Mend the quantities of what results',
    'zh-Hant': '投入 {number} 股，所得卻為 {found} 股。請更正所得證券的數量',
  },
  'ocf-split-date': {
    en: 'this exchange is dated {found}, and its split {split} is of {expected}. Give both the same date',
    'zh-Hant': '此換發日期為 {found}，但其分拆 {split} 的日期為 {expected}。請使兩者日期相同',
  },
  'ocf-split-holder': {
    en: 'the security {security} has another holder after the split {split}. Record the split first, then a transfer',
    'zh-Hant': '證券 {security} 在分拆 {split} 後屬另一持有人。請先記錄分拆，再記錄轉讓',
  },
  'ocf-split-sum': {
    en: '{held} shares become {found} where each {each} become {into}; not even rounding makes that. Mend the quantities or the ratio',
    'zh-Hant': '每 {each} 股變為 {into} 股時，{held} 股變為 {found} 股；即使取整亦不相符。請更正數量或比率',
  },
  'ocf-split-part': {
    en: 'the {number} shares of {security} do not come out whole where each {each} become {into}. Name the security that results, in whole shares',
    'zh-Hant': '{security} 的 {number} 股於每 {each} 股變為 {into} 股時並非整數。請指明所得的整數股證券',
  },
  'ocf-split-rounding': {
    en: 'the {number} shares of {holder} become {after} where each {each} become {into}: no whole number of shares splits into that. Mend the quantities',
    'zh-Hant': '{holder} 的 {number} 股於每 {each} 股變為 {into} 股時變為 {after} 股：並無整數股數可分成此數。請更正數量',
  },
  'ocf-too-many-splits': {
    en: 'class {class} is split more than {most} times. Check whether these are splits',
    'zh-Hant': '{class} 類分拆超過 {most} 次。請檢查是否確為分拆',
  },
  'ocf-more-faults': { en: 'and {count} more; mend these first', 'zh-Hant': '另有 {count} 項；請先更正以上各項' },

  // What of a package has no place in a record.
  'ocf-other-version': {
    en: 'the package says that it is OCF {found}; it was read as {known}, and what that does not know is listed',
    'zh-Hant': '套件自稱為 OCF {found}；現按 {known} 讀取，其中未知者已列出',
  },
  'ocf-sum-differs': {
    en: '{file} has the MD5 sum {found}, and the Manifest says {given}: it was changed since, or never summed',
    'zh-Hant': '{file} 的 MD5 為 {found}，而 Manifest 所載為 {given}：其後曾更改，或從未計算',
  },
  'ocf-other-file': { en: '{file} is no OCF file and was not read', 'zh-Hant': '{file} 並非 OCF 檔案，未有讀取' },
  'ocf-manifest-field': {
    en: 'the record has no place for {field} of the Manifest: {value}',
    'zh-Hant': '紀錄並無位置記載 Manifest 的 {field}：{value}',
  },
  'ocf-field': {
    en: 'the record has no place for {field} of {type} {id}: {value}',
    'zh-Hant': '紀錄並無位置記載 {type} {id} 的 {field}：{value}',
  },
  'ocf-personal-field': {
    en: '{field} of {type} {id} is personal data that the record has no use for; it is not repeated here',
    'zh-Hant': '{type} {id} 的 {field} 屬紀錄無須的個人資料；此處不予複述',
  },
  'ocf-legend': {
    en: '{type} {id}: a record has no legends on certificates',
    'zh-Hant': '{type} {id}：紀錄不載證書上的附註',
  },
  'ocf-plan': {
    en: '{type} {id}: a record has no share plans and their pools, only the shares issued from them',
    'zh-Hant': '{type} {id}：紀錄不載股份計劃及其股份池，只載由其發行的股份',
  },
  'ocf-valuation': { en: '{type} {id}: a record has no valuations', 'zh-Hant': '{type} {id}：紀錄不載估值' },
  'ocf-vesting': {
    en: '{type} {id}: a record has no vesting; shares in issue vote whether vested or not',
    'zh-Hant': '{type} {id}：紀錄不載歸屬；已發行股份不論是否歸屬均可投票',
  },
  'ocf-financing': {
    en: '{type} {id}: a record has no rounds of financing, only the issues of shares in them',
    'zh-Hant': '{type} {id}：紀錄不載融資輪次，只載其中的股份發行',
  },
  'ocf-document': {
    en: '{type} {id}: a record names its sources and holds no documents; add those that matter to "sources"',
    'zh-Hant': '{type} {id}：紀錄只指明來源而不存文件；重要者請加入「sources」',
  },
  'ocf-relationship': {
    en: '{type} {id}: a record has offices, not relationships; record director-appointed or director-ceased with the office where it is one',
    'zh-Hant': '{type} {id}：紀錄載職位而非關係；如屬董事，請連同職位記錄 director-appointed 或 director-ceased',
  },
  'ocf-status': {
    en: '{type} {id}: a record has no employment status',
    'zh-Hant': '{type} {id}：紀錄不載僱傭狀態',
  },
  'ocf-death': {
    en: '{type} {id} says that {stakeholder} died; record person-died with the day of death yourself: on that day the weight of a beneficiary ends (8A.17)',
    'zh-Hant': '{type} {id} 載明 {stakeholder} 身故；請自行以身故當日記錄 person-died：受益人的不同投票權於該日終止（8A.17）',
  },
  'ocf-issuer-authorised': {
    en: '{type} {id}: a record has authorised shares by class, not of the issuer as a whole',
    'zh-Hant': '{type} {id}：紀錄按類別記載法定股數，並非發行人整體',
  },
  'ocf-ratio-adjusted': {
    en: '{type} {id}: a record has no ratio of conversion; if it is no longer one for one, record class-terms-changed',
    'zh-Hant': '{type} {id}：紀錄不載轉換比率；如不再為一換一，請記錄 class-terms-changed',
  },
  'ocf-convertible': {
    en: '{type} {id}: a record has no convertible notes, only the shares they become',
    'zh-Hant': '{type} {id}：紀錄不載可換股票據，只載其轉換所得的股份',
  },
  'ocf-compensation': {
    en: '{type} {id}: a record has no options and awards, only the shares issued on them',
    'zh-Hant': '{type} {id}：紀錄不載期權及獎勵，只載因其發行的股份',
  },
  'ocf-warrant': {
    en: '{type} {id}: a record has no warrants, only the shares issued on them',
    'zh-Hant': '{type} {id}：紀錄不載認股權證，只載因其發行的股份',
  },
  'ocf-acceptance': {
    en: '{type} {id}: a record does not say who accepted a security',
    'zh-Hant': '{type} {id}：紀錄不載何人接納證券',
  },
  'ocf-nothing-moves': {
    en: '{type} {id}: no shares pass from one holder to another by it; a record has no certificates',
    'zh-Hant': '{type} {id}：並無股份因此由一持有人轉至另一持有人；紀錄不載證書',
  },
  'ocf-class-outside': {
    en: 'class {class} has {votes} votes a share: a record holds classes with whole votes only. Its shares are left out, and the record says that shares in issue cannot be told while there are any',
    'zh-Hant':
      '{class} 類每股 {votes} 票：紀錄只載每股有整數票的類別。其股份不予列入，而紀錄載明自有該等股份起已發行股數無從得知',
  },
  'ocf-of-class-outside': {
    en: '{type} {id} is about a class that the record cannot hold',
    'zh-Hant': '{type} {id} 涉及紀錄不能記載的類別',
  },
  'ocf-conversion-right': {
    en: 'class {class} converts into {into} at {ratio}; a record says into which one class each share converts one for one',
    'zh-Hant': '{class} 類可按 {ratio} 轉換為 {into}；紀錄只載每股一換一轉換為何一類別',
  },
  'ocf-conversion-parts': {
    en: '{type} {id} converts shares into several classes at other than one for one; how many went into each is inferred in proportion',
    'zh-Hant': '{type} {id} 將股份按非一換一轉換為多個類別；各類所用股數按比例推斷',
  },
  'ocf-repurchase-cancelled': {
    en: '{id}: OCF says that {number} shares were bought back and not whether they are in treasury; they are carried as cancelled at once. If not so, record what happened in its place',
    'zh-Hant': '{id}：OCF 載明購回 {number} 股，但沒有說明是否為庫存股份；現記為隨即註銷。如非如此，請改為記錄實際情況',
  },
  'ocf-retracted-result': {
    en: '{id} retracts {number} shares that came from another transaction; they are carried as cancelled',
    'zh-Hant': '{id} 撤回來自另一交易的 {number} 股；現記為註銷',
  },
  'ocf-beyond-authorised': {
    en: 'class {class} has {issued} shares in issue on {date}, and the package says that {authorised} are authorised: the authorised numbers and the par value of the class are left out. Record capital-authorised as it was',
    'zh-Hant':
      '{class} 類於 {date} 有 {issued} 股已發行，而套件所載法定股數為 {authorised}：該類別的法定股數及面值不予列入。請按實際記錄 capital-authorised',
  },
  'ocf-authorised-left-out': {
    en: '{type} {id} is left out: more shares of its class are in issue than the package authorises',
    'zh-Hant': '{type} {id} 不予列入：其類別的已發行股份多於套件所載的法定股數',
  },
  'ocf-grant-without-shares': {
    en: '{type} {id} names {securities} as what results, and no issuance brings it in: no shares are carried for it',
    'zh-Hant': '{type} {id} 指明所得為 {securities}，但並無發行交易產生該證券：不為其記載股份',
  },
  'ocf-split-implied': {
    en: 'the split {id} names no new securities for {count} of class {class}; they are multiplied as its ratio says',
    'zh-Hant': '分拆 {id} 並未為 {class} 類的 {count} 項證券指明新證券；現按其比率計算',
  },
  'ocf-weighted-inferred': {
    en: 'class {class} has {votes} votes a share and the class with the fewest {least}: it is taken as weighted, which OCF does not say. Check it',
    'zh-Hant': '{class} 類每股 {votes} 票，而票數最少的類別為 {least} 票：現視為不同投票權股份，OCF 並無說明。請核對',
  },
  'ocf-class-date': {
    en: 'OCF does not say when class {class} was created; {date} is entered, the first day on which anything is known of its shares',
    'zh-Hant': 'OCF 並無說明 {class} 類何時設立；現記為 {date}，即最早得知其股份情況之日',
  },
  'ocf-unnamed-holders': {
    en: 'the stakeholder {id} stands for holders that the record does not name: "{holder}"',
    'zh-Hant': '持份者 {id} 代表紀錄並無指名的持有人：「{holder}」',
  },
  'ocf-after-as-of': {
    en: '{count} transactions are dated after {asOf}, the day of which the package speaks; they are carried',
    'zh-Hant': '{count} 項交易的日期在套件所述之日 {asOf} 以後；現予列入',
  },
  'ocf-still-needed': {
    en: 'OCF has no beneficiaries, vehicles, directors, undertakings, articles, listing and reserved matters: record them before the record is judged',
    'zh-Hant': 'OCF 並無受益人、工具、董事、承諾、章程細則、上市及保留事項：請在判斷紀錄前予以記錄',
  },

  // What of a record the Open Cap Format cannot say.
  'ocf-out-fact': {
    en: '{fact} {id}: OCF has nothing for it',
    'zh-Hant': '{fact} {id}：OCF 並無相應記載',
  },
  'ocf-out-fields': {
    en: '{fact} {id} is carried without {fields}',
    'zh-Hant': '{fact} {id} 已帶出，但欠 {fields}',
  },
  'ocf-out-head': {
    en: 'OCF has no place for {field}: {value}',
    'zh-Hant': 'OCF 並無位置記載 {field}：{value}',
  },
  'ocf-out-formation': {
    en: 'OCF wants the day on which the issuer was formed, and the record has none: the day of its first fact stands there. Give the day if it is known',
    'zh-Hant': 'OCF 須有發行人的成立日期，而紀錄沒有：現以首項事實之日代替。如知悉，請提供該日期',
  },
  'ocf-out-country': {
    en: 'OCF wants the country in which the issuer was formed, by its code; "ZZ" stands there and means that it is not known',
    'zh-Hant': 'OCF 須以代碼載明發行人的成立國家；現記為「ZZ」，表示不詳',
  },
  'ocf-out-prices': {
    en: 'OCF wants a price for every issue and conversion, and the record has none: "0 XXX" stands there and means that no price is told',
    'zh-Hant': 'OCF 須為每次發行及轉換載明價格，而紀錄沒有：現記為「0 XXX」，表示並無價格資料',
  },
  'ocf-out-terms': {
    en: '{fact} {id}: a class of OCF has one number of votes, the one it has at the end; when it changed is lost',
    'zh-Hant': '{fact} {id}：OCF 的類別只有一個票數，即最終票數；何時更改無從記載',
  },
  'ocf-out-ended-before': {
    en: '{fact} {id}: in OCF these shares ended when they were bought back, so nothing is left to cancel',
    'zh-Hant': '{fact} {id}：在 OCF，該等股份於購回時已終結，故無可註銷',
  },
  'ocf-out-treasury': {
    en: '{id}: treasury shares that are sold come out as newly issued; OCF has no treasury',
    'zh-Hant': '{id}：出售的庫存股份以新發行帶出；OCF 並無庫存股份',
  },
  'ocf-out-nothing': {
    en: '{fact} {id} moves no shares from one holder to another and gives no transaction',
    'zh-Hant': '{fact} {id} 並無將股份由一持有人轉至另一持有人，並無交易',
  },
  'ocf-out-netted': {
    en: '{fact} {id} is a leg of a set that no order of transactions can do; the outcome of the set is carried, not its legs',
    'zh-Hant': '{fact} {id} 屬任何次序的交易均不能完成的一組；現帶出該組的結果，而非各項',
  },
  'ocf-out-retracted': {
    en: '{fact} {id} is retracted on record and is not carried',
    'zh-Hant': '{fact} {id} 在紀錄中已撤回，不予帶出',
  },
} as const satisfies Catalogue;
