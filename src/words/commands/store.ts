import type { Catalogue } from '../catalogue.ts';

/** What a store refuses or cannot do, and what verify finds wrong. */
export const storeWords = {
  'store-not-found': {
    en: 'there is no store {file}; holdfast import makes one',
    'zh-Hant': '並無儲存庫 {file}；可用 holdfast import 建立',
  },
  'store-not-made': {
    en: '{store} holds no Holdfast store: it is empty or of another program; holdfast import makes one in an empty place. Nothing was touched',
    'zh-Hant': '{store} 並無 Holdfast 儲存庫：其為空或屬其他程式；可用 holdfast import 在空置位置建立。未有更動',
  },
  'store-half-restored': {
    en: '{store} was being restored and the restore did not finish: it is no store. Drop that database (or remove that file) and begin the restore again',
    'zh-Hant': '{store} 的還原未曾完成：其並非儲存庫。請刪除該資料庫（或該檔案），再重新還原',
  },
  'store-not-written': {
    en: '{store} did not take what was to be written ({table}): nothing was booked. Something in the database keeps rows out; run holdfast verify',
    'zh-Hant': '{store} 未有接收所寫內容（{table}）：未有登入。資料庫內有物件阻擋寫入；請執行 holdfast verify',
  },
  'erased-not-cleared': {
    en: 'the values are removed, but another program is reading {store} and keeps their old bytes in the file {store}-wal: close it, then run holdfast verify on the store, which clears them',
    'zh-Hant':
      '資料已移除，但另一程式正讀取 {store}，其舊位元組仍留於檔案 {store}-wal：請關閉該程式，再對儲存庫執行 holdfast verify 以清除',
  },
  'database-not-found': { en: 'there is no database at {store}', 'zh-Hant': '{store} 並無資料庫' },
  'store-address': {
    en: '--store takes the path of a file or postgres://..., not {store}',
    'zh-Hant': '--store 須為檔案路徑或 postgres://...，並非 {store}',
  },
  'store-newer': {
    en: '{store} was changed by a later Holdfast (migration {found}; this one knows {known}): use that one. Nothing was touched',
    'zh-Hant': '{store} 已由較新的 Holdfast 更改（遷移 {found}；本程式只知 {known}）：請使用該版本。未有更動',
  },
  'store-otherwise': {
    en: '{store} has a migration that this program does not know: {found}. Nothing was touched',
    'zh-Hant': '{store} 有本程式不認識的遷移：{found}。未有更動',
  },
  'store-migrations-damaged': {
    en: '{store} has tables that its table of migrations (holdfast_migrations) does not name: a row of it is lost, or another program made them. Nothing was touched; restore a backup (holdfast restore) ({message})',
    'zh-Hant':
      '{store} 有遷移表（holdfast_migrations）未載的表：該表缺了一列，或由其他程式所建。未有更動；請還原備份（holdfast restore）（{message}）',
  },
  'store-busy': {
    en: '{store} is being written by somebody else and did not come free; try again: nothing was written ({message})',
    'zh-Hant': '{store} 正由他人寫入，未能取得；請再試：未有寫入（{message}）',
  },
  'store-read-only': {
    en: '{store} can only be read here: nothing was written. Check the permissions of the file and its folder ({message})',
    'zh-Hant': '{store} 在此只可讀取：未有寫入。請檢查檔案及資料夾的權限（{message}）',
  },
  'store-disk-error': {
    en: 'the disk under {store} failed; the append was not acknowledged: check the disk, then ask again with the same --key ({message})',
    'zh-Hant': '{store} 所在磁碟出錯；登入未獲確認：請檢查磁碟，再以同一 --key 重試（{message}）',
  },
  'store-corrupt': {
    en: '{store} is damaged: restore a backup (holdfast restore) and compare with holdfast verify ({message})',
    'zh-Hant': '{store} 已損壞：請還原備份（holdfast restore）並以 holdfast verify 比對（{message}）',
  },
  'store-full': {
    en: 'there is no space left under {store}: nothing of this was written. Make space and ask again ({message})',
    'zh-Hant': '{store} 所在位置已無空間：此次未有寫入。請騰出空間再試（{message}）',
  },
  'store-cannot-open': {
    en: '{store} cannot be opened: check that the folder is there and may be written ({message})',
    'zh-Hant': '無法開啟 {store}：請檢查資料夾存在並可寫入（{message}）',
  },
  'store-append-only': {
    en: '{store} only takes additions, or this role may not do that ({message})',
    'zh-Hant': '{store} 只可新增，或此角色無權如此（{message}）',
  },
  'store-not-a-store': { en: '{store} is no Holdfast store ({message})', 'zh-Hant': '{store} 並非 Holdfast 儲存庫（{message}）' },
  'store-no-permission': {
    en: '{store} does not let this user in ({message})',
    'zh-Hant': '{store} 不准此用戶進入（{message}）',
  },
  'store-unreachable': {
    en: 'no server answers at {store}: check the address and that it runs ({message})',
    'zh-Hant': '{store} 並無伺服器回應：請檢查地址及其是否運行（{message}）',
  },
  'store-connection-lost': {
    en: 'the connection to {store} broke; whether the last append was written is not known: ask again with the same --key, which does it once ({message})',
    'zh-Hant': '與 {store} 的連線中斷；最後一次登入是否寫入不明：請以同一 --key 重試，只會登入一次（{message}）',
  },
  'no-such-issuer': {
    en: 'the store has no issuer {issuer}; holdfast issuers lists them',
    'zh-Hant': '儲存庫並無發行人 {issuer}；可用 holdfast issuers 列出',
  },
  'issuer-there': {
    en: 'the store has an issuer {issuer} already; use append for more facts',
    'zh-Hant': '儲存庫已有發行人 {issuer}；新增事實請用 append',
  },
  'key-used-otherwise': {
    en: 'the key {key} was used for something else (entry {seq}); a key stands for one request',
    'zh-Hant': '鍵 {key} 已用於其他要求（項目 {seq}）；一鍵只代表一項要求',
  },
  'key-not-compared': {
    en: 'the key {key} was used for entry {seq}, and the signing key of that time is not at hand: whether it stood for the same cannot be told. Look at the entry, or give another key',
    'zh-Hant': '鍵 {key} 曾用於項目 {seq}，而當時的簽署密鑰不在手：未能判斷是否同一要求。請查看該項目，或改用其他鍵',
  },
  'no-checkpoint': {
    en: 'the log of {issuer} has entries and no checkpoint; run holdfast verify',
    'zh-Hant': '{issuer} 的日誌有項目而無檢查點；請執行 holdfast verify',
  },
  'entry-not-readable': {
    en: 'entry {seq} of {issuer} cannot be read; run holdfast verify',
    'zh-Hant': '{issuer} 的項目 {seq} 無法讀取；請執行 holdfast verify',
  },
  'record-not-sound': {
    en: 'the record of {issuer} in the store does not hold together ({fault}); run holdfast verify',
    'zh-Hant': '儲存庫內 {issuer} 的紀錄不成立（{fault}）；請執行 holdfast verify',
  },
  'no-signing-key': {
    en: 'the store does not have the private part of the key {key} that signs this log',
    'zh-Hant': '儲存庫沒有簽署此日誌的密鑰 {key} 的私密部分',
  },
  'key-current': { en: 'current', 'zh-Hant': '現用' },
  'key-unused': { en: 'never used', 'zh-Hant': '從未使用' },
  'key-rotated': { en: 'rotated', 'zh-Hant': '已更換' },
  'key-lost': { en: 'lost', 'zh-Hant': '已遺失' },
  'key-stolen': { en: 'stolen', 'zh-Hant': '已被盜' },
  'entry-issuer': { en: 'issuer', 'zh-Hant': '發行人' },
  'entry-sources': { en: 'sources', 'zh-Hant': '來源' },
  'entry-key': { en: 'key', 'zh-Hant': '密鑰' },
  'entry-witness': { en: 'witness', 'zh-Hant': '見證人' },
  'entry-register': { en: 'register', 'zh-Hant': '登記冊' },
  'entry-cosigned': { en: 'cosigned', 'zh-Hant': '聯署' },
  'entry-document': { en: 'document', 'zh-Hant': '文件' },
  'entry-report': { en: 'report', 'zh-Hant': '報告' },
  'entry-erased': { en: 'erased', 'zh-Hant': '刪除' },
  'report-of': { en: 'report {date}', 'zh-Hant': '報告 {date}' },
  'key-not-opened': {
    en: 'the signing key does not open with this secret: check HOLDFAST_SECRET or HOLDFAST_SECRET_FILE; if the secret is lost, holdfast keys lost makes a new key',
    'zh-Hant':
      '此秘密不能開啟簽署密鑰：請檢查 HOLDFAST_SECRET 或 HOLDFAST_SECRET_FILE；如秘密已失，可用 holdfast keys lost 產生新密鑰',
  },
  'secret-too-short': {
    en: 'the secret that seals signing keys needs at least 16 characters',
    'zh-Hant': '封存簽署密鑰的秘密最少須有 16 個字元',
  },
  'no-such-person': {
    en: '{issuer} has nobody {person} on record or in a register whom erase is for: it is a company, or he was erased',
    'zh-Hant': '{issuer} 的紀錄及登記冊並無可刪除的 {person}：此為公司，或已刪除',
  },
  'erased-before': { en: 'nothing of {person} is left to erase', 'zh-Hant': '{person} 已無可刪除的資料' },
  'came-first': { en: 'somebody else wrote first; nothing was written: try again', 'zh-Hant': '他人先行寫入；未有寫入：請再試' },
  'no-witness-key': {
    en: '{verifier} is no key of a witness (name+id+key, of the cosignature type); holdfast witness prints it',
    'zh-Hant': '{verifier} 並非見證人的密鑰（name+id+key，聯署類型）；holdfast witness 會印出',
  },
  'witness-there': { en: 'this witness is admitted already', 'zh-Hant': '此見證人已獲接納' },
  'witness-not-admitted': {
    en: '{issuer} has not admitted this witness, so nothing was cosigned; first: holdfast admit {issuer} {verifier}',
    'zh-Hant': '{issuer} 尚未接納此見證人，故未有聯署；請先執行：holdfast admit {issuer} {verifier}',
  },
  'no-cosignature': {
    en: 'the file holds no cosignature of an admitted witness under a checkpoint of {issuer}',
    'zh-Hant': '檔案並無獲接納見證人對 {issuer} 檢查點的聯署',
  },
  'witness-name': {
    en: 'a witness needs a name without spaces and plus signs: --name registrar.example',
    'zh-Hant': '見證人須有不含空格及加號的名稱：--name registrar.example',
  },
  'witness-is': { en: 'this witness: {verifier}', 'zh-Hant': '本見證人：{verifier}' },
  'witness-refused': {
    en: '{issuer} is not cosigned: {count} problems',
    'zh-Hant': '不為 {issuer} 聯署：{count} 項問題',
  },
  cosigned: { en: '{issuer}: cosigned at {size} entries', 'zh-Hant': '{issuer}：已於 {size} 個項目聯署' },
  admitted: { en: '{issuer}: the witness may cosign', 'zh-Hant': '{issuer}：見證人可聯署' },
  'key-not-seen': {
    en: 'the log is signed by {key}, and no entry leads there from the key that was seen before',
    'zh-Hant': '日誌由 {key} 簽署，而並無項目由先前所見密鑰引至該密鑰',
  },
  'cosignature-missing': {
    en: 'the cosignature at size {size} that was filed here is gone or was changed',
    'zh-Hant': '此處登記、大小 {size} 的聯署已不在或曾被更改',
  },
  'cosignature-differs': {
    en: 'a cosignature at size {size} is of no admitted witness or does not hold: {line}',
    'zh-Hant': '大小 {size} 的聯署並非獲接納見證人所作或不成立：{line}',
  },
  'role-name': { en: '{role} is no name of a database role', 'zh-Hant': '{role} 並非資料庫角色名稱' },
  'grant-on-file': {
    en: 'a SQLite file has no roles: its connections refuse changes by themselves',
    'zh-Hant': 'SQLite 檔案並無角色：其連線本身已拒絕更改',
  },
  'place-not-empty': {
    en: '{place} is not empty: nothing was written there. Name another',
    'zh-Hant': '{place} 並非空置：未有寫入。請指明其他位置',
  },
  'not-an-export': {
    en: '{place} is no export or backup of Holdfast, or a part of it is missing ({message})',
    'zh-Hant': '{place} 並非 Holdfast 的匯出或備份，或有缺失（{message}）',
  },
  'restore-of-export': {
    en: '{place} is an export, which has no sealed keys; restore takes what holdfast backup wrote, and holdfast import a record.jsonl of the export',
    'zh-Hant':
      '{place} 是匯出，並無封存的密鑰；restore 只接受 holdfast backup 所寫者，匯出內的 record.jsonl 可用 holdfast import 登入',
  },
  'backup-changed': {
    en: '{place}: {file} is not what was written: its checksum differs',
    'zh-Hant': '{place}：{file} 與寫入時不同：校驗不符',
  },
  'restored-not-sound': {
    en: 'what was restored does not verify: {count} problems; see holdfast verify',
    'zh-Hant': '還原內容未能通過驗證：{count} 項問題；見 holdfast verify',
  },
  conflict: {
    en: 'the log has {size} entries, not {expected}: nothing was written. Read again and try again',
    'zh-Hant': '日誌有 {size} 個項目，並非 {expected} 個：未有寫入。請重新讀取再試',
  },
  appended: {
    en: '{issuer}: {count} entries booked, {from} to {to}; recorded {recorded}',
    'zh-Hant': '{issuer}：已登入 {count} 個項目，{from} 至 {to}；記錄時間 {recorded}',
  },
  known: {
    en: '{issuer}: done already under this key, entries {from} to {to}; nothing new was booked',
    'zh-Hant': '{issuer}：已以此鍵完成，項目 {from} 至 {to}；未有新登入',
  },
  erased: {
    en: '{issuer}: {count} values of {person} are gone for good; the log says so and still verifies. He stands as {opaque}',
    'zh-Hant': '{issuer}：{person} 的 {count} 項資料已永久刪除；日誌已載明並仍可驗證。其後以 {opaque} 表示',
  },
  'key-changed': {
    en: 'a new key signs the logs of {issuers}: {verifier}',
    'zh-Hant': '新密鑰現簽署以下日誌：{issuers}：{verifier}',
  },
  granted: {
    en: '{role} may now add, read and erase, and nothing else',
    'zh-Hant': '{role} 現可新增、讀取及刪除個人資料，別無其他',
  },
  'written-to': { en: 'written to {place}: {count} issuers', 'zh-Hant': '已寫至 {place}：{count} 個發行人' },
  restored: { en: '{count} issuers restored, verified', 'zh-Hant': '已還原並驗證 {count} 個發行人' },
  'log-sound': {
    en: '{issuer}: {entries} entries, {checkpoints} checkpoints ({signatures} signatures checked, which bind the rest), {withheld} withheld values, {reports} signed reports: sound ({erased} erased)',
    'zh-Hant':
      '{issuer}：{entries} 個項目、{checkpoints} 個檢查點（已核對 {signatures} 個簽署，其餘受其約束）、{withheld} 項保留資料、{reports} 份簽署報告：完好（{erased} 項已刪除）',
  },
  'file-changed': {
    en: 'the file {file} is missing, not of the export, or was changed',
    'zh-Hant': '檔案 {file} 缺失、不屬此匯出，或已被更改',
  },
  'entry-too-large': {
    en: 'entry {seq} of {issuer} would be larger than {limit} bytes: split it; nothing was written',
    'zh-Hant': '{issuer} 的項目 {seq} 將超過 {limit} 個位元組：請拆開；未有寫入',
  },
  'store-sound': { en: 'sound', 'zh-Hant': '完好' },
  'store-unsound': { en: '{count} problems', 'zh-Hant': '{count} 項問題' },
  'at-entry': { en: '{issuer}, entry {seq}: {problem}', 'zh-Hant': '{issuer}，項目 {seq}：{problem}' },
  'in-log': { en: '{issuer}: {problem}', 'zh-Hant': '{issuer}：{problem}' },
  'entry-unreadable': { en: 'its bytes are no entry', 'zh-Hant': '其位元組並非項目' },
  'entry-elsewhere': { en: 'it says that it is entry {says}', 'zh-Hant': '其載明為項目 {says}' },
  'entry-changed': { en: 'its bytes were changed: their hash differs', 'zh-Hant': '其位元組已被更改：雜湊不符' },
  'entry-missing': { en: 'it is missing', 'zh-Hant': '缺失' },
  'entry-misplaced': { en: 'an entry of the kind {kind} does not belong here', 'zh-Hant': '{kind} 類項目不應在此' },
  'recorded-before': {
    en: 'it was recorded at {recorded}, before the entry in front of it ({before})',
    'zh-Hant': '其記錄時間 {recorded} 早於前一項目（{before}）',
  },
  'issuer-differs': { en: 'it begins the log of another issuer', 'zh-Hant': '其為另一發行人日誌的開端' },
  'request-differs': { en: 'the idempotency key {key} does not match', 'zh-Hant': '冪等鍵 {key} 不符' },
  'append-differs': {
    en: 'a checkpoint is missing before it, or it does not begin an append',
    'zh-Hant': '其前缺少檢查點，或其並非一次登入的開端',
  },
  'withheld-differs': { en: 'the withheld value {path} was changed', 'zh-Hant': '保留資料 {path} 已被更改' },
  'withheld-missing': {
    en: 'the withheld value {path} is gone, and no erasure says so',
    'zh-Hant': '保留資料 {path} 已失，而並無刪除紀錄',
  },
  'erased-still-there': {
    en: 'it says that {what} was erased, which is still there or never was',
    'zh-Hant': '其載明 {what} 已刪除，但仍在或從未存在',
  },
  'checkpoint-before-differs': {
    en: 'it names another checkpoint of size {size} than the one in front of it: that one was changed',
    'zh-Hant': '其所指大小 {size} 的檢查點與前一檢查點不符：後者已被更改',
  },
  'marks-differ': {
    en: 'what is noted of it, so that it is found without reading the log, is not what it says',
    'zh-Hant': '就其所作的索引標記與其內容不符',
  },
  'document-differs': {
    en: 'the document beside it is not the one of the hash {sha256}',
    'zh-Hant': '其旁的文件與雜湊 {sha256} 不符',
  },
  'snapshot-differs': {
    en: 'the snapshot at the end of {date} (of {size} entries) is not what was signed, or not what the entries give',
    'zh-Hant': '{date} 終結時的快照（{size} 個項目）與所簽署者不符，或與項目所得不符',
  },
  'report-differs': {
    en: 'the report of {date} that was signed comes out otherwise: {rule} was signed as {says} and is {now}',
    'zh-Hant': '已簽署的 {date} 報告所得不同：{rule} 簽署時為 {says}，現為 {now}',
  },
  'checkpoint-differs': {
    en: 'the checkpoint of size {size} speaks of another log or size',
    'zh-Hant': '大小 {size} 的檢查點屬其他日誌或大小',
  },
  'root-differs': {
    en: 'the root of the checkpoint of size {size} is not that of the entries: something from entry {from} on was changed',
    'zh-Hant': '大小 {size} 的檢查點的根與項目不符：由項目 {from} 起有所更改',
  },
  'signature-differs': {
    en: 'the checkpoint of size {size} is not signed by the keys that had to sign it',
    'zh-Hant': '大小 {size} 的檢查點並非由應簽的密鑰簽署',
  },
  'entries-uncovered': {
    en: 'no checkpoint covers the entries from here to {size}',
    'zh-Hant': '由此至 {size} 的項目並無檢查點涵蓋',
  },
  'kept-is-none': { en: 'the kept file is no checkpoint of this log', 'zh-Hant': '所保存的檔案並非此日誌的檢查點' },
  'kept-differs': {
    en: 'the log is not the one whose checkpoint of size {size} was kept: it was rewritten',
    'zh-Hant': '日誌並非所保存的大小 {size} 檢查點的日誌：已被改寫',
  },
  'log-cut': {
    en: 'the log ends here; the kept checkpoint has size {size}: it was cut',
    'zh-Hant': '日誌到此為止；所保存的檢查點大小為 {size}：已被截短',
  },
  'log-empty': { en: 'the log is empty', 'zh-Hant': '日誌為空' },
  'not-a-report': {
    en: '{file} is no signed report of Holdfast, and a folder of an export is named without a file in it',
    'zh-Hant': '{file} 並非 Holdfast 的簽署報告；如為匯出資料夾，請指明資料夾本身',
  },
  'report-other-key': {
    en: 'the report is signed by {key}, not by the key that was given',
    'zh-Hant': '報告由 {key} 簽署，並非所給密鑰',
  },
  'report-not-signed': { en: 'the key {key} did not sign this checkpoint', 'zh-Hant': '密鑰 {key} 並未簽署此檢查點' },
  'report-not-in-log': {
    en: 'the entry is not in the log of the checkpoint: the proof does not lead there',
    'zh-Hant': '項目不在檢查點的日誌內：證明未能引至該處',
  },
  'report-shown-differs': {
    en: 'what the report says (sentences, names, arithmetic, dates or who is who) is not what was signed: do not rely on it',
    'zh-Hant': '報告的內容（文句、姓名、算式、日期或人物對應）並非所簽署者：不可依賴',
  },
  'key-not-given': {
    en: 'the log is signed by {key}, not by the key that was given',
    'zh-Hant': '日誌由 {key} 簽署，並非所給的密鑰',
  },
  'key-unsigned': {
    en: '{issuer}: the key {key} came in without a signature of the one before (lost or stolen): make sure that the issuer declared it',
    'zh-Hant': '{issuer}：密鑰 {key} 並無前一密鑰的簽署（遺失或被盜）：請確認發行人已宣布',
  },
  'key-not-confirmed': {
    en: 'the log has the key {key} since, which the one before did not sign (lost or stolen): ask the issuer, and if it is his, say --key {key}',
    'zh-Hant': '日誌其後改用密鑰 {key}，並無前一密鑰的簽署（遺失或被盜）：請向發行人查詢，如確屬其密鑰，請給予 --key {key}',
  },
  'keys-changed-meanwhile': {
    en: 'the signing keys were changed while {place} was written: it is not whole; remove it and run it again',
    'zh-Hant': '寫入 {place} 期間簽署密鑰有變：其內容不完整；請移除後重新執行',
  },
  'signed-by': { en: 'signed by {key}', 'zh-Hant': '簽署密鑰：{key}' },
  'report-figures-differ': {
    en: 'the figures, dates or outcome of the report are not those that were signed: do not rely on them',
    'zh-Hant': '報告的數字、日期或結果並非所簽署者：不可依賴',
  },
  'report-sound': {
    en: 'signed by {verifier} on {size} entries of the log; as of {date}: {outcome}. Compare the key with the one that the issuer publishes',
    'zh-Hant': '由 {verifier} 就日誌 {size} 個項目簽署；截至 {date}：{outcome}。請與發行人公布的密鑰比對',
  },
  'report-signed': {
    en: 'signed report written to {file}; holdfast verify {file} checks it anywhere',
    'zh-Hant': '簽署報告已寫至 {file}；可隨處以 holdfast verify {file} 查核',
  },
  'source-otherwise': {
    en: '{issuer} has a source {source} already, and it is another one: give this one another key. Nothing was written',
    'zh-Hant': '{issuer} 已有來源 {source}，而內容不同：請改用其他鍵。未有寫入',
  },
  'document-empty': { en: '{name} is empty: nothing was stored', 'zh-Hant': '{name} 為空：未有存入' },
  'document-too-large': {
    en: 'a document may have at most {limit} bytes: nothing was stored',
    'zh-Hant': '文件最多 {limit} 個位元組：未有存入',
  },
  'document-changed': {
    en: '{name} was changed while it was read: nothing was stored; try again',
    'zh-Hant': '{name} 於讀取期間被更改：未有存入；請再試',
  },
  'no-such-document': {
    en: '{issuer} has no document {sha256}; holdfast document list shows them (8 digits of the hash are enough)',
    'zh-Hant': '{issuer} 並無文件 {sha256}；可用 holdfast document list 列出（雜湊首 8 位即可）',
  },
  'document-ambiguous': {
    en: '{issuer} has several documents whose hash begins with {sha256}: give more of it',
    'zh-Hant': '{issuer} 有多份雜湊以 {sha256} 開首的文件：請多給幾位',
  },
  'document-gone': {
    en: 'the document {sha256} was erased; the log still has its hash',
    'zh-Hant': '文件 {sha256} 已刪除；日誌仍存其雜湊',
  },
  'document-stored': {
    en: '{issuer}: {name} stored beside the log (entry {seq}), SHA-256 {sha256}',
    'zh-Hant': '{issuer}：{name} 已存於日誌旁（項目 {seq}），SHA-256 {sha256}',
  },
  'document-known': {
    en: '{issuer}: this document is there already (entry {seq}), SHA-256 {sha256}',
    'zh-Hant': '{issuer}：此文件早已存在（項目 {seq}），SHA-256 {sha256}',
  },
  'document-erased': {
    en: '{issuer}: the document {sha256} is gone for good; the log says so and still verifies',
    'zh-Hant': '{issuer}：文件 {sha256} 已永久刪除；日誌已載明並仍可驗證',
  },
  'register-header': {
    en: 'the first line of a register is holder,class,shares with name and nominee where there are such; it is: {found}',
    'zh-Hant': '登記冊首行須為 holder,class,shares，可另加 name 及 nominee；現為：{found}',
  },
  'register-fields': {
    en: 'the line has {found} fields, not as many as the header: nothing was loaded',
    'zh-Hant': '此行有 {found} 欄，與首行不同：未有載入',
  },
  'register-holder': {
    en: '"{found}" is no holder or name; it needs 1 to 200 characters and no control characters. Nothing was loaded',
    'zh-Hant': '「{found}」不能作為持有人或姓名；須為 1 至 200 字且無控制字元。未有載入',
  },
  'register-nominee': {
    en: 'nominee says whether the holder holds for others: yes, no or nothing, not "{found}". Nothing was loaded',
    'zh-Hant': 'nominee 只說明持有人是否代他人持有：yes、no 或留空，不可為「{found}」。未有載入',
  },
  'register-class': {
    en: 'the record has no class "{found}" at that date, only {classes}. Nothing was loaded',
    'zh-Hant': '該日紀錄並無類別「{found}」，只有 {classes}。未有載入',
  },
  'register-shares': {
    en: '"{found}" is no whole number of shares above 0. Nothing was loaded',
    'zh-Hant': '「{found}」並非大於 0 的整數股數。未有載入',
  },
  'register-quote': {
    en: 'a quotation mark does not close or stands where none may, or the line does not end. Nothing was loaded',
    'zh-Hant': '引號未關閉或位置有誤，或此行並無結尾。未有載入',
  },
  'register-doubled': {
    en: '{holder} has a line for class {class} already; one line a holder and class. Nothing was loaded',
    'zh-Hant': '{holder} 的 {class} 類別已有一行；每名持有人每類別一行。未有載入',
  },
  'register-empty': { en: 'the register has no members: nothing was loaded', 'zh-Hant': '登記冊並無成員：未有載入' },
  'register-file': { en: '{message}. Nothing was loaded', 'zh-Hant': '{message}。未有載入' },
  'register-totals': {
    en: 'the register differs from the record on {date}: {differences}. Nothing was loaded; mend the record or the file, or give --accept-difference REASON',
    'zh-Hant': '登記冊與紀錄於 {date} 不符：{differences}。未有載入；請更正紀錄或檔案，或給予 --accept-difference 理由',
  },
  'register-difference': {
    en: 'class {class}: register {register}, record {record}',
    'zh-Hant': '類別 {class}：登記冊 {register}，紀錄 {record}',
  },
  'register-loaded': {
    en: 'loaded {members} lines of the register of {issuer} as at {date} (entry {seq}): {totals}',
    'zh-Hant': '已載入 {issuer} 於 {date} 的登記冊 {members} 行（項目 {seq}）：{totals}',
  },
  'register-none': {
    en: 'the store has no register of {issuer} as at {date} or before; holdfast register load brings one in',
    'zh-Hant': '儲存庫並無 {issuer} 於 {date} 或以前的登記冊；可用 holdfast register load 載入',
  },
  'register-no-holder': {
    en: 'the register of {issuer} as at {date} has no holder {holder}',
    'zh-Hant': '{issuer} 於 {date} 的登記冊並無持有人 {holder}',
  },
  'register-shown': {
    en: 'register of {issuer} as at {date}, {members} lines (entry {seq})',
    'zh-Hant': '{issuer} 於 {date} 的登記冊，{members} 行（項目 {seq}）',
  },
  'register-accepted': { en: 'accepted although it differs: {reason}', 'zh-Hant': '雖有差異仍接受：{reason}' },
  'register-differs': {
    en: 'the register as at {date} is not the one that was loaded ({members} lines; found {found})',
    'zh-Hant': '{date} 的登記冊並非所載入者（{members} 行；現有 {found} 行）',
  },
  'register-name-differs': {
    en: 'the name on line {line} of the register is not the one that was loaded',
    'zh-Hant': '登記冊第 {line} 行的姓名並非所載入者',
  },
  'database-damaged': { en: 'the database file is damaged: {message}', 'zh-Hant': '資料庫檔案已損壞：{message}' },
  'stray-row': {
    en: 'the table {table} has rows that belong to no entry of a log',
    'zh-Hant': '表 {table} 有不屬任何日誌項目的列',
  },
  'key-differs': { en: 'the signing key {key} is not what its id says', 'zh-Hant': '簽署密鑰 {key} 與其編號不符' },
  'key-missing': { en: 'the store lacks the signing key {key}', 'zh-Hant': '儲存庫缺少簽署密鑰 {key}' },
  'key-not-newest': {
    en: 'the log is signed by {key}, which is not the newest key',
    'zh-Hant': '日誌由 {key} 簽署，並非最新密鑰',
  },
  'key-does-not-open': {
    en: 'the signing key {key} does not open with this secret, or was changed',
    'zh-Hant': '簽署密鑰 {key} 不能以此秘密開啟，或已被更改',
  },
} as const satisfies Catalogue;
