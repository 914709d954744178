import type { Catalogue } from '../catalogue.ts';

/** Why a paper cannot be written to a file. */
export const writingWords = {
  'no-glyph': {
    en: 'The paper has the character "{character}" ({codepoint}) in "{text}", and no font of ours has a glyph for it. Write it in another form, or write a DOCX, which is shown by the fonts of its reader.',
    'zh-Hant':
      '文件內「{text}」有字元「{character}」（{codepoint}），而本程式的字型均沒有該字形。請改用其他寫法，或輸出DOCX，以閱讀者的字型顯示。',
  },
  'unprintable-character': {
    en: 'The paper has the character {codepoint} in "{text}", which shows nothing and changes how the text around it reads. Take it out of the record or of what was given, and draft again.',
    'zh-Hant': '文件內「{text}」有不可見的字元{codepoint}，會改變前後文字的讀法。請從紀錄或所給資料中刪去，再行草擬。',
  },
  'paper-not-set': {
    en: 'The paper could not be set as PDF: {message}. Write a DOCX instead, or report it with the paper as JSON.',
    'zh-Hant': '文件未能排成PDF：{message}。請改為輸出DOCX，或連同文件的JSON報告此事。',
  },
} as const satisfies Catalogue;
