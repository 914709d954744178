import type { Catalogue } from '../catalogue.ts';
import { bodsWords } from './bods.ts';
import { ocfWords } from './ocf.ts';

/** What one format says and another cannot: told when a record comes in from a neighbour's format, or goes out to it. */
export const exchangeWords = {
  'carried-fault': {
    en: 'what was made of this is no part of a sound record: {problem}',
    'zh-Hant': '由此所得的內容不能成為健全的紀錄：{problem}',
  },
  'carried-head': {
    en: 'what was made of the issuer is no head of a record: {problem}; with --issuer ID it has another id',
    'zh-Hant': '由發行人所得的內容不能成為紀錄的標頭：{problem}；可用 --issuer 編號 另定編號',
  },
  'carried-other-person': {
    en: '{person} is {name} ({kind}) here and {known} ({knownKind}) on record; if they are the same, say --same RECORDID={person}, else give the other one an id of its own: --same RECORDID=ID',
    'zh-Hant':
      '{person} 在此為 {name}（{kind}），在紀錄上為 {known}（{knownKind}）；如屬同一人，請給予 --same RECORDID={person}，否則另定編號：--same RECORDID=編號',
  },
  'carried-overturn': {
    en: 'what was made of this leaves no room for a fact on record: {fact} of {date} ({kind}): {problem}',
    'zh-Hant': '由此所得的內容令紀錄上的事實不能成立：{date} 的 {fact}（{kind}）：{problem}',
  },
  'carried-refused': {
    en: 'Nothing was written. What is wrong: {count}.',
    'zh-Hant': '未寫入任何內容。有誤之處：{count} 項。',
  },
  'carried-preview': {
    en: 'A new issuer {issuer} ({name}) with these facts: {count}. Nothing was written.',
    'zh-Hant': '新發行人 {issuer}（{name}），共有事實 {count} 項。未有寫入。',
  },
  'carried-preview-book': {
    en: 'To book it: the same command without --preview.',
    'zh-Hant': '如要登入：同一指令，不加 --preview。',
  },
  'carried-written': { en: 'The record that would be booked: {file}', 'zh-Hant': '將登入的紀錄：{file}' },
  'carried-nothing-new': {
    en: '{issuer}: all of it stands on record; nothing was booked',
    'zh-Hant': '{issuer}：全部已在紀錄上；未有登入',
  },
  'carried-left': { en: 'What is not carried: {count}', 'zh-Hant': '未有載入：{count} 項' },
  'carried-left-none': { en: 'Everything is carried.', 'zh-Hant': '全部均已載入。' },
  'carried-out-ocf': {
    en: '{file}: {issuer} as a package of the Open Cap Format',
    'zh-Hant': '{file}：{issuer} 的開放股權表格式（OCF）套件',
  },
  'carried-out-bods': {
    en: '{file}: {issuer} as statements of the Beneficial Ownership Data Standard: {count}',
    'zh-Hant': '{file}：{issuer} 的實益擁有權數據標準（BODS）陳述：{count} 項',
  },
  'carried-too-large': {
    en: 'the file is larger than {limit}; give the statements about this issuer and who holds it only',
    'zh-Hant': '檔案超過 {limit}；請只提供關於此發行人及其持有人的陳述',
  },
  'package-files': {
    en: 'there are {count} files here, a package has at most {limit}; is it the right folder?',
    'zh-Hant': '此處有 {count} 個檔案，套件最多 {limit} 個；是否選錯資料夾？',
  },
  'package-too-large': {
    en: 'the package is larger than {limit}; take out the files that the Manifest does not need',
    'zh-Hant': '套件超過 {limit}；請移除 Manifest 無須的檔案',
  },
  'package-damaged': {
    en: 'the archive is damaged or no zip archive: {message}; pack the package again, or give the folder',
    'zh-Hant': '壓縮檔已損壞或並非 zip：{message}；請重新壓縮，或指明資料夾',
  },
  'package-is-file': {
    en: 'a package of the Open Cap Format is a folder or a zip archive of its files, and this is neither; give the folder in which it lies',
    'zh-Hant': '開放股權表格式（OCF）套件為資料夾或其檔案的 zip 壓縮檔，此檔案兩者皆非；請指明其所在的資料夾',
  },
  'package-encrypted': {
    en: 'the archive is protected by a password; unpack it and give the folder',
    'zh-Hant': '壓縮檔受密碼保護；請解壓並指明資料夾',
  },
  'package-unpacks': {
    en: 'the archive unpacks to more than {limit}; take out the files that the Manifest does not need',
    'zh-Hant': '壓縮檔解壓後超過 {limit}；請移除 Manifest 無須的檔案',
  },
  'told-same-name': {
    en: '{person} has the same name as {other} on record ({name}); if they are the same, say --same RECORDID={other}',
    'zh-Hant': '{person} 與紀錄上的 {other} 同名（{name}）；如屬同一人，請給予 --same RECORDID={other}',
  },
  'told-same-otherwise': {
    en: 'the statements call {person} {name} ({kind}); on record he is {known} ({knownKind})',
    'zh-Hant': '陳述稱 {person} 為 {name}（{kind}）；在紀錄上為 {known}（{knownKind}）',
  },
  'told-same-namesake': {
    en: '{name}, as the statements call {person}, is the name of {other} on record; if he is meant, say --same RECORDID={other}',
    'zh-Hant': '陳述對 {person} 所用的 {name} 是紀錄上 {other} 的名稱；如所指為後者，請給予 --same RECORDID={other}',
  },
  'told-standing': {
    en: 'facts that stand on record already: {count}; they are not booked again',
    'zh-Hant': '已在紀錄上的事實：{count} 項；不再登入',
  },
  ...bodsWords,
  ...ocfWords,
} as const satisfies Catalogue;
