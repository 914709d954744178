import type { Catalogue } from '../catalogue.ts';

/** `holdfast --help`. */
export const helpWords = {
  title: {
    en: 'holdfast: keeps the undertaking of a weighted-voting-rights beneficiary (Hong Kong Listing Rule 8A.43)',
    'zh-Hant': 'holdfast：保存不同投票權受益人的承諾（《香港上市規則》第 8A.43 條）',
  },
  usage: { en: 'Usage: holdfast COMMAND [RECORD] [options]', 'zh-Hant': '用法：holdfast 指令 [紀錄] [選項]' },
  record: {
    en: 'RECORD is a file (.yaml, .json, .jsonl), "-" for standard input, or the name of a bundled record (sensetime).',
    'zh-Hant': '紀錄可為檔案（.yaml、.json、.jsonl）、「-」（標準輸入），或附帶紀錄的名稱（sensetime）。',
  },
  options: { en: 'Options', 'zh-Hant': '選項' },
  exits: {
    en: 'Exit: 0 met, 1 something breached, 2 bad use or bad input, 3 cannot tell or needs someone.',
    'zh-Hant': '結束碼：0 符合，1 有違反，2 用法或輸入有誤，3 無法判斷或須他人決定。',
  },
  examples: { en: 'Examples', 'zh-Hant': '例子' },
  'command-check': {
    en: 'Which Rules are kept, by what arithmetic, with how much headroom.',
    'zh-Hant': '哪些規則獲遵守、如何計算、尚餘多少。',
  },
  'command-position': {
    en: 'Classes, holdings, votes both ways, beneficiaries and the ceiling at a date.',
    'zh-Hant': '某日的類別、持股、兩種計票、受益人及上限。',
  },
  'command-timeline': { en: 'Every fact with what it engaged.', 'zh-Hant': '每項事實及其涉及的規則。' },
  'command-explain': {
    en: 'The arithmetic of a Rule, step by step, each input with its source.',
    'zh-Hant': '逐步列出某規則的計算，並附每項輸入的來源。',
  },
  'command-changes': { en: 'What changed since the last report.', 'zh-Hant': '自上次報告以來的變動。' },
  'command-validate': { en: 'Checks a record without judging it.', 'zh-Hant': '檢查紀錄而不作判斷。' },
  'command-new': {
    en: 'A record from questions; --template prints one to fill in from a prospectus.',
    'zh-Hant': '以問答建立紀錄；--template 印出可按招股章程填寫的範本。',
  },
  'command-undertaking': {
    en: 'The undertaking of Rule 8A.43: read an instrument, draft papers, execute them, see what is in force and who may enforce it (undertaking --help).',
    'zh-Hant': '第 8A.43 條的承諾：閱讀文書、草擬文件、簽立、查看何者有效及何人可強制執行（undertaking --help）。',
  },
  'command-clear': {
    en: 'What if: may this be done, what is the least that mends it, what falls due after it.',
    'zh-Hant': '假設：可否進行、最少須作何補救、其後有何期限。',
  },
  'command-headroom': { en: 'How far each line is, in shares, votes and days.', 'zh-Hant': '距離每條界線尚有多少股、票及日。' },
  'command-clearances': {
    en: 'Clearances that are kept; approve, decline or tell one.',
    'zh-Hant': '已保存的事前審核；批准、拒絕或通知。',
  },
  'command-recheck': {
    en: 'Every past clearance and finding again, under the facts and Rules known now.',
    'zh-Hant': '以現時所知的事實及規則，重新判斷過往每項事前審核及結果。',
  },
  'command-prove': {
    en: 'Proves for all numbers that the remedies suffice and are least.',
    'zh-Hant': '就所有數目證明補救足夠且為最少。',
  },
  'command-due': {
    en: 'What falls due, when and by whom; also as iCalendar (--ics).',
    'zh-Hant': '何事於何時到期、由何人辦理；亦可作 iCalendar（--ics）。',
  },
  'command-returns': {
    en: 'Figures of a next-day or monthly return, or a check of one that was prepared elsewhere.',
    'zh-Hant': '翌日或月報表的數字，或核對別處擬備的報表。',
  },
  'command-paper': { en: 'Announcements and packs drawn from the record.', 'zh-Hant': '由紀錄草擬公告及文件集。' },
  'command-rules': {
    en: 'The rulebook: Rules and checks encoded, their versions, and what is not and why.',
    'zh-Hant': '規則手冊：已編寫的規則、檢查及版本，以及未編寫者與原因。',
  },
  'command-schema': { en: 'The JSON Schemas of a record and of every output.', 'zh-Hant': '紀錄及各項輸出的 JSON Schema。' },
  'command-completion': { en: 'Prints the shell completion to source.', 'zh-Hant': '印出供載入的自動補全。' },
  'option-as-of': {
    en: 'the end of a Hong Kong date, or an instant with offset; today when not given',
    'zh-Hant': '某香港日期終結時，或附時差的時刻；不給則為今日',
  },
  'option-known-at': { en: 'what the answer would have been then', 'zh-Hant': '當時會有的答案' },
  'option-rule': { en: 'only this Rule; may be given several times', 'zh-Hant': '只看此規則；可給多次' },
  'option-all': { en: 'with findings of past actions that came out as met', 'zh-Hant': '包括過往符合的結果' },
  'option-since': { en: 'for changes', 'zh-Hant': '用於 changes' },
  'option-scenario': {
    en: 'check: what if proposals were Rules (july-2026); never for compliance',
    'zh-Hant': 'check：假設建議已成規則（july-2026）；不作合規用途',
  },
  'option-json': { en: 'the published JSON shape', 'zh-Hant': '已公布的 JSON 形式' },
  'option-html': { en: 'check: the report as one printable page', 'zh-Hant': 'check：可列印的單頁報告' },
  'option-lang': { en: 'language of the output', 'zh-Hant': '輸出語言' },
  'command-import': {
    en: 'Books a record (also OCF, BODS) into a store as a new issuer, or movements and vehicles into one there.',
    'zh-Hant': '把紀錄（亦可為 OCF、BODS）登入儲存庫作為新發行人，或把股份變動及工具登入已有的發行人。',
  },
  'command-export': {
    en: 'The record in its normal form, as OCF or BODS, or its movements; with --all -o FOLDER everything.',
    'zh-Hant': '以標準格式、OCF 或 BODS 取回紀錄，或取出股份變動；--all -o 資料夾 則取出全部。',
  },
  'command-append': { en: 'Books facts, all or none.', 'zh-Hant': '登入事實：全部或全不。' },
  'command-retract': {
    en: 'Retracts a fact that has an id; what was known before stays.',
    'zh-Hant': '撤回有編號的事實；先前所知仍可查閱。',
  },
  'command-history': { en: 'Every entry with both its times.', 'zh-Hant': '每項登記及其兩個時間。' },
  'command-issuers': { en: 'The issuers in a store.', 'zh-Hant': '儲存庫內的發行人。' },
  'command-verify': {
    en: 'Recomputes every hash, checkpoint and signature from the raw entries.',
    'zh-Hant': '由原始項目重新計算所有雜湊、檢查點及簽署。',
  },
  'command-keys': { en: 'Shows the signing keys, or replaces the newest.', 'zh-Hant': '列出簽署密鑰，或更換最新者。' },
  'command-erase': {
    en: 'Removes the name, id and free text of a person for good.',
    'zh-Hant': '永久刪除某人的姓名、編號及自由文字。',
  },
  'command-document': {
    en: 'Papers beside a log, bound by it: add, list, get, erase.',
    'zh-Hant': '日誌旁的文件，受其約束：add、list、get、erase。',
  },
  'command-backup': {
    en: 'A consistent copy of a store, checksummed, while it is in use.',
    'zh-Hant': '使用中亦可製作一致並附校驗的備份。',
  },
  'command-restore': { en: 'A backup into an empty place, verified after.', 'zh-Hant': '把備份還原至空的位置，並隨即驗證。' },
  'command-witness': {
    en: 'As another party with its own key: checks that a log only grew, and cosigns it.',
    'zh-Hant': '以另一方自有密鑰：檢查日誌只增不減並聯署。',
  },
  'command-admit': { en: "Admits a witness's key to a log.", 'zh-Hant': '接納見證人的密鑰。' },
  'command-cosign': { en: "Files a witness's cosigned checkpoint.", 'zh-Hant': '登記見證人聯署的檢查點。' },
  'option-name': {
    en: 'witness: its name, at first use; document add: the name of the paper',
    'zh-Hant': 'witness：首次使用時的名稱；document add：文件名稱',
  },
  'option-state': { en: 'witness: the folder of its key and what it saw', 'zh-Hant': 'witness：存放其密鑰及所見的資料夾' },
  'command-register': {
    en: 'load: a register of members, tied to the record. show: who held what on a date.',
    'zh-Hant': 'load：載入成員登記冊並與紀錄核對。show：某日何人持有何股份。',
  },
  'option-as-at': { en: 'register load: the date of the register', 'zh-Hant': 'register load：登記冊的日期' },
  'option-accept-difference': {
    en: 'register load: the reason to load it although it differs from the record',
    'zh-Hant': 'register load：雖與紀錄不符仍載入的理由',
  },
  'option-holder': { en: 'register show: one holder', 'zh-Hant': 'register show：某一持有人' },
  'command-grant': {
    en: 'PostgreSQL: lets a role add, read and erase, and nothing else.',
    'zh-Hant': 'PostgreSQL：准許某角色新增、讀取及刪除個人資料，別無其他。',
  },
  'option-store': {
    en: "a SQLite file or postgres://...; RECORD is then an issuer's id (HOLDFAST_STORE)",
    'zh-Hant': 'SQLite 檔案或 postgres://...；紀錄即為發行人編號（HOLDFAST_STORE）',
  },
  'option-key': {
    en: 'import, append: done once however often it is asked; verify: the key that must have signed',
    'zh-Hant': 'import、append：無論要求多少次只做一次；verify：應簽署的密鑰',
  },
  'option-expected': { en: 'append: only if the log has so many entries', 'zh-Hant': 'append：只在日誌有此項目數時登入' },
  'option-reason': { en: 'retract: amendment or clerical-error', 'zh-Hant': 'retract：amendment 或 clerical-error' },
  'option-sign': {
    en: 'check, in a store: books what comes out and writes a signed report with -o',
    'zh-Hant': 'check（儲存庫）：登入結果，並以 -o 寫出簽署報告',
  },
  'option-every-signature': {
    en: 'verify: checks the signature of every checkpoint, not only of those that bind the rest',
    'zh-Hant': 'verify：核對每個檢查點的簽署，而非只核對約束其餘者',
  },
  'option-rebuild': {
    en: 'verify: draws every snapshot again from the entries and compares',
    'zh-Hant': 'verify：由項目重新繪製每個快照並比對',
  },
  'option-checkpoint': {
    en: 'verify: a checkpoint that was kept outside the store',
    'zh-Hant': 'verify：在儲存庫以外保存的檢查點',
  },
  'option-format': {
    en: 'import, export: csv, xlsx, ocf or bods; csv, xlsx and ocf (.zip) are known by the ending of the file',
    'zh-Hant': 'import、export：csv、xlsx、ocf 或 bods；csv、xlsx 及 ocf（.zip）可由檔名結尾得知',
  },
  'option-issuer': {
    en: 'import of movements or BODS: the issuer in the store; of OCF or BODS as a new one: its id',
    'zh-Hant': '登入股份變動或 BODS：儲存庫內的發行人；OCF 或 BODS 作為新發行人：其編號',
  },
  'option-sheet': {
    en: 'import of a workbook: the sheet; the first when not given',
    'zh-Hant': '登入活頁簿：工作表；不給則為首張',
  },
  'option-preview': {
    en: 'import of csv, xlsx, ocf, bods: what would be booked and what would change; books nothing',
    'zh-Hant': '登入 csv、xlsx、ocf、bods：列出將登入的內容及變化；不作登入',
  },
  'option-same': {
    en: 'import of BODS: who of the statements is whom on record; may be given several times',
    'zh-Hant': '登入 BODS：陳述中何人即紀錄上何人；可給多次',
  },
  'option-publisher': { en: 'export of BODS: who publishes the statements', 'zh-Hant': '取出 BODS：發布陳述者' },
  'option-formed-on': { en: 'export of OCF: the day the issuer was formed', 'zh-Hant': '取出 OCF：發行人成立之日' },
  'option-form-month': {
    en: 'returns: FF305 with --on DATE, or FF301 with --month 2026-02; paper: --on or --month too',
    'zh-Hant': 'returns：FF305 配 --on 日期，或 FF301 配 --month 2026-02；paper 亦用 --on 或 --month',
  },
  'option-duty': { en: 'due: only these kinds of duties', 'zh-Hant': 'due：只限此等責任種類' },
  'option-ics': { en: 'due: as iCalendar, to a file with -o', 'zh-Hant': 'due：以 iCalendar 輸出，-o 寫入檔案' },
  'option-from-to': { en: 'due, export of movements: only those of these dates', 'zh-Hant': 'due、取出股份變動：只限此等日期' },
  'option-output': { en: 'new, export: the file that is written', 'zh-Hant': 'new、export：寫入的檔案' },
} as const satisfies Catalogue;
