import type { Catalogue } from '../catalogue.ts';

/** Keys of signatories, signatures on PDFs and time stamps: what is refused, and what a signature is worth. */
export const signatureWords = {
  'key-unreadable': {
    en: 'the key file cannot be read: give a PKCS#12 file (.p12, .pfx) or a private key in PEM or DER',
    'zh-Hant': '無法讀取密鑰檔案：請提供 PKCS#12 檔案（.p12、.pfx）或 PEM、DER 格式的私人密鑰',
  },
  'key-missing': {
    en: 'the file holds no private key: export the certificate together with its key',
    'zh-Hant': '檔案內並無私人密鑰：請將證書連同密鑰一併匯出',
  },
  'key-several': {
    en: 'the file holds {count} private keys: give a file with the one that signs',
    'zh-Hant': '檔案內有 {count} 條私人密鑰：請提供只載有用作簽署的一條的檔案',
  },
  'key-passphrase-missing': {
    en: 'the key is kept under a passphrase, and none was given',
    'zh-Hant': '密鑰受密碼保護，但未有提供密碼',
  },
  'key-passphrase-wrong': {
    en: 'the passphrase does not open the key: check it and try again',
    'zh-Hant': '密碼不能開啟密鑰：請核對後再試',
  },
  'key-encryption-unknown': {
    en: 'the key is encrypted in a manner that is not supported: export it anew with AES-256 or 3DES',
    'zh-Hant': '密鑰的加密方式不受支援：請以 AES-256 或 3DES 重新匯出',
  },
  'key-encryption-slow': {
    en: 'opening the key would take too many rounds of its passphrase: export it anew with fewer than 1,000,000 rounds',
    'zh-Hant': '開啟密鑰所需的密碼運算次數過多：請以少於 1,000,000 次的設定重新匯出',
  },
  'key-edwards': {
    en: 'a key of the kind {kind} cannot sign a PDF, because PDF readers do not know it: use RSA or a NIST curve',
    'zh-Hant': '{kind} 類密鑰不能簽署 PDF，因為 PDF 閱讀器不認識此類密鑰：請使用 RSA 或 NIST 曲線',
  },
  'key-short': {
    en: 'an RSA key of {bits} bits is too short to sign with: 2048 bits are the least',
    'zh-Hant': '{bits} 位元的 RSA 密鑰過短，不能用作簽署：最少須為 2048 位元',
  },
  'key-kind': {
    en: 'a key of the kind "{kind}" cannot sign here: use RSA of 2048 bits or more, or the curves P-256, P-384 or P-521',
    'zh-Hant': '「{kind}」類密鑰不能在此簽署：請使用 2048 位元或以上的 RSA，或 P-256、P-384、P-521 曲線',
  },
  'key-of-another-certificate': {
    en: 'the private key does not belong to the certificate of {subject}: give the key and its own certificate',
    'zh-Hant': '私人密鑰不屬於 {subject} 的證書：請提供密鑰及其本身的證書',
  },
  'certificate-missing': {
    en: "there is no certificate with the key: give the signatory's certificate and those that issued it, in PEM",
    'zh-Hant': '密鑰並無附帶證書：請以 PEM 格式提供簽署人的證書及簽發該證書的各證書',
  },
  'certificate-unreadable': {
    en: 'the certificates cannot be read: give them in PEM, one after another',
    'zh-Hant': '無法讀取證書：請以 PEM 格式逐一提供',
  },
  'certificate-not-yet-valid': {
    en: 'the certificate of {subject} is valid from {from} to {until} (Hong Kong), and at {at} not yet: nothing was signed',
    'zh-Hant': '{subject} 的證書有效期為 {from} 至 {until}（香港時間），於 {at} 尚未生效：並未簽署',
  },
  'certificate-expired': {
    en: 'the certificate of {subject} was valid from {from} to {until} (Hong Kong), and at {at} no longer: nothing was signed',
    'zh-Hant': '{subject} 的證書有效期為 {from} 至 {until}（香港時間），於 {at} 已經屆滿：並未簽署',
  },
  'certificate-for-issuing': {
    en: 'the certificate of {subject} is for issuing other certificates alone: use one that may sign documents',
    'zh-Hant': '{subject} 的證書只可用作簽發其他證書：請使用可簽署文件的證書',
  },
  'certificate-not-for-signing': {
    en: 'the certificate of {subject} does not permit signatures (key usage): use one that may sign documents',
    'zh-Hant': '{subject} 的證書不容許簽署（密鑰用途）：請使用可簽署文件的證書',
  },
  'signing-time': {
    en: 'the moment of signing needs an offset, such as 2026-11-26T18:00:00+08:00, not "{found}"',
    'zh-Hant': '簽署時刻須附時差，例如 2026-11-26T18:00:00+08:00，並非「{found}」',
  },
  'pdf-not': { en: 'what is to be signed is not a PDF', 'zh-Hant': '擬簽署的檔案並非 PDF' },
  'pdf-too-large': {
    en: 'the PDF is larger than {limit}: signatures on it are neither made nor examined',
    'zh-Hant': 'PDF 大於 {limit}：不會在其上簽署，亦不會查驗其簽署',
  },
  'pdf-damaged': {
    en: 'the PDF is damaged (its table of objects cannot be followed): save it anew from the program that made it',
    'zh-Hant': 'PDF 已損壞（無法依循其物件表）：請以製作該檔案的程式重新儲存',
  },
  'pdf-encrypted': {
    en: 'the PDF is encrypted: save it without a password before it is signed',
    'zh-Hant': 'PDF 已加密：請先以無密碼方式儲存，然後簽署',
  },
  'pdf-xfa': {
    en: 'the PDF is an XFA form, whose pages are made only when it is opened: print it to a plain PDF before it is signed',
    'zh-Hant': 'PDF 為 XFA 表格，其頁面於開啟時方始產生：請先列印為一般 PDF，然後簽署',
  },
  'pdf-certified-final': {
    en: 'the PDF bears a signature that permits no change after it, another signature included: sign a copy without it',
    'zh-Hant': 'PDF 載有不容許其後任何更改（包括另一簽署）的簽署：請簽署並無該簽署的版本',
  },
  'timestamp-address': {
    en: 'the address of a time-stamp authority begins with http:// or https://, not "{address}"',
    'zh-Hant': '時間戳記機構的網址須以 http:// 或 https:// 開首，並非「{address}」',
  },
  'timestamp-credentials': {
    en: 'the address of the time-stamp authority {address} has a name or password in it, which is not sent and would stand on record: give the address without it; nothing was signed',
    'zh-Hant': '時間戳記機構的網址 {address} 附有名稱或密碼，不會送出，且會留於紀錄：請略去後再試；未有簽署',
  },
  'timestamp-unreachable': {
    en: 'the time-stamp authority {address} could not be reached ({reason}): check the address and the network; nothing was signed',
    'zh-Hant': '無法連接時間戳記機構 {address}（{reason}）：請檢查網址及網絡；並未簽署',
  },
  'timestamp-late': {
    en: 'the time-stamp authority {address} did not answer in time: try again later; nothing was signed',
    'zh-Hant': '時間戳記機構 {address} 未有及時回應：請稍後再試；並未簽署',
  },
  'timestamp-http': {
    en: 'the time-stamp authority {address} answered with HTTP status {status}, not 200: check the address',
    'zh-Hant': '時間戳記機構 {address} 以 HTTP 狀態 {status} 回應，而非 200：請檢查網址',
  },
  'timestamp-content-type': {
    en: 'what answered at {address} is no time-stamp authority: its content type is "{found}", not application/timestamp-reply',
    'zh-Hant': '{address} 的回應並非來自時間戳記機構：其內容類型為「{found}」，而非 application/timestamp-reply',
  },
  'timestamp-too-large': {
    en: 'the time-stamp authority {address} answered with more than {limit} bytes: no time stamp is so large',
    'zh-Hant': '時間戳記機構 {address} 的回應超過 {limit} 位元組：時間戳記不會如此龐大',
  },
  'timestamp-redirect': {
    en: 'the time-stamp authority {address} points to an address that is not followed: {target}',
    'zh-Hant': '時間戳記機構 {address} 指向不予跟隨的網址：{target}',
  },
  'timestamp-redirects': {
    en: 'the time-stamp authority {address} points on to another address more than {limit} times',
    'zh-Hant': '時間戳記機構 {address} 轉向其他網址超過 {limit} 次',
  },
  'timestamp-rejected': {
    en: 'the time-stamp authority {address} refused: {reason}',
    'zh-Hant': '時間戳記機構 {address} 拒絕：{reason}',
  },
  'timestamp-unreadable': {
    en: 'the answer of the time-stamp authority {address} cannot be read',
    'zh-Hant': '無法讀取時間戳記機構 {address} 的回應',
  },
  'timestamp-other-question': {
    en: 'the time-stamp authority {address} answered another question (the nonce differs): the answer is not used',
    'zh-Hant': '時間戳記機構 {address} 所答並非所問（隨機數不符）：不採用該回應',
  },
  'timestamp-other-bytes': {
    en: 'the time-stamp authority {address} stamped something else (the digest differs): the answer is not used',
    'zh-Hant': '時間戳記機構 {address} 所蓋戳記屬其他內容（摘要不符）：不採用該回應',
  },
  'timestamp-not-valid': {
    en: 'the time stamp of {address} is not validly signed by a certificate for time stamping: it is not used',
    'zh-Hant': '{address} 的時間戳記並非由時間戳記證書有效簽署：不予採用',
  },
  'timestamp-token-not-valid': {
    en: 'the time stamp that was obtained does not stamp this signature: nothing was signed',
    'zh-Hant': '所取得的時間戳記並非蓋於本簽署：並未簽署',
  },
  'signature-dictionary': {
    en: 'the signature is not written as a signature must be in a PDF',
    'zh-Hant': '簽署並非按 PDF 簽署應有的方式寫成',
  },
  'signature-byte-range': {
    en: 'the signature does not say properly which bytes it covers, or does not cover itself',
    'zh-Hant': '簽署未有妥善說明所涵蓋的位元組，或未有涵蓋其本身',
  },
  'signature-hole': {
    en: 'what the signature leaves out is more than its own digits: something else could stand there',
    'zh-Hant': '簽署所略去的不限於其本身的數字：該處可能載有其他內容',
  },
  'signature-form': {
    en: 'signatures of the form "{found}" are not known here',
    'zh-Hant': '此處不認識「{found}」形式的簽署',
  },
  'signature-structure': {
    en: 'the signature is damaged: it is not built as a signature (CMS) is',
    'zh-Hant': '簽署已損壞：其結構並非簽署（CMS）應有者',
  },
  'signature-of-several': {
    en: 'the signature holds several signers or none; in a PDF it must be one',
    'zh-Hant': '簽署載有多名簽署人或並無簽署人；PDF 內須為一名',
  },
  'signature-algorithm': {
    en: 'the signature uses an algorithm that is not accepted',
    'zh-Hant': '簽署使用不獲接納的演算法',
  },
  'signature-without-certificate': {
    en: "the signature does not hold its signatory's certificate, so that nobody can be named",
    'zh-Hant': '簽署並無載有簽署人的證書，故不能指明何人簽署',
  },
  'signature-without-attributes': {
    en: 'the signature lacks the attributes that must be signed with it',
    'zh-Hant': '簽署欠缺須一併簽署的屬性',
  },
  'signature-names-no-certificate': {
    en: 'the signature does not name its certificate in what is signed, so that another could be put in its place',
    'zh-Hant': '簽署未有在所簽內容中指明其證書，故可能被另一證書取代',
  },
  'signature-of-another-certificate': {
    en: 'the certificate in the signature is not the one that the signatory named when he signed',
    'zh-Hant': '簽署內的證書並非簽署人簽署時所指明者',
  },
  'signature-of-another-key': {
    en: "the signature was not made with the certificate's key, or was altered",
    'zh-Hant': '簽署並非以證書的密鑰作出，或已被改動',
  },
  'signature-unsigned-attribute': {
    en: 'something other than a time stamp was added to the signature without being signed',
    'zh-Hant': '簽署內加入了時間戳記以外未經簽署的內容',
  },
  'signature-of-other-bytes': {
    en: 'what was signed is not what stands in the file: it was changed, or the signature comes from another file',
    'zh-Hant': '所簽內容並非檔案現載內容：內容已被更改，或簽署來自另一檔案',
  },
  'signature-weak': {
    en: 'the signature rests on {found}, which is no longer safe',
    'zh-Hant': '簽署依賴 {found}，已不再安全',
  },
  'signature-not-shown': {
    en: 'a signature lies in the file that its form does not show, or the file is damaged there',
    'zh-Hant': '檔案內有表格並無顯示的簽署，或檔案於該處損壞',
  },
  'signatures-too-many': {
    en: 'the file has more than {limit} signatures; the others were not examined',
    'zh-Hant': '檔案有超過 {limit} 個簽署；其餘未有查驗',
  },
  'timestamp-not-good': {
    en: 'the time stamp is damaged or stamps something else: the time is only what the signatory told',
    'zh-Hant': '時間戳記已損壞或蓋於其他內容：時間僅為簽署人所稱',
  },
  'certificate-self-signed': {
    en: 'the certificate of {subject} is vouched for by nobody but itself: make sure whose it is',
    'zh-Hant': '{subject} 的證書除其本身外無人擔保：請確定屬誰所有',
  },
  'certificate-issued-by': {
    en: 'the certificate says that it was issued by {issuer}; whether that issuer is to be trusted, and has not revoked it, is not examined',
    'zh-Hant': '證書稱由 {issuer} 簽發；該簽發人是否可信及有否撤銷該證書，並未查驗',
  },
  'bytes-after-signature': {
    en: 'the last {bytes} bytes of the file were added after the signatures and are signed by nobody',
    'zh-Hant': '檔案最後 {bytes} 個位元組於簽署後加入，未經任何人簽署',
  },
  'revision-not-readable': {
    en: 'the file as it stood at this signature cannot be read, so that later changes cannot be told',
    'zh-Hant': '無法讀取檔案於本簽署時的狀態，故不能說明其後更改',
  },
  'changed-object': {
    en: 'after this signature something else was changed than a later signature needs: {place}',
    'zh-Hant': '本簽署後有超出其後簽署所需的更改：{place}',
  },
  'visible-signature-added': {
    en: 'a later signature shows something on a page ({place}): look whether it covers anything',
    'zh-Hant': '其後的簽署在頁面上顯示內容（{place}）：請查看有否遮蓋任何內容',
  },
  'changes-not-followed': {
    en: 'the file has so many objects that what changed after this signature was not followed to the end',
    'zh-Hant': '檔案物件過多，未能完全追查本簽署後的更改',
  },
} as const satisfies Catalogue;
