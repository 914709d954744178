import type { Catalogue } from '../catalogue.ts';

/** The columns of a table of movements; the Chinese names are read like the English ones. */
export const movementColumns = {
  date: { en: 'date', 'zh-Hant': '日期' },
  time: { en: 'time', 'zh-Hant': '時間' },
  movement: { en: 'movement', 'zh-Hant': '變動' },
  class: { en: 'class', 'zh-Hant': '類別' },
  shares: { en: 'shares', 'zh-Hant': '股數' },
  from: { en: 'from', 'zh-Hant': '由' },
  to: { en: 'to', 'zh-Hant': '至' },
  into: { en: 'into', 'zh-Hant': '轉為' },
  'into-shares': { en: 'into-shares', 'zh-Hant': '轉為股數' },
  held: { en: 'held', 'zh-Hant': '購回後持有' },
  basis: { en: 'basis', 'zh-Hant': '發行依據' },
  offer: { en: 'offer', 'zh-Hant': '要約' },
  approval: { en: 'approval', 'zh-Hant': '批准' },
  moves: { en: 'moves', 'zh-Hant': '轉移權利' },
  because: { en: 'because', 'zh-Hant': '原因' },
  since: { en: 'since', 'zh-Hant': '首日' },
  price: { en: 'price', 'zh-Hant': '價格' },
  highest: { en: 'highest', 'zh-Hant': '最高價' },
  lowest: { en: 'lowest', 'zh-Hant': '最低價' },
  consideration: { en: 'consideration', 'zh-Hant': '代價' },
  currency: { en: 'currency', 'zh-Hant': '貨幣' },
  method: { en: 'method', 'zh-Hant': '方式' },
  venue: { en: 'venue', 'zh-Hant': '地點' },
  each: { en: 'each', 'zh-Hant': '每' },
  charge: { en: 'charge', 'zh-Hant': '押記' },
  set: { en: 'set', 'zh-Hant': '組' },
  id: { en: 'id', 'zh-Hant': '編號' },
  source: { en: 'source', 'zh-Hant': '來源' },
  certainty: { en: 'certainty', 'zh-Hant': '確定程度' },
  recorded: { en: 'recorded', 'zh-Hant': '記錄時間' },
  note: { en: 'note', 'zh-Hant': '備註' },
} as const satisfies Catalogue;

/** The words that may stand in a table of movements where a choice is asked; the Chinese ones are read like the English. */
export const movementTerms = {
  issue: { en: 'issue', 'zh-Hant': '發行' },
  transfer: { en: 'transfer', 'zh-Hant': '轉讓' },
  conversion: { en: 'conversion', 'zh-Hant': '轉換' },
  repurchase: { en: 'repurchase', 'zh-Hant': '購回' },
  cancellation: { en: 'cancellation', 'zh-Hant': '註銷' },
  'treasury-sale': { en: 'treasury-sale', 'zh-Hant': '出售庫存股份' },
  'sub-division': { en: 'sub-division', 'zh-Hant': '拆細' },
  consolidation: { en: 'consolidation', 'zh-Hant': '合併' },
  'charge-enforcement': { en: 'charge-enforcement', 'zh-Hant': '強制執行押記' },
  'for-cancellation': { en: 'for-cancellation', 'zh-Hant': '待註銷' },
  'on-exchange': { en: 'on-exchange', 'zh-Hant': '於聯交所' },
  'on-another-exchange': { en: 'on-another-exchange', 'zh-Hant': '於另一證券交易所' },
  'private-arrangement': { en: 'private-arrangement', 'zh-Hant': '私人協議' },
  'general-offer': { en: 'general-offer', 'zh-Hant': '全面要約' },
  repurchased: { en: 'repurchased', 'zh-Hant': '已購回' },
  treasury: { en: 'treasury', 'zh-Hant': '庫存' },
  all: { en: 'all', 'zh-Hant': '全部' },
  public: { en: 'public', 'zh-Hant': '公眾' },
  unknown: { en: 'unknown', 'zh-Hant': '未知' },
  opening: { en: 'opening', 'zh-Hant': '期初結餘' },
  'pre-listing': { en: 'pre-listing', 'zh-Hant': '上市前發行' },
  'preferred-conversion': { en: 'preferred-conversion', 'zh-Hant': '優先股轉換' },
  'listing-offer': { en: 'listing-offer', 'zh-Hant': '上市發售' },
  placing: { en: 'placing', 'zh-Hant': '配售' },
  'rights-offer': { en: 'rights-offer', 'zh-Hant': '供股' },
  'open-offer': { en: 'open-offer', 'zh-Hant': '公開發售' },
  'scrip-dividend': { en: 'scrip-dividend', 'zh-Hant': '以股代息' },
  'option-exercise': { en: 'option-exercise', 'zh-Hant': '行使期權' },
  award: { en: 'award', 'zh-Hant': '股份獎勵' },
  consideration: { en: 'consideration', 'zh-Hant': '代價發行' },
  capitalisation: { en: 'capitalisation', 'zh-Hant': '資本化發行' },
  unexplained: { en: 'unexplained', 'zh-Hant': '原因不明' },
  filed: { en: 'filed', 'zh-Hant': '已申報' },
  derived: { en: 'derived', 'zh-Hant': '推算' },
  inferred: { en: 'inferred', 'zh-Hant': '推斷' },
  'legal-title': { en: 'legal-title', 'zh-Hant': '法定所有權' },
  'beneficial-ownership': { en: 'beneficial-ownership', 'zh-Hant': '實益擁有權' },
  'economic-interest': { en: 'economic-interest', 'zh-Hant': '經濟利益' },
  'voting-control': { en: 'voting-control', 'zh-Hant': '表決權控制' },
} as const satisfies Catalogue;

/** What is wrong with a table of movements or the workbook it stands in, and what such a table cannot say. */
export const movementWords = {
  'movement-amount': {
    en: '"{column}": "{found}" is no amount: write digits with at most one point, such as 0.10',
    'zh-Hant': '「{column}」：「{found}」並非金額：請只寫數字及最多一個小數點，例如 0.10',
  },
  'movement-unnamed-column': {
    en: 'column {number} has no name in the header, but "{found}" stands in it',
    'zh-Hant': '第 {number} 欄在標題列並無名稱，卻載有「{found}」',
  },
  'movement-both-times': {
    en: 'both "date" and "time" are filled: write only the time, or only the date',
    'zh-Hant': '同時填寫日期及時間：請只寫其一',
  },
  'movement-choice': {
    en: '"{column}": "{found}" is not possible: {allowed}{hint}',
    'zh-Hant': '「{column}」：不可為「{found}」：{allowed}{hint}',
  },
  'movement-column-missing': {
    en: 'the header has no column "{column}"; it has: {found}',
    'zh-Hant': '標題列欠「{column}」欄；現有：{found}',
  },
  'movement-column-twice': {
    en: 'the column "{column}" stands twice; it is first column {first}',
    'zh-Hant': '「{column}」欄出現兩次；首次為第 {first} 欄',
  },
  'movement-column-unknown': {
    en: 'there is no column "{found}"{hint}; there are: {allowed}',
    'zh-Hant': '並無「{found}」欄{hint}；可用：{allowed}',
  },
  'movement-control': {
    en: '"{column}" holds a control character; only tabs and line breaks may stand in a text',
    'zh-Hant': '「{column}」載有控制字元；文字內只可有定位字元及換行',
  },
  'movement-count': {
    en: '"{column}": "{found}" is no whole number from one up',
    'zh-Hant': '「{column}」：「{found}」並非一或以上的整數',
  },
  'movement-date': {
    en: '"{column}": "{found}" is no date in the calendar; write it like 2026-11-12',
    'zh-Hant': '「{column}」：「{found}」並非日曆上的日期；請寫作 2026-11-12',
  },
  'movement-date-form': {
    en: '"{column}": "{found}" is not how a date is written here; write {suggested} if that is meant',
    'zh-Hant': '「{column}」：「{found}」並非日期的寫法；如指 {suggested}，請如此書寫',
  },
  'movement-date-two': {
    en: '"{column}": "{found}" can be two dates; write {suggested} if the day stands first, {other} if the month does',
    'zh-Hant': '「{column}」：「{found}」可指兩個日期；如日在先請寫 {suggested}，如月在先請寫 {other}',
  },
  'movement-fields': {
    en: 'the row has {found} cells and the header {expected}; is a comma not in quotation marks?',
    'zh-Hant': '此列有 {found} 格，標題列有 {expected} 格；是否有逗號未置於引號內？',
  },
  'movement-id': {
    en: '"{column}": "{found}" is no id: letters, digits, "-", "_" and ".", at most 100',
    'zh-Hant': '「{column}」：「{found}」並非編號：只可為字母、數字、「-」、「_」及「.」，最多 100 個',
  },
  'movement-id-on-record': {
    en: '"{column}": a fact {found} stands on record already; the movement is booked, or needs another id',
    'zh-Hant': '「{column}」：紀錄已有事實 {found}；此變動已登入，或須用另一編號',
  },
  'movement-id-twice': {
    en: '"{column}": the id {found} stands twice; it is first on line {first}',
    'zh-Hant': '「{column}」：編號 {found} 出現兩次；首次在第 {first} 行',
  },
  'movement-line-ends': {
    en: 'the lines end in a carriage return alone, as in "CSV (Macintosh)"; save the table as "CSV UTF-8"',
    'zh-Hant': '各行只以歸位字元結尾（「CSV (Macintosh)」）；請另存為「CSV UTF-8」',
  },
  'movement-needed': {
    en: '"{column}" is empty; a movement "{movement}" needs it: {expected}',
    'zh-Hant': '「{column}」為空；「{movement}」須有此項：{expected}',
  },
  'movement-no-class': {
    en: '"{column}": the record has no class "{found}"{hint}; it has: {allowed}',
    'zh-Hant': '「{column}」：紀錄並無 {found} 類{hint}；現有：{allowed}',
  },
  'movement-no-header': {
    en: 'the table has no header: its first row names the columns, such as date,movement,class,shares,from,to',
    'zh-Hant': '表格並無標題列：首列須為各欄名稱，例如 date,movement,class,shares,from,to',
  },
  'movement-no-holder': {
    en: '"{column}": the record has no holder "{found}"{hint}; a holder is recorded first (person-recorded), or is "public" or "unknown"',
    'zh-Hant': '「{column}」：紀錄並無持有人「{found}」{hint}；持有人須先記錄（person-recorded），或為「public」或「unknown」',
  },
  'movement-no-source': {
    en: '"{column}": the head of the record has no source "{found}"{hint}; it has: {allowed}',
    'zh-Hant': '「{column}」：紀錄標頭並無來源「{found}」{hint}；現有：{allowed}',
  },
  'movement-no-time': {
    en: '"{column}": "{found}" is no time with an offset; write it like 2026-11-12T16:00:00+08:00',
    'zh-Hant': '「{column}」：「{found}」並非附時差的時間；請寫作 2026-11-12T16:00:00+08:00',
  },
  'movement-none': {
    en: 'the table has a header and no movements',
    'zh-Hant': '表格只有標題列，並無變動',
  },
  'movement-not-for': {
    en: '"{column}" holds "{found}", which a movement "{movement}" does not have; leave it empty',
    'zh-Hant': '「{column}」載有「{found}」，而「{movement}」並無此項；請留空',
  },
  'movement-parties': {
    en: 'a movement "{movement}" needs "from" or "to", or both',
    'zh-Hant': '「{movement}」須有「from」或「to」，或兩者',
  },
  'movement-quote': {
    en: 'a quotation mark does not close or stands where none may, or the row does not end; nothing behind it was read',
    'zh-Hant': '引號未關閉或位置有誤，或此列並無結尾；其後內容未有讀取',
  },
  'movement-separator': {
    en: 'the columns are set apart by {found}; save the table with commas',
    'zh-Hant': '各欄以{found}分隔；請以逗號分隔儲存',
  },
  'movement-shares-exponent': {
    en: '"{column}": "{found}" is in scientific notation, which loses digits; write every digit, such as 6,906,080,602',
    'zh-Hant': '「{column}」：「{found}」為科學記數法，會失去數位；請寫出全部數字，例如 6,906,080,602',
  },
  'movement-shares-fraction': {
    en: '"{column}": "{found}" is not whole; there is no fraction of a share',
    'zh-Hant': '「{column}」：「{found}」並非整數；股份不可為分數',
  },
  'movement-shares-grouping': {
    en: '"{column}": "{found}" is wrongly grouped; write 6,906,080,602 or 6906080602',
    'zh-Hant': '「{column}」：「{found}」分節有誤；請寫 6,906,080,602 或 6906080602',
  },
  'movement-shares-negative': {
    en: '"{column}": "{found}" is negative; write the movement that goes the other way',
    'zh-Hant': '「{column}」：「{found}」為負數；請寫方向相反的變動',
  },
  'movement-shares-not-a-number': {
    en: '"{column}": "{found}" is no whole number of shares',
    'zh-Hant': '「{column}」：「{found}」並非整數股數',
  },
  'movement-shares-too-large': {
    en: '"{column}": "{found}" is larger than any number of shares (10^30)',
    'zh-Hant': '「{column}」：「{found}」超出任何股數（10^30）',
  },
  'movement-shares-zero': {
    en: '"{column}": a movement is of one share at least',
    'zh-Hant': '「{column}」：變動最少為一股',
  },
  'movement-unknown': {
    en: '"{column}": there is no movement "{found}"{hint}; there are: {allowed}',
    'zh-Hant': '「{column}」：並無「{found}」此種變動{hint}；可用：{allowed}',
  },
  'movement-without-time': {
    en: 'the movement has no date: fill "date" (2026-11-12) or "time" (2026-11-12T16:00:00+08:00)',
    'zh-Hant': '此變動並無日期：請填日期（2026-11-12）或時間（2026-11-12T16:00:00+08:00）',
  },
  'file-movements-booked': {
    en: 'all movements of it stand on record already: {count}, the first as fact {fact}; if they happened once more, give them ids of their own',
    'zh-Hant': '其全部變動已在紀錄上：{count} 項，首項為事實 {fact}；如確實再次發生，請給予各自的編號',
  },
  'file-movements-overturn': {
    en: 'the movements leave no room for a fact on record: {fact} of {date} ({kind}): {problem}',
    'zh-Hant': '各項變動令紀錄上的事實不能成立：{date} 的 {fact}（{kind}）：{problem}',
  },
  'not-carried-fields': {
    en: 'fact {fact} ({kind}, {date}) goes without {fields}, which the table cannot say',
    'zh-Hant': '事實 {fact}（{kind}，{date}）未載 {fields}，表格無法表達',
  },
  'not-carried-movement': {
    en: 'fact {fact} ({kind}, {date}) is left out: the table cannot say {fields}',
    'zh-Hant': '事實 {fact}（{kind}，{date}）未列入：表格無法表達 {fields}',
  },
  'not-carried-other': {
    en: 'fact {fact} ({kind}, {date}) is left out: it is no movement of shares',
    'zh-Hant': '事實 {fact}（{kind}，{date}）未列入：並非股份變動',
  },
  'not-carried-others': {
    en: 'left out, no movements of shares: {count} {kind}: {facts}',
    'zh-Hant': '未列入（並非股份變動）：{kind} {count} 項：{facts}',
  },
  'not-carried-retracted': {
    en: 'fact {fact} ({kind}, {date}) is left out: it was retracted',
    'zh-Hant': '事實 {fact}（{kind}，{date}）未列入：已被撤回',
  },
  'told-alike': {
    en: 'line {line} says the same as fact {fact} on record; if it is that one, it would be booked twice',
    'zh-Hant': '第 {line} 行與紀錄上的事實 {fact} 相同；如屬同一項，將重複登入',
  },
  'told-future': {
    en: 'movements dated after {today}: {count}, the last on {last}; a record says what has happened',
    'zh-Hant': '日期遲於 {today} 的變動：{count} 項，最後為 {last}；紀錄只載已發生的事',
  },
  'told-later': {
    en: 'movements dated after {date}: {count}; they would be booked, and what is shown is without them',
    'zh-Hant': '日期遲於 {date} 的變動：{count} 項；將會登入，但不在所列結果之內',
  },
  'told-joins': {
    en: 'line {line} joins the set {set}, which is on record: its action is judged anew with this leg',
    'zh-Hant': '第 {line} 行加入紀錄上的組 {set}：該行動連同此項重新判斷',
  },
  'told-without-id': {
    en: 'movements without an id: {count}; they cannot be retracted',
    'zh-Hant': '並無編號的變動：{count} 項；不能撤回',
  },
  'told-formula': {
    en: 'cell {cell} holds a formula; the result that was saved with it is taken: {found}',
    'zh-Hant': '儲存格 {cell} 為公式；採用隨檔儲存的結果：{found}',
  },
  'told-formulas': {
    en: 'cells that hold formulas: {count}, the first {cell}; the results that were saved with them are taken',
    'zh-Hant': '{count} 個儲存格為公式，首個為 {cell}；採用隨檔儲存的結果',
  },
  'told-sheets': {
    en: 'the sheet "{sheet}" was read; the workbook also has: {others}',
    'zh-Hant': '已讀取工作表「{sheet}」；活頁簿另有：{others}',
  },
  'sheet-error': {
    en: 'cell {cell} shows an error ({found}); mend the formula or write the value',
    'zh-Hant': '儲存格 {cell} 顯示錯誤（{found}）；請修正公式或直接填寫數值',
  },
  'sheet-date': {
    en: 'cell {cell} is formatted as a date, but {found} is none; write it as text, like 2026-11-12',
    'zh-Hant': '儲存格 {cell} 格式為日期，但 {found} 並非日期；請以文字寫作 2026-11-12',
  },
  'sheet-formula': {
    en: 'cell {cell} holds a formula without a saved result; open the workbook, let it calculate and save it, or write the value',
    'zh-Hant': '儲存格 {cell} 為公式而並無已儲存的結果；請開啟活頁簿計算後儲存，或直接填寫數值',
  },
  'sheet-hidden-column': {
    en: 'column {found} is hidden and holds something; show it or delete it',
    'zh-Hant': '{found} 欄已隱藏並載有內容；請顯示或刪除',
  },
  'sheet-hidden-row': {
    en: 'row {found} is hidden or filtered out and holds something; show it or delete it',
    'zh-Hant': '第 {found} 列已隱藏或被篩走並載有內容；請顯示或刪除',
  },
  'sheet-merged': {
    en: 'the cells {found} are merged; take them apart and write each value in its own cell',
    'zh-Hant': '儲存格 {found} 已合併；請取消合併並逐格填寫',
  },
  'sheet-number': {
    en: 'cell {cell} holds the number {found}, of which a spreadsheet keeps 15 digits only; format the cell as text and write it as text, with every digit',
    'zh-Hant': '儲存格 {cell} 載有數字 {found}，試算表只保留 15 位；請把儲存格格式設為文字，並以文字寫出全部數字',
  },
  'sheet-too-wide': {
    en: 'cell {cell} lies beyond the {limit} columns that are read; is it the right sheet?',
    'zh-Hant': '儲存格 {cell} 超出可讀取的 {limit} 欄；是否選錯工作表？',
  },
  'file-workbook-damaged': {
    en: '{file} is damaged or no workbook (.xlsx): {message}; open it in a spreadsheet and save it again',
    'zh-Hant': '{file} 已損壞或並非活頁簿（.xlsx）：{message}；請以試算表開啟並另存',
  },
  'file-workbook-encrypted': {
    en: '{file} is protected by a password; take it off and save it again',
    'zh-Hant': '{file} 受密碼保護；請移除密碼並另存',
  },
  'file-workbook-large': {
    en: '{file} is larger than {limit}; save the sheet as CSV, which may have any size',
    'zh-Hant': '{file} 超過 {limit}；請把工作表另存為 CSV，其大小不限',
  },
  'file-workbook-macros': {
    en: '{file} holds macros (.xlsm); save it as a workbook without them (.xlsx)',
    'zh-Hant': '{file} 載有巨集（.xlsm）；請另存為不含巨集的活頁簿（.xlsx）',
  },
  'file-workbook-no-sheet': {
    en: '{file} has no sheet "{found}"{hint}; it has: {allowed}',
    'zh-Hant': '{file} 並無工作表「{found}」{hint}；現有：{allowed}',
  },
  'file-workbook-no-sheets': {
    en: '{file} has no sheet that is shown',
    'zh-Hant': '{file} 並無可見的工作表',
  },
  'file-workbook-old': {
    en: '{file} is a workbook of the old kind (.xls); save it as .xlsx',
    'zh-Hant': '{file} 為舊式活頁簿（.xls）；請另存為 .xlsx',
  },
  'file-workbook-otherwise': {
    en: '{file} is {found}, not an .xlsx; save it as .xlsx or CSV',
    'zh-Hant': '{file} 為 {found}，並非 .xlsx；請另存為 .xlsx 或 CSV',
  },
  'file-workbook-unpacks': {
    en: '{file} unpacks to more than {limit}; save the sheet as CSV, which may have any size',
    'zh-Hant': '{file} 解壓後超過 {limit}；請把工作表另存為 CSV，其大小不限',
  },
} as const satisfies Catalogue;
