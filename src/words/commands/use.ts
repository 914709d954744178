import type { Catalogue } from '../catalogue.ts';

/** What is wrong with how a command was used; `{hint}` is the nearest valid word, or nothing. */
export const useWords = {
  'no-such-language': { en: '--lang is en or zh-Hant, not {found}', 'zh-Hant': '--lang 只可為 en 或 zh-Hant，不可為 {found}' },
  'as-of-not-a-date': {
    en: '--as-of needs a date such as 2024-06-26 or an instant with offset, not "{found}"',
    'zh-Hant': '--as-of 須為日期（例如 2024-06-26）或附時差的時刻，並非「{found}」',
  },
  'known-at-not-an-instant': {
    en: '--known-at needs an instant such as 2024-06-26T18:00:00+08:00, not "{found}"',
    'zh-Hant': '--known-at 須為附時差的時刻（例如 2024-06-26T18:00:00+08:00），並非「{found}」',
  },
  'since-not-a-date': {
    en: '--since needs a date such as 2024-06-26, not "{found}"',
    'zh-Hant': '--since 須為日期（例如 2024-06-26），並非「{found}」',
  },
  'no-such-scenario': {
    en: 'there is no scenario {found}; there are: {known}',
    'zh-Hant': '並無假設情況 {found}；可用：{known}',
  },
  'expected-not-a-number': {
    en: '--expected is how many entries the log has, such as 120, not "{found}"',
    'zh-Hant': '--expected 為日誌的項目數，例如 120，並非「{found}」',
  },
  'no-store-named': {
    en: 'name the store: --store ./holdfast.db or --store postgres://... (or HOLDFAST_STORE)',
    'zh-Hant': '請指明儲存庫：--store ./holdfast.db 或 --store postgres://...（或 HOLDFAST_STORE）',
  },
  'register-what': {
    en: 'holdfast register load ISSUER FILE.csv --as-at DATE, or holdfast register show ISSUER [--holder HOLDER] [--as-of DATE]',
    'zh-Hant':
      '用法：holdfast register load ISSUER FILE.csv --as-at DATE，或 holdfast register show ISSUER [--holder HOLDER] [--as-of DATE]',
  },
  'document-what': {
    en: 'holdfast document add ISSUER FILE, document list ISSUER, document get ISSUER SHA256 -o FILE, or document erase ISSUER SHA256',
    'zh-Hant':
      '用法：holdfast document add ISSUER FILE、document list ISSUER、document get ISSUER SHA256 -o FILE，或 document erase ISSUER SHA256',
  },
  'no-document-named': {
    en: 'name the document by its SHA-256, or the first 8 digits of it',
    'zh-Hant': '請以 SHA-256（或其首 8 位）指明文件',
  },
  'sign-needs': {
    en: '--sign signs a report of a record in a store and writes it to a file: give --store and -o FILE, and neither --known-at nor --scenario',
    'zh-Hant': '--sign 簽署儲存庫紀錄的報告並寫入檔案：須有 --store 及 -o 檔案，且不可有 --known-at 或 --scenario',
  },
  'as-at-not-a-date': {
    en: '--as-at needs the date of the register, not later than today, such as 2024-06-26; not "{found}"',
    'zh-Hant': '--as-at 須為登記冊的日期，不遲於今日，例如 2024-06-26；並非「{found}」',
  },
  'reason-empty': { en: '--accept-difference needs a reason', 'zh-Hant': '--accept-difference 須附理由' },
  'option-not-a-date': {
    en: '{option} needs a date such as 2024-06-26, not "{found}"',
    'zh-Hant': '{option} 須為日期（例如 2024-06-26），並非「{found}」',
  },
  'from-after-to': { en: '--from {from} is after --to {to}', 'zh-Hant': '--from {from} 遲於 --to {to}' },
  'no-such-format': {
    en: 'there is no format {found}{hint}; there are: {known}',
    'zh-Hant': '並無格式 {found}{hint}；可用：{known}',
  },
  'movements-of-whom': {
    en: 'name the issuer in the store to whom the movements belong: --issuer ISSUER (holdfast issuers lists them)',
    'zh-Hant': '請指明股份變動所屬的發行人：--issuer ISSUER（可用 holdfast issuers 列出）',
  },
  'preview-of-neighbours': {
    en: '--preview is for files of other programs (--format csv, xlsx, ocf or bods)',
    'zh-Hant': '--preview 用於其他程式的檔案（--format csv、xlsx、ocf 或 bods）',
  },
  'package-is-whole': {
    en: 'an OCF package holds the whole history of a record: leave out --as-of and --known-at',
    'zh-Hant': 'OCF 套件載有紀錄的全部歷史：請勿給予 --as-of 及 --known-at',
  },
  'package-needs-place': {
    en: 'an OCF package goes into a new folder or an archive: -o FOLDER or -o FILE.zip',
    'zh-Hant': 'OCF 套件須寫入新資料夾或壓縮檔：-o 資料夾 或 -o FILE.zip',
  },
  'retracted-already': {
    en: 'the fact {found} is retracted already; to have it back, retract its retraction',
    'zh-Hant': '事實 {found} 已被撤回；如要恢復，請撤回該項撤回',
  },
  'nothing-known-then': {
    en: 'nothing of {issuer} was known at {instant}: no answer can be given',
    'zh-Hant': '於 {instant} 對 {issuer} 一無所知：不能作答',
  },
  'issuer-nearly': {
    en: 'the store has no issuer {issuer}{hint}; for a new one of that id say which entity it is: --same RECORDID={issuer}',
    'zh-Hant': '儲存庫並無發行人 {issuer}{hint}；如屬新發行人，請指明其為何一實體：--same RECORDID={issuer}',
  },
  'same-of-bods': { en: '--same is for statements of BODS', 'zh-Hant': '--same 用於 BODS 陳述' },
  'same-not-a-pair': {
    en: '--same needs RECORDID=ID, such as --same GB-COH-1234=xu-li, not "{found}"',
    'zh-Hant': '--same 須為 RECORDID=編號，例如 --same GB-COH-1234=xu-li，並非「{found}」',
  },
  'same-twice': {
    en: 'two --same name the same recordId; each record is one person',
    'zh-Hant': '兩個 --same 指明同一 recordId；每個紀錄為一人',
  },
  'same-not-on-record': {
    en: '--same: there is no person "{found}" on record{hint}',
    'zh-Hant': '--same：紀錄上並無「{found}」此人{hint}',
  },
  'range-of-movements': {
    en: '--from and --to are for movements (--format csv or xlsx)',
    'zh-Hant': '--from 及 --to 用於股份變動（--format csv 或 xlsx）',
  },
  'json-needs-file': {
    en: 'with --json what is exported goes into a file: -o FILE',
    'zh-Hant': '使用 --json 時，匯出內容須寫入檔案：-o FILE',
  },
  'sheet-of-workbook': { en: '--sheet is for a workbook (.xlsx)', 'zh-Hant': '--sheet 用於活頁簿（.xlsx）' },
  'workbook-rows': {
    en: '{file} would have {count} rows, a sheet has {limit}; give --from and --to, or export CSV',
    'zh-Hant': '{file} 將有 {count} 列，工作表只可有 {limit} 列；請給予 --from 及 --to，或匯出 CSV',
  },
  'workbook-needs-file': {
    en: 'a workbook goes into a file: -o FILE.xlsx',
    'zh-Hant': '活頁簿須寫入檔案：-o FILE.xlsx',
  },
  'no-issuer-named': {
    en: "name the issuer's id: holdfast issuers --store ... lists them",
    'zh-Hant': '請指明發行人編號：holdfast issuers --store ... 可列出',
  },
  'no-file-named': { en: 'name a file, or "-" for standard input', 'zh-Hant': '請指明檔案，或以「-」表示標準輸入' },
  'no-fact-named': {
    en: 'name the id of the fact to retract; holdfast history shows them',
    'zh-Hant': '請指明要撤回的事實編號；見 holdfast history',
  },
  'no-person-named': { en: 'name the person to erase by his id', 'zh-Hant': '請以編號指明要刪除的人' },
  'no-role-named': {
    en: 'name the role of the database: holdfast grant ROLE',
    'zh-Hant': '請指明資料庫角色：holdfast grant 角色',
  },
  'reason-of-retraction': {
    en: '--reason of a retraction is amendment or clerical-error, not "{found}"',
    'zh-Hant': '撤回的 --reason 為 amendment 或 clerical-error，並非「{found}」',
  },
  'keys-what': {
    en: 'holdfast keys shows them; holdfast keys rotated, lost or stolen makes a new one; not "{found}"',
    'zh-Hant': 'holdfast keys 列出；holdfast keys rotated、lost 或 stolen 產生新密鑰；並非「{found}」',
  },
  'option-value': {
    en: '{found} needs a value, or takes none: see holdfast --help',
    'zh-Hant': '{found} 須有值，或不可有值：見 holdfast --help',
  },
  'no-such-option': { en: 'there is no option {found}{hint}', 'zh-Hant': '並無選項 {found}{hint}' },
  'words-off': { en: 'the words of the command are off: see holdfast --help', 'zh-Hant': '指令字句有誤：見 holdfast --help' },
  'no-such-command': {
    en: 'there is no command "{found}"{hint}; see holdfast --help',
    'zh-Hant': '並無指令「{found}」{hint}；見 holdfast --help',
  },
  'no-such-duty': {
    en: 'there is no kind of duty {found}{hint}; there are: {known}',
    'zh-Hant': '並無責任種類 {found}{hint}；可用：{known}',
  },
  'due-output-without-ics': {
    en: '-o writes a calendar: add --ics, or leave -o out',
    'zh-Hant': '-o 用於寫出日曆：請加 --ics，或不用 -o',
  },
  'due-json-and-ics': {
    en: '--json and --ics are two outputs: ask for one of them',
    'zh-Hant': '--json 與 --ics 為兩種輸出：請選其一',
  },
  'no-record-named': {
    en: 'name a record: a file, or a bundled one such as sensetime',
    'zh-Hant': '請指明紀錄：檔案，或附帶的紀錄如 sensetime',
  },
  'no-rule-named': { en: 'name a Rule: holdfast explain RECORD 8A.15', 'zh-Hant': '請指明規則：holdfast explain RECORD 8A.15' },
  'no-finding': {
    en: 'no finding of Rule {rule}: see holdfast rules for the Rules that are encoded',
    'zh-Hant': '並無第 {rule} 條的結果：已編寫的規則見 holdfast rules',
  },
  'no-such-rule': {
    en: 'Rule {rule} is not encoded{hint}; see holdfast rules',
    'zh-Hant': '第 {rule} 條並未編寫{hint}；見 holdfast rules',
  },
  'since-missing': { en: 'changes needs --since DATE', 'zh-Hant': 'changes 須有 --since 日期' },
  'no-such-shell': { en: 'completion is for bash, zsh or fish', 'zh-Hant': '自動補全只支援 bash、zsh 或 fish' },
  'file-there': { en: '{file} is there already; nothing was written', 'zh-Hant': '{file} 已存在；未寫入任何內容' },
  'answers-ended': {
    en: 'the answers ended before the questions; nothing was written',
    'zh-Hant': '問題未完而答案已盡；未寫入任何內容',
  },
  'system-not-found': {
    en: '{file} is not there, or its folder is not: check the name and the folder',
    'zh-Hant': '{file} 或其資料夾不存在：請檢查名稱及資料夾',
  },
  'system-no-permission': {
    en: 'this user may not do that with {file}: check its permissions and those of its folder',
    'zh-Hant': '目前的使用者無權如此使用 {file}：請檢查其權限及其資料夾的權限',
  },
  'system-is-folder': { en: '{file} is a folder; name a file', 'zh-Hant': '{file} 是資料夾；請指明檔案' },
  'system-read-only': {
    en: '{file} lies where nothing can be written: name another place',
    'zh-Hant': '{file} 所在位置只可讀取：請指明其他位置',
  },
  'system-full': {
    en: '{file}: there is no space left, and nothing was written; make space and ask again',
    'zh-Hant': '{file}：已無空間，未有寫入；請騰出空間再試',
  },
  'system-full-somewhere': {
    en: 'there is no space left on the disk: make space and ask again',
    'zh-Hant': '磁碟已無空間：請騰出空間再試',
  },
  'yaml-too-long': {
    en: '{file} would be larger than {limit}, which is the most that is read as YAML; write .jsonl or .json. Nothing was written',
    'zh-Hant': '{file} 將超過 {limit}，即可讀取的 YAML 上限；請寫成 .jsonl 或 .json。未有寫入',
  },
  system: { en: '{message}', 'zh-Hant': '{message}' },
  'execute-what': {
    en: 'holdfast undertaking execute ISSUER UNDERTAKING --store S --as giver|witness|company|company-witness --name NAME --place PLACE --file FILE (a witness: --in-presence --address A --occupation O; the company: --office O --authority A), then --consent --key KEY [--certificate CERT] -o SIGNED.pdf, or --on-paper --at DATE; or --decline --name NAME --office O',
    'zh-Hant':
      '用法：holdfast undertaking execute ISSUER UNDERTAKING --store S --as giver|witness|company|company-witness --name NAME --place PLACE --file FILE（見證人：--in-presence --address A --occupation O；公司：--office O --authority A），再加 --consent --key KEY [--certificate CERT] -o SIGNED.pdf，或 --on-paper --at DATE；或 --decline --name NAME --office O',
  },
  'execute-needs': { en: 'holdfast undertaking execute needs {option}', 'zh-Hant': 'holdfast undertaking execute 須有 {option}' },
  'no-such-step': { en: '--as takes {known}, not "{found}"', 'zh-Hant': '--as 可為 {known}，並無「{found}」' },
  'at-not-an-instant': {
    en: '--at takes a moment with its offset, such as 2026-09-01T10:00:00+08:00, not "{found}"; on paper a date will do',
    'zh-Hant': '--at 須為連時差的時刻，例如 2026-09-01T10:00:00+08:00，而非「{found}」；紙本可只填日期',
  },
  'paper-without-time': {
    en: 'say when the paper was signed: --at 2026-09-01',
    'zh-Hant': '請填寫紙本的簽署日期：--at 2026-09-01',
  },
  'paper-takes-none': {
    en: 'with --on-paper the scan is filed and nothing is signed: leave {option} out',
    'zh-Hant': '使用 --on-paper 時只存檔掃描本，並不簽署：請略去 {option}',
  },
  'attorney-and-power': {
    en: '--attorney NAME and --power FILE go together: who signs, and the scan of the power of attorney',
    'zh-Hant': '--attorney NAME 與 --power FILE 須並用：簽署人及授權書的掃描本',
  },
  'counterpart-not-a-label': {
    en: '--counterpart takes up to 20 letters and digits, such as 2, not "{found}"',
    'zh-Hant': '--counterpart 須為最多 20 個字母或數字，例如 2，而非「{found}」',
  },
  'decline-by-company': {
    en: 'only the issuer declines: --decline with --as company, or without --as',
    'zh-Hant': '只有發行人可拒絕：--decline 須配 --as company，或略去 --as',
  },
  'draft-what': {
    en: 'holdfast undertaking draft RECORD --by PERSON [--paper KIND] [--form simple-contract|deed] [--vehicles] [--schedule NAMES] [--lang en|zh-Hant|both] -o FILE.pdf|.docx|.txt; name the record',
    'zh-Hant':
      '用法：holdfast undertaking draft RECORD --by PERSON [--paper KIND] [--form simple-contract|deed] [--vehicles] [--schedule NAMES] [--lang en|zh-Hant|both] -o FILE.pdf|.docx|.txt；請指明紀錄',
  },
  'draft-by-missing': {
    en: 'name the beneficiary whose paper it is: --by PERSON, by his id on record',
    'zh-Hant': '請指明文件所屬的受益人：--by PERSON，即其在紀錄中的編號',
  },
  'draft-output-missing': {
    en: 'name the file to write: -o FILE.pdf, -o FILE.docx or -o FILE.txt',
    'zh-Hant': '請指明要寫入的檔案：-o FILE.pdf、-o FILE.docx 或 -o FILE.txt',
  },
  'draft-ending': {
    en: 'a paper is written as .pdf, .docx or .txt, not as {found}',
    'zh-Hant': '文件只可寫成 .pdf、.docx 或 .txt，不可為 {found}',
  },
  'draft-form': {
    en: '--form is simple-contract or deed, not {found}',
    'zh-Hant': '--form 只可為 simple-contract 或 deed，不可為 {found}',
  },
  'paper-what': {
    en: 'holdfast paper RECORD KIND [--on DATE | --month 2026-02] [--lang en|zh-Hant|both] -o FILE.pdf|.docx|.txt; the kinds are: {known}',
    'zh-Hant':
      '用法：holdfast paper RECORD KIND [--on 日期 | --month 2026-02] [--lang en|zh-Hant|both] -o FILE.pdf|.docx|.txt；種類：{known}',
  },
  'returns-what': {
    en: 'holdfast returns draft RECORD --form FF305 --on DATE, or --form FF301 --month 2026-02 [-o FILE.xlsx|.pdf|.docx|.json]; or holdfast returns check FILE RECORD',
    'zh-Hant':
      '用法：holdfast returns draft RECORD --form FF305 --on DATE，或 --form FF301 --month 2026-02 [-o FILE.xlsx|.pdf|.docx|.json]；或 holdfast returns check FILE RECORD',
  },
  'returns-form': { en: '--form is FF305 or FF301, not {found}', 'zh-Hant': '--form 只可為 FF305 或 FF301，不可為 {found}' },
  'returns-period': {
    en: 'a next-day return (FF305) takes --on DATE, a monthly one (FF301) --month such as 2026-02',
    'zh-Hant': '翌日披露報表（FF305）用 --on 日期，月報表（FF301）用 --month，例如 2026-02',
  },
  'returns-month': {
    en: '--month is a month such as 2026-02, not "{found}"',
    'zh-Hant': '--month 須為月份，例如 2026-02，並非「{found}」',
  },
  'returns-file': {
    en: 'a return to be checked is .json, .xlsx or .csv, not {found}',
    'zh-Hant': '待核對的報表須為 .json、.xlsx 或 .csv，不可為 {found}',
  },
  'returns-other': {
    en: 'the file says {found}, and {asked} is asked for; leave the option out or correct the file',
    'zh-Hant': '檔案為 {found}，所求為 {asked}；請略去選項或更正檔案',
  },
  'returns-ending': {
    en: 'a return is written as .xlsx, .pdf, .docx or .json, not as {found}',
    'zh-Hant': '報表可輸出為 .xlsx、.pdf、.docx 或 .json，不可為 {found}',
  },
  'draft-paper': {
    en: 'there is no paper "{found}"{hint}; there are: {known}',
    'zh-Hant': '並無文件「{found}」{hint}；可用：{known}',
  },
  'draft-schedule': {
    en: 'there is no schedule "{found}"{hint}; there are: {known}',
    'zh-Hant': '並無附表「{found}」{hint}；可用：{known}',
  },
  'draft-option-idle': {
    en: '{option} says nothing of {paper}; leave it out',
    'zh-Hant': '{option} 與 {paper} 無關；請刪去',
  },
  'standing-holder-missing': {
    en: 'undertaking standing needs --holder HOLDER: an id of the record or of a register of members, or company',
    'zh-Hant': 'undertaking standing 須有 --holder 持有人：紀錄或成員登記冊的編號，或 company',
  },
  'standing-no-such-holder': {
    en: 'nobody on record or on a register of members is called "{found}"{hint}; holdfast position RECORD lists the holders',
    'zh-Hant': '紀錄及成員登記冊均無「{found}」{hint}；持有人見 holdfast position RECORD',
  },
  'clearances-what': {
    en: 'holdfast clearances list ISSUER, show ISSUER ID, approve ISSUER ID --by NAME, decline ISSUER ID --by NAME [--reason WHY], or tell ISSUER ID --name WHOM --by NAME [--reason WHAT], each with --store S',
    'zh-Hant':
      '用法：holdfast clearances list ISSUER、show ISSUER ID、approve ISSUER ID --by NAME、decline ISSUER ID --by NAME [--reason WHY]，或 tell ISSUER ID --name WHOM --by NAME [--reason WHAT]，均須 --store S',
  },
  'no-clearance-named': {
    en: 'name the clearance by its id: holdfast clearances list shows them',
    'zh-Hant': '請以編號指明事前審核：見 holdfast clearances list',
  },
  'clearance-by-missing': {
    en: 'say who it is by: --by NAME, or the id of a person on record',
    'zh-Hant': '請指明由誰作出：--by 姓名，或紀錄中的人物編號',
  },
  'clearance-name-long': {
    en: '{option} has {length} characters; a name has at most {limit}',
    'zh-Hant': '{option} 有 {length} 個字元；姓名最多 {limit} 個',
  },
  'clearance-name-off': {
    en: '{option} "{found}" is no name: it has no letter; give a name, or the id of a person on record',
    'zh-Hant': '{option} “{found}”不是姓名：並無文字；請給姓名，或紀錄中的人物編號',
  },
  'clearance-to-missing': {
    en: 'say who is told: --name NAME, or the id of a person on record',
    'zh-Hant': '請指明告知何人：--name 姓名，或紀錄中的人物編號',
  },
  'clearance-needs-place': {
    en: 'a record in a file is not written to: give --store, or -o FACTS.jsonl for the fact to put behind its facts',
    'zh-Hant': '檔案中的紀錄不會被寫入：請用 --store，或用 -o FACTS.jsonl 取得須加在其後的事實',
  },
  'keep-id-off': {
    en: '--keep is an id of letters, digits, dots, dashes and underscores, such as buy-back-2026-11, not "{found}"',
    'zh-Hant': '--keep 為由英文字母、數字、點、短橫及底線組成的編號，例如 buy-back-2026-11，並非「{found}」',
  },
  'keep-one-proposal': {
    en: 'a clearance is kept of one proposal; keep each day of a programme by itself',
    'zh-Hant': '每項事前審核只保存一項建議；請逐日保存計劃',
  },
  'keep-cut-short': {
    en: 'a clearance is kept of what is known now and under the Rules in force: leave out {option}',
    'zh-Hant': '事前審核須按現時所知及現行規則保存：請勿使用 {option}',
  },
  'no-such-undertaking-command': {
    en: 'holdfast undertaking knows {known}, not "{found}"{hint}',
    'zh-Hant': 'holdfast undertaking 只有 {known}，並無「{found}」{hint}',
  },
  'read-what': {
    en: 'holdfast undertaking read FILE [--against FILE] [--json], or read FILE [RECORD] --to-record [-o FILE.jsonl] [--store S]; name the file of one instrument',
    'zh-Hant':
      '用法：holdfast undertaking read FILE [--against FILE] [--json]，或 read FILE [RECORD] --to-record [-o FILE.jsonl] [--store S]；請指明一份文據的檔案',
  },
  'read-store-record': {
    en: 'with --store the facts are booked in a record of that store: name the record behind the file, or leave --store out',
    'zh-Hant': '使用 --store 時，事實會記入該儲存庫的紀錄：請在檔案後寫上紀錄，或略去 --store',
  },
  'read-record-alone': {
    en: 'a record is named for --to-record, which makes facts of what was read; add it, or leave the record out',
    'zh-Hant': '紀錄用於 --to-record，即把所讀內容變成事實；請加上，或略去紀錄',
  },
  'read-output-alone': {
    en: '-o writes the facts of --to-record; add it, or leave -o out',
    'zh-Hant': '-o 用於寫入 --to-record 的事實；請加上，或略去 -o',
  },
  'prove-what': {
    en: 'holdfast prove [--claim ID ...] [--time-out SECONDS] [--seed N] takes no record, so not "{found}"',
    'zh-Hant': '用法：holdfast prove [--claim ID ...] [--time-out SECONDS] [--seed N]；不需要紀錄，故不可有「{found}」',
  },
  'prove-as-of': {
    en: 'holdfast prove tells of all numbers and of no record, so --as-of has nothing to say; leave it out',
    'zh-Hant': 'holdfast prove 就所有數目而言，與任何紀錄無關，故 --as-of 並無作用；請刪去',
  },
  'prove-time-out': {
    en: '--time-out is the seconds for one claim, above 0 and at most 86400, such as 30, not "{found}"',
    'zh-Hant': '--time-out 為每項主張的秒數，須大於 0 而不超過 86400，例如 30，並非「{found}」',
  },
  'prove-seed': {
    en: '--seed is a whole number of at most nine digits, not "{found}"',
    'zh-Hant': '--seed 為不多於九位的整數，並非「{found}」',
  },
  'prove-no-such-claim': {
    en: 'there is no claim "{found}"{hint}; holdfast prove lists them all',
    'zh-Hant': '並無主張「{found}」{hint}；holdfast prove 會列出全部',
  },
  'clear-what': {
    en: 'name the record and the file of the proposal: holdfast clear RECORD PROPOSAL.yaml|.json|- [--on DATE]',
    'zh-Hant': '請指明紀錄及建議的檔案：holdfast clear RECORD PROPOSAL.yaml|.json|- [--on 日期]',
  },
  'clear-one-input': {
    en: 'standard input can be the record or the proposal, not both; name a file for one of them',
    'zh-Hant': '標準輸入只可作為紀錄或建議之一；另一者請指明檔案',
  },
  'sharing-mixed': {
    en: '--sharing is ceiling, or least, or HOLDER=SHARES for each holder, not {found}',
    'zh-Hant': '--sharing 只可為 ceiling、least，或每名持有人的 持有人=股數，不可為 {found}',
  },
  'sharing-off': {
    en: '--sharing is ceiling, least or HOLDER=SHARES in whole shares, not {found}',
    'zh-Hant': '--sharing 只可為 ceiling、least 或 持有人=股數（整數股），不可為 {found}',
  },
  'sharing-nobody': {
    en: 'nobody on record is called "{found}"{hint}; --sharing names registered holders by their ids',
    'zh-Hant': '紀錄中並無「{found}」{hint}；--sharing 以編號指明登記持有人',
  },
  'sharing-twice': { en: '--sharing gives {found} twice', 'zh-Hant': '--sharing 重複給出 {found}' },
} as const satisfies Catalogue;
