import type { Catalogue } from '../catalogue.ts';

/** What is said of the file that an instrument is read from: why it is refused, and what is to be known of one that was read. */
export const fileWords = {
  'file-is-empty': {
    en: '{file} is empty; give the file that holds the instrument',
    'zh-Hant': '{file} 為空檔案；請提供載有文書的檔案',
  },
  'file-over-limit': {
    en: '{file} has {bytes} bytes, more than the {limit} that are read; give the instrument alone, without pictures that are not needed',
    'zh-Hant': '{file} 有 {bytes} 位元組，多於可讀取的 {limit}；請只提供文書本身，刪去不需要的圖片',
  },
  'file-too-long': {
    en: '{file} holds more text and marks than {limit} characters; give the instrument alone',
    'zh-Hant': '{file} 的文字及標記多於 {limit} 個字元；請只提供文書本身',
  },
  'file-too-many-pages': {
    en: '{file} has {pages} pages, more than the {limit} that are read; give the instrument alone',
    'zh-Hant': '{file} 有 {pages} 頁，多於可讀取的 {limit} 頁；請只提供文書本身',
  },
  'file-other-form': {
    en: '{file} is {found}, which is not read; save it as PDF, DOCX or plain text and give that',
    'zh-Hant': '{file} 為 {found}，無法讀取；請另存為 PDF、DOCX 或純文字後再提供',
  },
  'file-picture': {
    en: '{file} is a picture ({found}), no text; have it read by OCR or type it out, and keep the picture beside it as the scan',
    'zh-Hant': '{file} 是圖片（{found}），並無文字；請以文字識別（OCR）讀取或打字輸入，並保留圖片作為掃描本',
  },
  'file-not-text': {
    en: '{file} is no PDF, DOCX or text: the byte {byte} stands at offset {at}; give the instrument in one of these forms',
    'zh-Hant': '{file} 並非 PDF、DOCX 或文字：偏移 {at} 處為位元組 {byte}；請以上述其中一種格式提供文書',
  },
  'file-unknown-encoding': {
    en: '{file} is not UTF-8 (the byte {byte} at offset {at} does not fit) and nothing else that can be told for certain; save it as UTF-8',
    'zh-Hant': '{file} 並非 UTF-8（偏移 {at} 處的位元組 {byte} 不合），亦無法確定為其他編碼；請另存為 UTF-8',
  },
  'file-needs-password': {
    en: '{file} is encrypted and needs a password; save a copy without one and give that',
    'zh-Hant': '{file} 已加密，須有密碼；請另存一份沒有密碼的副本後再提供',
  },
  'file-damaged': {
    en: '{file} is damaged and cannot be read ({message}); get it again from where it came, or open it in the program that made it and save it anew',
    'zh-Hant': '{file} 已損壞，無法讀取（{message}）；請從來源重新取得，或以製作程式開啟後重新儲存',
  },
  'file-unpacks': {
    en: '{file} unpacks to more than {limit}; no instrument is so large: give the instrument alone',
    'zh-Hant': '{file} 解壓後超過 {limit}；文書不會如此龐大：請只提供文書本身',
  },
  'file-takes-too-long': {
    en: '{file} was not read within {seconds} seconds and was given up; save it anew from the program that made it, or give it as text',
    'zh-Hant': '{file} 未能在 {seconds} 秒內讀畢，已放棄；請以製作程式重新儲存，或以文字提供',
  },
  'file-takes-too-much': {
    en: '{file} needs more memory than the {limit} allowed for reading and was given up; save it anew from the program that made it, or give it as text',
    'zh-Hant': '讀取 {file} 所需記憶體多於容許的 {limit}，已放棄；請以製作程式重新儲存，或以文字提供',
  },
  'file-no-text': {
    en: '{file} has no text in it; give the file that holds the instrument',
    'zh-Hant': '{file} 並無文字；請提供載有文書的檔案',
  },
  'file-scanned': {
    en: '{file} is scanned: it has {pages} pages and no text in them; have it read by OCR or type it out, and keep the scan beside it',
    'zh-Hant': '{file} 為掃描本：有 {pages} 頁而無文字；請以文字識別（OCR）讀取或打字輸入，並保留掃描本',
  },
  'file-only-pictures': {
    en: '{file} has {count} pictures and no text; have them read by OCR or type them out, and keep the pictures beside it as the scan',
    'zh-Hant': '{file} 只有 {count} 張圖片而無文字；請以文字識別（OCR）讀取或打字輸入，並保留圖片作為掃描本',
  },
  'file-no-characters': {
    en: '{file} cannot be read as text: {count} of {all} signs on it do not say which characters they are (pages {pages}); have it read by OCR, or save it anew from the program that made it',
    'zh-Hant':
      '{file} 無法讀成文字：{all} 個字形中有 {count} 個未載明所代表的字元（第 {pages} 頁）；請以文字識別（OCR）讀取，或以製作程式重新儲存',
  },
  'file-xfa': {
    en: '{file} is a form of the XFA kind, whose content is not on its pages; print it to PDF and give that',
    'zh-Hant': '{file} 為 XFA 表格，內容不在頁面上；請列印成 PDF 後再提供',
  },
  'file-macros': {
    en: '{file} holds macros; save it as .docx without them and give that',
    'zh-Hant': '{file} 含有巨集；請另存為不含巨集的 .docx 後再提供',
  },
  'file-other-documents': {
    en: '{file} takes in {count} other documents, which are not read; open it, save it anew as .docx so that their text stands in it, and give that',
    'zh-Hant': '{file} 併入了 {count} 份其他文件，不會讀取；請開啟後重新另存為 .docx，使其文字載於檔案內，再行提供',
  },

  'file-read-as': {
    en: '{file} is not UTF-8 and was read as {encoding}; check names and addresses, or save it as UTF-8',
    'zh-Hant': '{file} 並非 UTF-8，已按 {encoding} 讀取；請核對姓名及地址，或另存為 UTF-8',
  },
  'file-invisible-characters': {
    en: '{file} holds {count} characters that nobody sees ({found}); they were left out: look at where they came from',
    'zh-Hant': '{file} 含有 {count} 個看不見的字元（{found}）；已予略去：請查明來源',
  },
  'file-radicals': {
    en: '{count} signs of {file} are stored as radicals and were read as the characters that look the same; check names and addresses',
    'zh-Hant': '{file} 有 {count} 個字以部首碼儲存，已讀成外形相同的漢字；請核對姓名及地址',
  },
  'file-unknown-characters': {
    en: '{count} signs of {file} do not say which characters they are and show as {sign}; look at the paper and type them',
    'zh-Hant': '{file} 有 {count} 個字形未載明所代表的字元，以 {sign} 表示；請對照文件補上',
  },
  'file-tracked-changes': {
    en: '{file} has tracked changes ({insertions} insertions, {deletions} deletions): it is read as if they were accepted; accept or reject them and save it first',
    'zh-Hant': '{file} 有修訂追蹤（插入 {insertions} 處，刪除 {deletions} 處）：現按已接受讀取；請先接受或拒絕修訂並儲存',
  },
  'file-hidden-text': {
    en: '{file} has {count} characters of hidden text, which were left out: "{sample}"; show and keep them, or take them out',
    'zh-Hant': '{file} 有 {count} 個字元的隱藏文字，已予略去：「{sample}」；請顯示並保留，或予刪除',
  },
  'file-struck-text': {
    en: '{file} has {count} characters that are struck out, which were left out: "{sample}"; see whether they were to be deleted',
    'zh-Hant': '{file} 有 {count} 個字元畫有刪除線，已予略去：「{sample}」；請查看是否擬刪除',
  },
  'file-white-text': {
    en: '{file} has {count} characters in white, which may not be seen on the paper but were read: "{sample}"; look at them',
    'zh-Hant': '{file} 有 {count} 個白色字元，紙上可能看不見，但已讀取：「{sample}」；請核對',
  },
  'file-field-text': {
    en: '{file} has {count} characters within the instruction of a field, which nobody sees; they were left out: open it and update its fields',
    'zh-Hant': '{file} 的欄位指令內有 {count} 個看不見的字元，已予略去；請開啟並更新欄位',
  },
  'file-comments': {
    en: '{file} has {count} comments, which are not part of its text; settle them and take them out',
    'zh-Hant': '{file} 有 {count} 個註解，並非文書內容；請處理後刪去',
  },
  'file-header-footer': {
    en: 'a header or footer of {file} says more than the title and numbers, and was left out: "{text}"',
    'zh-Hant': '{file} 的頁首或頁尾除標題及頁碼外尚有文字，已予略去：「{text}」',
  },
  'file-notes': {
    en: '{file} has {count} footnotes or endnotes; each is marked [1], [2] where it is referred to and stands at the end',
    'zh-Hant': '{file} 有 {count} 個腳註或尾註；引用處以 [1]、[2] 標示，內文置於末尾',
  },
  'file-external': {
    en: '{file} refers to {count} things outside it ({targets}), which were not fetched',
    'zh-Hant': '{file} 引用了 {count} 項外部內容（{targets}），並未擷取',
  },
  'file-embedded': {
    en: '{file} holds {count} embedded objects or drawings ({names}), whose text was not read; look whether they say anything that binds',
    'zh-Hant': '{file} 內嵌 {count} 個物件或圖形（{names}），其文字並未讀取；請查看有否具約束力的內容',
  },
  'file-pictures': {
    en: '{file} shows {count} pictures, of which nothing is read; a signature or a seal may be among them',
    'zh-Hant': '{file} 有 {count} 張圖片，並未讀取；其中或有簽署或印章',
  },
  'file-placeholders': {
    en: '{file} has {count} fields that are not filled in and still show their prompt; fill them in',
    'zh-Hant': '{file} 有 {count} 個欄位尚未填寫，仍顯示提示文字；請填寫',
  },
  'file-opened-without-password': {
    en: '{file} is encrypted but opens without a password; it was read, and what it forbids (printing, changing) does not bear on reading',
    'zh-Hant': '{file} 已加密，但無需密碼即可開啟；已讀取，其限制（列印、修改）不影響讀取',
  },
  'file-mended': {
    en: '{file} is damaged and was mended to be read; compare it with the paper: something may be missing',
    'zh-Hant': '{file} 有損壞，經修補後讀取；請與文件核對：或有缺漏',
  },
  'file-partly-damaged': {
    en: 'parts of {file} could not be read ({message}); compare pages {pages} with the paper: something may be missing',
    'zh-Hant': '{file} 部分內容無法讀取（{message}）；請將第 {pages} 頁與文件核對：或有缺漏',
  },
  'file-pages-without-text': {
    en: 'pages {pages} of {file} have no text in them; look whether they are scanned: a picture of words is not read',
    'zh-Hant': '{file} 第 {pages} 頁並無文字；請查看是否掃描頁：圖片內的文字不會讀取',
  },
  'file-ocr-layer': {
    en: 'the text of pages {pages} of {file} is invisible over a picture, as OCR leaves it; compare it with the picture',
    'zh-Hant': '{file} 第 {pages} 頁的文字隱藏於圖片之上，屬文字識別（OCR）結果；請與圖片核對',
  },
  'file-unseen-text': {
    en: '{file} has {count} characters of invisible text without a picture under it (pages {pages}), which were read; look at them',
    'zh-Hant': '{file} 有 {count} 個隱藏字元而其下並無圖片（第 {pages} 頁），已讀取；請核對',
  },
  'file-columns': {
    en: 'pages {pages} of {file} have text in columns side by side; they were read one column after the other',
    'zh-Hant': '{file} 第 {pages} 頁有並排的欄；已逐欄讀取',
  },
  'file-attachments': {
    en: '{file} has {count} files attached ({names}), which were not read; give each by itself if it matters',
    'zh-Hant': '{file} 附有 {count} 個檔案（{names}），並未讀取；如屬重要請逐一提供',
  },
  'file-scripts': {
    en: '{file} holds JavaScript, which was not run; what it would show is not known',
    'zh-Hant': '{file} 含有 JavaScript，並未執行；其會顯示的內容不詳',
  },
  'file-form-values': {
    en: '{file} has {count} filled-in form fields or texts laid over the page; they were read where they stand, and can still be changed by anyone',
    'zh-Hant': '{file} 有 {count} 個已填寫的表格欄位或覆於頁面的文字；已按其位置讀取，任何人仍可更改',
  },
} as const satisfies Catalogue;
