import type { TextFault } from '../record/text/located.ts';
import type { Catalogue } from '../words/index.ts';

/** Why a file's bytes could not become text, in both languages; `{file}` is the path as it was given. */
export const fileFaultCodes = {
  'file-not-found': {
    en: 'there is no file {file}; check the name and the folder',
    'zh-Hant': '找不到檔案 {file}；請檢查名稱及資料夾',
  },
  'file-is-folder': {
    en: '{file} is a folder; give a file in it',
    'zh-Hant': '{file} 是資料夾；請指明其中的檔案',
  },
  'file-no-permission': {
    en: 'this user may not read {file}',
    'zh-Hant': '目前的使用者無權讀取 {file}',
  },
  'file-unreadable': {
    en: '{file} could not be read: {message}',
    'zh-Hant': '無法讀取 {file}（系統訊息：{message}）',
  },
  'file-empty': {
    en: '{file} is empty',
    'zh-Hant': '{file} 沒有內容',
  },
  'file-too-large': {
    en: '{file} is larger than {limit}; write it as JSON Lines, which may have any size',
    'zh-Hant': '{file} 超過 {limit}；請改用 JSON Lines，其大小不限',
  },
  'file-not-utf8': {
    en: '{file} is not UTF-8: byte {offset} (from 0) is {byte}. It may be Big5 or GBK; save it again as UTF-8',
    'zh-Hant': '{file} 不是 UTF-8：第 {offset} 個位元組（由 0 起）為 {byte}。可能是 Big5 或 GBK；請另存為 UTF-8',
  },
  'file-utf16': {
    en: '{file} is UTF-16; save it again as UTF-8',
    'zh-Hant': '{file} 是 UTF-16；請另存為 UTF-8',
  },
  'file-nul': {
    en: '{file} holds a NUL character at byte {offset} (from 0), so it is not a text; is it the right file?',
    'zh-Hant': '{file} 第 {offset} 個位元組（由 0 起）是 NUL 字元，故並非文字檔；是否選錯檔案？',
  },
} as const satisfies Catalogue;

export type FileFaultCode = keyof typeof fileFaultCodes;

/** As a fault of a text, so that one list holds both; the code is of this catalogue. */
export type FileFault = TextFault & { readonly code: FileFaultCode };
