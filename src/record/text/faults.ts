import type { Catalogue } from '../../words/index.ts';

/**
 * Every way a text can fail to become a located value, with its message in both languages; the names in braces are
 * the values that a fault of this code carries. They live beside the readers, so that a new refusal cannot be
 * written without its wording.
 */
export const textFaultCodes = {
  'key-twice': {
    en: 'the key "{key}" stands twice in one place; it is first on line {firstLine}, column {firstColumn}. Keep one of them',
    'zh-Hant': '同一處出現兩個鍵「{key}」；第一個在第 {firstLine} 行第 {firstColumn} 欄。請只保留一個',
  },
  'too-deep': {
    en: 'lists and maps stand more than {most} deep inside each other here; a record needs far fewer levels',
    'zh-Hant': '此處的清單和映射巢狀超過 {most} 層；記錄無須這麼多層',
  },
  'json-trailing-comma': {
    en: 'nothing follows this comma before {closing}; JSON does not allow that. Take the comma out',
    'zh-Hant': '此逗號之後直到 {closing} 都沒有內容；JSON 不容許。請刪去逗號',
  },
  'json-comment': {
    en: 'JSON has no comments; {found} cannot stand here. Use the field "note", or write the record in YAML',
    'zh-Hant': 'JSON 沒有註解；{found} 不能放在這裏。請改用「note」欄，或以 YAML 撰寫記錄',
  },
  'json-single-quotes': {
    en: 'text stands between double quotes in JSON, not single ones',
    'zh-Hant': 'JSON 的文字須以雙引號括住，不可用單引號',
  },
  'json-control-character': {
    en: 'the character {found} cannot stand unescaped inside quotes; was a closing quote forgotten? A line break is written as \\n, a tab as \\t',
    'zh-Hant': '引號內不可直接放入字元 {found}；是否漏了結尾的引號？換行須寫成 \\n，定位字元須寫成 \\t',
  },
  'json-bad-escape': {
    en: '{found} is not an escape that JSON knows; a backslash itself is written as \\\\',
    'zh-Hant': '{found} 不是 JSON 認識的轉義；反斜線本身須寫成 \\\\',
  },
  'json-lone-surrogate': {
    en: '{found} is half of a character; its other half is missing',
    'zh-Hant': '{found} 只是半個字元，缺了另一半',
  },
  'json-bad-number': {
    en: '{found} is not a number in JSON: no leading zeros, no plus sign, a digit before and after the point. A code such as 0020 goes between quotes',
    'zh-Hant': '{found} 不是 JSON 的數字：不可有前導零或加號，小數點前後都須有數字。像 0020 的代號須放在引號內',
  },
  'json-unexpected-word': {
    en: '{found} cannot stand here; text goes between double quotes, and the only bare words are true, false and null',
    'zh-Hant': '{found} 不能放在這裏；文字須放在雙引號內，不加引號的字只可以是 true、false 和 null',
  },
  'json-unquoted-key': {
    en: 'the key {found} needs double quotes around it',
    'zh-Hant': '鍵 {found} 須以雙引號括住',
  },
  'json-key-expected': {
    en: 'found {found} where a key between double quotes was expected',
    'zh-Hant': '此處應為雙引號內的鍵，卻是 {found}',
  },
  'json-value-expected': {
    en: 'found {found} where a value was expected',
    'zh-Hant': '此處應有一個值，卻是 {found}',
  },
  'json-unexpected-character': {
    en: 'found {found}; expected {expected}',
    'zh-Hant': '此處是 {found}；應為 {expected}',
  },
  'json-unexpected-end': {
    en: 'the text ends here, before everything that was opened is closed; is a part of it missing?',
    'zh-Hant': '文字在此結束，但已開啟的部分仍未關閉；是否缺了一部分？',
  },
  'json-quote-not-closed': {
    en: 'this quote is never closed',
    'zh-Hant': '這個引號沒有結尾',
  },
  'json-text-after-end': {
    en: 'found {found} after the end of the value; one text holds one value (in JSON Lines, one line)',
    'zh-Hant': '值已結束，其後卻有 {found}；一段文字只可有一個值（JSON Lines 則為一行一個值）',
  },
  'json-line-too-long': {
    en: 'this line is longer than {most} characters; in JSON Lines each fact has a line of its own',
    'zh-Hant': '此行超過 {most} 個字元；JSON Lines 每項事實自成一行',
  },
  'yaml-nothing': {
    en: 'there is nothing here but comments or blank lines',
    'zh-Hant': '此處除了註解或空行，沒有任何內容',
  },
  'yaml-several-documents': {
    en: 'a second document begins here; a file holds one. Take out the line "---", or make it two files',
    'zh-Hant': '此處開始了第二份文件；一個檔案只可有一份。請刪去「---」一行，或分成兩個檔案',
  },
  'yaml-alias': {
    en: 'aliases such as {found} are not read; write the value out in full',
    'zh-Hant': '不接受別名（{found}）；請把值完整寫出',
  },
  'yaml-anchor': {
    en: 'anchors such as {found} are not read; write the value out wherever it is needed',
    'zh-Hant': '不接受錨點（{found}）；請在每個需要之處寫出該值',
  },
  'yaml-tag': {
    en: 'tags such as {found} are not read; leave it out. For text that looks like a number use quotes',
    'zh-Hant': '不接受標籤（{found}）；請刪去。看似數字的文字請加引號',
  },
  'yaml-merge-key': {
    en: 'the merge key "<<" is not read; write the fields out',
    'zh-Hant': '不接受合併鍵「<<」；請把各欄寫出',
  },
  'yaml-key-not-text': {
    en: 'a key must be plain text of one line; here it is empty, a list or a map',
    'zh-Hant': '鍵必須是單行文字；此處為空、清單或映射',
  },
  'yaml-indentation': {
    en: 'the indentation does not fit what stands above: {message}',
    'zh-Hant': '縮排與上文不符（程式庫訊息：{message}）',
  },
  'yaml-tab': {
    en: 'a tab cannot indent a line; use spaces',
    'zh-Hant': '不可用定位字元縮排；請用空格',
  },
  'yaml-quote-not-closed': {
    en: 'this quote is never closed',
    'zh-Hant': '這個引號沒有結尾',
  },
  'yaml-missing-character': {
    en: 'something is missing here: {message}',
    'zh-Hant': '此處缺了字元（程式庫訊息：{message}）',
  },
  'yaml-bad-escape': {
    en: 'the escape is not one that YAML knows: {message}. Between single quotes a backslash is only a backslash',
    'zh-Hant': '不是 YAML 認識的轉義（程式庫訊息：{message}）。在單引號內，反斜線只是反斜線',
  },
  'yaml-directive': {
    en: 'a line that begins with % is a directive, and this one is not read: {message}',
    'zh-Hant': '以 % 開頭的一行是指令，此指令不獲接受（程式庫訊息：{message}）',
  },
  'yaml-unreadable': {
    en: 'this is not YAML: {message}. Text with ": ", " #" or a bracket, comma or quote at its start needs quotes around it',
    'zh-Hant': '這不是 YAML（程式庫訊息：{message}）。含「: 」或「 #」的文字，或以括號、逗號或引號開頭的文字，須加引號',
  },
} as const satisfies Catalogue;

export type TextFaultCode = keyof typeof textFaultCodes;
