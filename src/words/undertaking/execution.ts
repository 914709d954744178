import type { Catalogue } from '../catalogue.ts';

/** Execution of an instrument: its steps, what is refused, signatures. */
export const executionWords = {
  // What speaks against a step.
  'no-undertaking-to-execute': {
    en: '{issuer} has no undertaking {undertaking}, drawn up or executed (there are: {known}); draw it up with holdfast undertaking draft --store, or bring in an executed one with holdfast undertaking read --to-record',
    'zh-Hant':
      '{issuer} 並無已擬備或已簽立的承諾 {undertaking}（現有：{known}）；請以 holdfast undertaking draft --store 擬備，或以 holdfast undertaking read --to-record 載入已簽立者',
  },
  'step-done': {
    en: 'the step of {as} is done: {name}, {when}, file {sha256}; a step is done once (holdfast retract {issuer} {fact} takes a wrong one back)',
    'zh-Hant':
      '{as}的步驟已完成：{name}，{when}，檔案 {sha256}；每一步驟只做一次（有誤可用 holdfast retract {issuer} {fact} 撤回）',
  },
  'step-done-otherwise': {
    en: 'the step of {as} is done and stands on record otherwise than it is asked now (on record / asked: {otherwise}): nothing was added; holdfast retract {issuer} {fact} takes a wrong step back',
    'zh-Hant':
      '{as}的步驟已完成，惟紀錄與現時所求不同（紀錄／現求：{otherwise}）：未有新增；有誤可用 holdfast retract {issuer} {fact} 撤回',
  },
  'executed-without-step': {
    en: 'the undertaking {undertaking} stands as executed, while the step of {as} was taken back: take the execution back too (holdfast retract {issuer} {fact}), and sign anew',
    'zh-Hant':
      '承諾 {undertaking} 紀錄為已簽立，惟{as}的步驟已撤回：請一併撤回簽立（holdfast retract {issuer} {fact}），再行簽署',
  },
  'signed-before-decline': {
    en: 'the issuer declined on {declined}, after {when}: it may acknowledge later than it declined; where it had acknowledged before, take back that it declined (holdfast retract {issuer} {fact})',
    'zh-Hant':
      '發行人於 {declined} 拒絕，晚於 {when}：確認只可在拒絕之後；如發行人早已確認，請先撤回該項拒絕（holdfast retract {issuer} {fact}）',
  },
  'not-a-name': {
    en: '"{name}" is not the name of a person: print the whole name of who signs',
    'zh-Hant': '「{name}」並非人名：請列印簽署人的全名',
  },
  'name-mixed': {
    en: '"{name}" has letters of several scripts, or figures, within one word, or letters that only look like those of a name: write each word in one script in which names are written',
    'zh-Hant': '「{name}」的同一字詞混用多種文字或數字，或所用字母僅形似姓名，容易誤認：每一字詞請只用一種書寫姓名的文字',
  },
  'officer-is-issuer': {
    en: '{name} is the issuer itself: a natural person signs for it, with his office (a person who is called so: record him and give --by)',
    'zh-Hant': '{name} 即發行人：須由自然人代為簽署並列明職位（如確有同名人士，請先記錄該人士並填 --by）',
  },
  'signatory-is-company': {
    en: '{name} is the name of a company or firm: a natural person signs, with his office where he signs for another',
    'zh-Hant': '{name} 為公司或事務所名稱：須由自然人簽署，代他人簽署者並須列明職位',
  },
  'attorney-is-signatory': {
    en: '{attorney} is who signs: nobody is his own attorney',
    'zh-Hant': '{attorney} 即簽署人：無人可為自己的受權人',
  },
  'certificate-of-another-step': {
    en: 'the key of this certificate ("{subject}") signed the step of {as} already, which is that of {other}: {name} signs with a key of his own; nothing was signed or recorded',
    'zh-Hant': '此證書（「{subject}」）的密鑰已用於{as}的步驟（{other}）：{name} 須以自己的密鑰簽署；未有簽署或記錄',
  },
  'certificate-of-another': {
    en: 'the certificate is made out to "{subject}", which is {other}, while {name} is to sign: he signs with a key of his own; nothing was signed or recorded',
    'zh-Hant': '證書主體為「{subject}」，即 {other}，而簽署人為 {name}：須以自己的密鑰簽署；未有簽署或記錄',
  },
  'step-out-of-order': {
    en: '{as} cannot sign yet: the next step is that of {next}',
    'zh-Hant': '{as}尚不能簽署：下一步驟屬{next}',
  },
  'undertaking-executed-already': {
    en: 'the undertaking {undertaking} was executed already ({when}); the next step is that of {next}',
    'zh-Hant': '承諾 {undertaking} 已簽立（{when}）；下一步驟屬{next}',
  },
  'undertaking-acknowledged-already': {
    en: 'the undertaking {undertaking} was acknowledged already ({when}): nothing is left to sign',
    'zh-Hant': '承諾 {undertaking} 已獲確認（{when}）：再無須簽署',
  },
  'undertaking-is-superseded': {
    en: 'the undertaking {undertaking} was replaced by {by}: execute that one',
    'zh-Hant': '承諾 {undertaking} 已由 {by} 取代：請簽立後者',
  },
  'undertaking-is-ended': {
    en: 'the undertaking {undertaking} has ended before {when}: {event}; whoever becomes a beneficiary again gives a new one',
    'zh-Hant': '承諾 {undertaking} 於 {when} 前已終止：{event}；再成為受益人者須另作承諾',
  },
  'signed-in-future': {
    en: '{when} lies in the future (now {now}): give the moment of signing with --at',
    'zh-Hant': '{when} 尚未到（現為 {now}）：請以 --at 填寫簽署時刻',
  },
  'signed-before-drawn-up': {
    en: 'signed on {when}, before the instrument was drawn up ({earlier})',
    'zh-Hant': '於 {when} 簽署，早於文書擬備（{earlier}）',
  },
  'signed-before-step': {
    en: '{as} would have signed on {when}, before the step in front of it ({earlier})',
    'zh-Hant': '{as}於 {when} 簽署，早於前一步驟（{earlier}）',
  },
  'no-such-signatory': {
    en: 'the record of {issuer} has no person {person}; leave --by out, or record the person first',
    'zh-Hant': '{issuer} 的紀錄並無人士 {person}；請略去 --by，或先記錄該人士',
  },
  'signatory-other-name': {
    en: '{name} is no name of {person}, who is {known} on record; correct --name or --by',
    'zh-Hant': '{name} 並非 {person} 的姓名（紀錄為 {known}）；請更正 --name 或 --by',
  },
  'giver-not-natural': {
    en: '{name} is no natural person on record ({kind}): a beneficiary gives an undertaking in person',
    'zh-Hant': '{name} 在紀錄中並非自然人（{kind}）：承諾須由受益人親自作出',
  },
  'not-the-giver': {
    en: 'the undertaking was drawn up for {giver}; {name} is none of his names on record',
    'zh-Hant': '承諾為 {giver} 擬備；{name} 並非其在紀錄中的姓名',
  },
  'signatory-is-dead': {
    en: '{name} died on {died} by the record, before {when}',
    'zh-Hant': '按紀錄 {name} 於 {died} 去世，早於 {when}',
  },
  'signatory-not-natural': {
    en: '{name} is no natural person on record ({kind}): a person signs, with his office where he signs for another',
    'zh-Hant': '{name} 在紀錄中並非自然人（{kind}）：須由自然人簽署，代他人簽署者並須列明職位',
  },
  'officer-is-giver': {
    en: '{name} gave the undertaking and cannot answer for the issuer too: another authorised officer does',
    'zh-Hant': '{name} 為承諾人，不能兼代發行人行事：須由另一名獲授權人員為之',
  },
  'officer-is-witness': {
    en: '{name} is the witness of the giver and cannot sign for the issuer: another authorised officer does',
    'zh-Hant': '{name} 為承諾人的見證人，不能代發行人簽署：須由另一名獲授權人員為之',
  },
  'officer-is-attorney': {
    en: '{name} signed as attorney of the giver and cannot sign for the issuer: another authorised officer does',
    'zh-Hant': '{name} 已以承諾人受權人身分簽署，不能代發行人簽署：須由另一名獲授權人員為之',
  },
  'officer-without-office': {
    en: 'the office of {name} is missing: --office "Executive Director"',
    'zh-Hant': '欠 {name} 的職位：--office "執行董事"',
  },
  'officer-without-authority': {
    en: 'by what {name} is authorised is missing: --authority "board minute of 20 September 2021"',
    'zh-Hant': '欠 {name} 獲授權的依據：--authority "2021 年 9 月 20 日董事會會議紀錄"',
  },
  'witness-is-giver': {
    en: '{name} gives the undertaking and cannot be a witness of it',
    'zh-Hant': '{name} 為承諾人，不能見證該承諾',
  },
  'witness-is-officer': {
    en: '{name} signs for the issuer and cannot be a witness of it',
    'zh-Hant': '{name} 代發行人簽署，不能見證該承諾',
  },
  'witness-is-attorney': {
    en: '{name} signed under a power of attorney and cannot be a witness',
    'zh-Hant': '{name} 以受權人身分簽署，不能作見證人',
  },
  'witness-is-party': {
    en: '{name} is a party ({what}) and cannot be a witness: name a person who is none',
    'zh-Hant': '{name} 為當事方（{what}），不能作見證人：請由非當事方的人士見證',
  },
  'witness-not-present': {
    en: '{name} must say that it was signed before his eyes by {of}: --in-presence',
    'zh-Hant': '{name} 須表明{of}在其面前簽署：--in-presence',
  },
  'witness-other-day': {
    en: '{name} would attest on {when} what {of} signed on {earlier}: a witness signs in presence, there and then',
    'zh-Hant': '{name} 於 {when} 見證，而{of}於 {earlier} 簽署：見證人須即場簽署',
  },
  'witness-other-place': {
    en: '{name} would attest in "{place}" what {of} signed in "{other}": a witness signs in presence',
    'zh-Hant': '{name} 在「{place}」見證，而{of}在「{other}」簽署：見證人須在場簽署',
  },
  'witness-other-method': {
    en: 'the witness signs what {of} signed: in the same manner ({method})',
    'zh-Hant': '見證人須在{of}所簽文書上簽署：方式相同（{method}）',
  },
  'witness-other-copy': {
    en: 'the witness signs the copy that {of} signed: --counterpart {copy}',
    'zh-Hant': '見證人須在{of}所簽的文本上簽署：--counterpart {copy}',
  },
  'deed-witness-without': {
    en: 'the {what} of the witness {name} is missing: a deed of an individual needs it',
    'zh-Hant': '欠見證人 {name} 的{what}：個人訂立的契據須有此項',
  },
  'attorney-for-witness': {
    en: '{name} attests what he saw himself: no attorney does it for him',
    'zh-Hant': '{name} 只能見證其親見：不能由受權人代為',
  },
  'attorney-is-giver': {
    en: '{attorney} gives the undertaking: he signs for himself, and not as an attorney',
    'zh-Hant': '{attorney} 為承諾人：應自行簽署，而非以受權人身分簽署',
  },
  'attorney-is-party': {
    en: '{attorney} is the issuer, to whom the undertaking is given, and cannot sign it as an attorney',
    'zh-Hant': '{attorney} 為承諾的對象（發行人），不能以受權人身分簽署',
  },
  'attorney-is-witness': {
    en: '{attorney} was a witness of this instrument and cannot sign it as an attorney',
    'zh-Hant': '{attorney} 為本文書的見證人，不能以受權人身分簽署',
  },
  'place-missing': {
    en: 'where {as} signed is missing: --place "Hong Kong"',
    'zh-Hant': '欠{as}的簽署地點：--place "香港"',
  },
  'consent-missing': {
    en: '{name} must consent to signing by electronic means (Cap. 553, section 6): --consent; or sign on paper and file the scan with --on-paper',
    'zh-Hant': '{name} 須同意以電子方式簽署（第 553 章第 6 條）：--consent；或在紙上簽署，並以 --on-paper 存檔掃描本',
  },
  'scan-is-the-draft': {
    en: 'the file {sha256} is the instrument as it was drawn up, which nobody signed: file the scan of the signed paper',
    'zh-Hant': '檔案 {sha256} 是擬備時的文書，並無簽署：請存檔已簽文件的掃描本',
  },
  'instrument-without-document': {
    en: 'the record has no hash of the file of {undertaking}, so that nothing shows what is signed: draw it up with holdfast undertaking draft --store, or sign on paper with --on-paper',
    'zh-Hant':
      '紀錄並無 {undertaking} 檔案的雜湊值，無從證明所簽為何：請以 holdfast undertaking draft --store 擬備，或在紙上簽署並用 --on-paper',
  },
  'file-of-another-step': {
    en: 'the file {sha256} belongs to another step of {undertaking}; copy {copy} stands at {expected}: sign that one (holdfast document get), or another copy with --counterpart',
    'zh-Hant':
      '檔案 {sha256} 屬 {undertaking} 的另一步驟；文本 {copy} 現為 {expected}：請簽該檔案（holdfast document get），或以 --counterpart 簽另一文本',
  },
  'file-goes-on-otherwise': {
    en: 'the file {sha256} begins with the instrument {undertaking}, and goes on with what is not on record; copy {copy} stands at {expected}: sign that one (holdfast document get)',
    'zh-Hant':
      '檔案 {sha256} 以文書 {undertaking} 開始，其後內容不在紀錄上；文本 {copy} 現為 {expected}：請簽該檔案（holdfast document get）',
  },
  'file-is-not-the-instrument': {
    en: 'the file {sha256} is not the instrument of {undertaking}; copy {copy} stands at {expected}: sign that one (holdfast document get)',
    'zh-Hant': '檔案 {sha256} 並非 {undertaking} 的文書；文本 {copy} 現為 {expected}：請簽該檔案（holdfast document get）',
  },
  'electronic-needs-pdf': {
    en: '{file} is no PDF: an electronic signature is put on the PDF that was drawn up; a scan of paper is filed with --on-paper',
    'zh-Hant': '{file} 並非 PDF：電子簽署須加於所擬備的 PDF；紙本掃描以 --on-paper 存檔',
  },
  'excluded-by-law': {
    en: 'this is {paper} ("{passage}"), which Schedule 1, item {item}, of the Electronic Transactions Ordinance (Cap. 553) leaves out of electronic signing: sign it on paper and file the scan with --on-paper',
    'zh-Hant':
      '此為{paper}（「{passage}」），《電子交易條例》（第 553 章）附表 1 第 {item} 項不容以電子方式簽立：請在紙上簽署，並以 --on-paper 存檔掃描本',
  },
  'power-signed-electronically': {
    en: '{file} is signed by electronic means, which Schedule 1, item 3, of the Electronic Transactions Ordinance (Cap. 553) does not allow for a power of attorney: file the scan of one signed on paper',
    'zh-Hant':
      '{file} 以電子方式簽署，而《電子交易條例》（第 553 章）附表 1 第 3 項不容授權書如此簽立：請存檔在紙上簽署者的掃描本',
  },
  // Signatures that stand in a file, and the one that was made.
  'signature-other-bytes': {
    en: 'signature {number} of the file, by {name}, is over other bytes than those it stands in: the file was put together or changed',
    'zh-Hant': '檔案的第 {number} 個簽署（{name}）所簽並非檔案的內容：檔案經拼合或更改',
  },
  'signature-damaged': {
    en: 'signature {number} of the file, by {name}, is damaged or was not made with the key of its certificate ({subject})',
    'zh-Hant': '檔案的第 {number} 個簽署（{name}）已損壞，或並非以其證書（{subject}）的密鑰作出',
  },
  'signature-changed-after': {
    en: 'the file was changed after signature {number}, by {name}: what follows byte {bytes} is neither signed by it nor a later signature',
    'zh-Hant': '檔案在第 {number} 個簽署（{name}）後經更改：第 {bytes} 位元組後的內容既非其所簽，亦非其後的簽署',
  },
  'signature-without-step': {
    en: 'signature {number} of the file, by {name}, is on no record: who signed the instrument is a step of its own',
    'zh-Hant': '檔案的第 {number} 個簽署（{name}）不在紀錄上：每一簽署均須作為步驟記錄',
  },
  'signature-certificate-expired': {
    en: 'the certificate of signature {number}, of {name}, had expired: valid from {from} until {until}, signed {at}',
    'zh-Hant': '第 {number} 個簽署（{name}）的證書已過期：有效期 {from} 至 {until}，簽於 {at}',
  },
  'signature-certificate-not-yet-valid': {
    en: 'the certificate of signature {number}, of {name}, was not valid yet: valid from {from} until {until}, signed {at}',
    'zh-Hant': '第 {number} 個簽署（{name}）的證書尚未生效：有效期 {from} 至 {until}，簽於 {at}',
  },
  'signature-certificate-unknown': {
    en: 'signature {number} of the file, by {name}, tells no time, so that nobody can say whether its certificate was valid (from {from} until {until}, signed {at})',
    'zh-Hant': '檔案的第 {number} 個簽署（{name}）並無時刻，無從得知證書當時是否有效（有效期 {from} 至 {until}，簽於 {at}）',
  },
  'own-certificate-unknown': {
    en: 'the signature by {subject} tells no time ({at}), valid from {from} until {until}; nothing was signed or recorded',
    'zh-Hant': '{subject} 的簽署並無時刻（{at}），有效期 {from} 至 {until}；未有簽署或記錄',
  },
  'own-certificate-expired': {
    en: 'the certificate {subject} has expired: valid from {from} until {until}, signed {at}; nothing was signed or recorded',
    'zh-Hant': '證書 {subject} 已過期：有效期 {from} 至 {until}，簽於 {at}；未有簽署或記錄',
  },
  'own-certificate-not-yet-valid': {
    en: 'the certificate {subject} is not valid yet: valid from {from} until {until}, signed {at}; nothing was signed or recorded',
    'zh-Hant': '證書 {subject} 尚未生效：有效期 {from} 至 {until}，簽於 {at}；未有簽署或記錄',
  },
  'signature-not-there': {
    en: 'the file has {after} signatures after signing and had {before}: the new one cannot be found, nothing was recorded',
    'zh-Hant': '簽署前檔案有 {before} 個簽署，簽署後有 {after} 個：未能找到新簽署，未有記錄',
  },
  'signature-not-whole': {
    en: 'the signature that was just made, by {name}, does not verify ({subject}, {at}): nothing was recorded',
    'zh-Hant': '剛作出的簽署（{name}）未能核實（{subject}，{at}）：未有記錄',
  },
  // Declining.
  'declined-already': {
    en: 'that the issuer declines {undertaking} is on record: {name}, {when} (holdfast retract {issuer} {fact} takes it back)',
    'zh-Hant': '發行人拒絕確認 {undertaking} 一事已在紀錄：{name}，{when}（可用 holdfast retract {issuer} {fact} 撤回）',
  },
  'declined-before-executed': {
    en: 'the undertaking {undertaking} is not executed yet, so there is nothing to decline; the next step is that of {next}',
    'zh-Hant': '承諾 {undertaking} 尚未簽立，無從拒絕；下一步驟屬{next}',
  },
  'declined-after-signing': {
    en: '{name} signed for the issuer on {when}: it cannot be declined any more',
    'zh-Hant': '{name} 已於 {when} 代發行人簽署：不能再拒絕',
  },
  // What is to be known although a step is taken.
  'declined-before': { en: 'the issuer declined on {when}, and acknowledges now', 'zh-Hant': '發行人曾於 {when} 拒絕，現予確認' },
  'giver-not-beneficiary': {
    en: '{name} is no beneficiary by the record on {when}: the undertaking has nothing to bite on',
    'zh-Hant': '按紀錄 {name} 於 {when} 並非受益人：承諾並無所及',
  },
  'signatory-died-that-day': {
    en: '{name} died on {died} by the record, the day of the signing: prove that he signed before',
    'zh-Hant': '按紀錄 {name} 於簽署當日（{died}）去世：須證明簽署在先',
  },
  'witness-is-beneficiary': {
    en: 'the witness {name} is another beneficiary: no party to this instrument, yet hardly independent',
    'zh-Hant': '見證人 {name} 為另一受益人：雖非本文書當事方，惟難稱獨立',
  },
  'same-witness-twice': {
    en: '{name} is a witness of both signatures: allowed, yet two witnesses prove more',
    'zh-Hant': '{name} 見證兩個簽署：可行，惟兩名見證人證明力較強',
  },
  'witness-place-otherwise': {
    en: '{name} attests in "{place}" what {of} signed in "{other}": write the place alike if it is one',
    'zh-Hant': '{name} 在「{place}」見證，而{of}在「{other}」簽署：如屬同一地點，請用同一寫法',
  },
  'name-near': {
    en: '{name} is called nearly as {other}, who is {of}: look whether they are two persons',
    'zh-Hant': '{name} 與{of} {other} 姓名相近：請查明是否兩人',
  },
  'attorney-is-company': {
    en: 'the attorney {attorney} is a company: the paper shows which natural person signed for it',
    'zh-Hant': '受權人 {attorney} 為公司：文書須顯示由哪名自然人代其簽署',
  },
  'witness-name-incomplete': {
    en: 'the name of the witness, "{name}", is less than a whole name: print it in full',
    'zh-Hant': '見證人姓名「{name}」不全：請以全名列印',
  },
  'witness-without': {
    en: 'the {what} of the witness {name} is missing: it helps to find him later',
    'zh-Hant': '欠見證人 {name} 的{what}：有助日後尋找',
  },
  'deed-electronic': {
    en: 'a deed is signed by electronic means: that it is duly delivered may be disputed; a deed on paper is safer',
    'zh-Hant': '契據以電子方式簽立：或有人質疑其是否妥為交付；紙本契據較穩妥',
  },
  'signed-earlier-told': {
    en: 'the signature tells {when} and is made at {now}: only a time stamp proves when (--timestamp-authority)',
    'zh-Hant': '簽署自述 {when}，實於 {now} 作出：僅時間戳記可證明時刻（--timestamp-authority）',
  },
  'certificate-other-name': {
    en: 'the certificate is made out to "{subject}", the signatory is {name}: both stand on record, and whose key it is has to be proved',
    'zh-Hant': '證書主體為「{subject}」，簽署人為 {name}：兩者均予記錄，密鑰屬誰須另行證明',
  },
  'file-text-not-read': {
    en: 'the text of the file could not be read, so that nothing shows whether the law leaves it out of electronic signing',
    'zh-Hant': '未能讀取檔案文字，無從判斷法律是否不容以電子方式簽立',
  },
  // What came of it.
  'step-recorded': {
    en: '{undertaking}: {as} signed ({name}, {when}), recorded as entries {from} to {to}',
    'zh-Hant': '{undertaking}：{as}已簽署（{name}，{when}），記錄為第 {from} 至 {to} 項',
  },
  'decline-recorded': {
    en: '{undertaking}: the issuer declines to acknowledge it ({name}, {when}); its giver stays bound',
    'zh-Hant': '{undertaking}：發行人拒絕確認（{name}，{when}）；承諾人仍受約束',
  },
  'step-known': {
    en: '{undertaking}: the step of {as} is done already ({name}), nothing was added',
    'zh-Hant': '{undertaking}：{as}的步驟早已完成（{name}），未有新增',
  },
  'decline-known': {
    en: '{undertaking}: that the issuer declines is on record already ({name}), nothing was added',
    'zh-Hant': '{undertaking}：發行人拒絕一事已在紀錄（{name}），未有新增',
  },
  'undertaking-now-executed': { en: 'The undertaking is executed.', 'zh-Hant': '承諾已簽立。' },
  'undertaking-now-acknowledged': { en: 'The issuer has acknowledged it.', 'zh-Hant': '發行人已予確認。' },
  'over-document': { en: 'instrument  SHA-256 {sha256}', 'zh-Hant': '文書  SHA-256 {sha256}' },
  'signed-document': { en: 'signed      SHA-256 {sha256}', 'zh-Hant': '已簽  SHA-256 {sha256}' },
  'with-certificate': { en: 'certificate SHA-256 {sha256}', 'zh-Hant': '證書  SHA-256 {sha256}' },
  'with-timestamp': { en: 'time stamp  {time}', 'zh-Hant': '時間戳記  {time}' },
  'written-to': { en: 'written to {file}', 'zh-Hant': '已寫入 {file}' },
  'next-step': { en: 'Next: {next}.', 'zh-Hant': '下一步：{next}。' },
  'no-next-step': { en: 'Nothing is left to sign.', 'zh-Hant': '再無須簽署。' },
  warning: { en: 'note: {text}', 'zh-Hant': '注意：{text}' },
  'nothing-recorded': {
    en: '{count} against it: nothing was signed or recorded',
    'zh-Hant': '共 {count} 項不符：未有簽署或記錄',
  },
  'step-came-between': {
    en: 'somebody else took a step on {undertaking} meanwhile: nothing was recorded; look at holdfast history {issuer} and sign again what stands now',
    'zh-Hant': '其間另有人就 {undertaking} 執行步驟：未有記錄；請查看 holdfast history {issuer}，再簽現時的文本',
  },
  'log-too-busy': {
    en: 'others wrote to {issuer} all the while: nothing was recorded; do it again',
    'zh-Hant': '其間不斷有人寫入 {issuer}：未有記錄；請再試',
  },
  'file-not-regular': {
    en: '{file} is no file that can be read whole (a device or a pipe): name the file itself',
    'zh-Hant': '{file} 並非可完整讀取的檔案（裝置或管道）：請指明檔案本身',
  },
  'scan-is-no-picture': {
    en: '{file} is neither a PDF nor a picture: file the scan of the signed paper, on which the signature can be seen',
    'zh-Hant': '{file} 既非 PDF 亦非圖像：請存檔已簽文件的掃描本，以見簽名',
  },
  'scan-continues-draft': {
    en: '{file} begins with the file that was drawn up, byte for byte, so that it is hardly the scan of a signed paper',
    'zh-Hant': '{file} 開首與所擬備的檔案逐位元組相同，恐非已簽文件的掃描本',
  },
  'file-too-large': {
    en: '{file} has {size} bytes, at most {limit} are read: no instrument is so large',
    'zh-Hant': '{file} 有 {size} 位元組，最多讀取 {limit}：文書不會如此大',
  },
  'reason-of-signature': {
    en: 'Undertaking {undertaking} (Rule 8A.43), signed as {as}',
    'zh-Hant': '承諾 {undertaking}（第 8A.43 條），以{as}身分簽署',
  },
  'ask-passphrase': { en: 'Passphrase of {file}: ', 'zh-Hant': '{file} 的通關密語：' },
  // Words that stand for codes in the sentences above.
  'called-giver': { en: 'the giver', 'zh-Hant': '承諾人' },
  'called-witness': { en: 'the witness of the giver', 'zh-Hant': '承諾人的見證人' },
  'called-company': { en: 'the issuer, by an authorised officer', 'zh-Hant': '發行人（由獲授權人員）' },
  'called-company-witness': { en: 'the witness of the officer', 'zh-Hant': '該人員的見證人' },
  'called-attorney': { en: 'an attorney', 'zh-Hant': '受權人' },
  'called-delisting': { en: 'delisting', 'zh-Hant': '除牌' },
  'called-ceases-to-be-beneficiary': { en: 'its giver is no beneficiary any more', 'zh-Hant': '承諾人不再是受益人' },
  'called-fixed-date': { en: 'its last day', 'zh-Hant': '到期' },
  'called-issuer': { en: 'the issuer', 'zh-Hant': '發行人' },
  'called-vehicle': { en: 'a vehicle of the giver', 'zh-Hant': '承諾人的工具' },
  'called-address': { en: 'address', 'zh-Hant': '地址' },
  'called-occupation': { en: 'occupation', 'zh-Hant': '職業' },
  'called-paper': { en: 'on paper', 'zh-Hant': '紙本' },
  'called-electronic': { en: 'by electronic means', 'zh-Hant': '電子方式' },
  'called-will': { en: 'a will', 'zh-Hant': '遺囑' },
  'called-trust': { en: 'a paper that creates or changes a trust', 'zh-Hant': '設立或更改信託的文件' },
  'called-power-of-attorney': { en: 'a power of attorney', 'zh-Hant': '授權書' },
  'called-stamped-instrument': { en: 'an instrument that must be stamped', 'zh-Hant': '須加蓋印花的文書' },
  'called-land': { en: 'a paper about land', 'zh-Hant': '有關土地的文件' },
  'called-affidavit': { en: 'an affidavit', 'zh-Hant': '誓章' },
  'called-statutory-declaration': { en: 'a statutory declaration', 'zh-Hant': '法定聲明' },
  'called-negotiable-instrument': { en: 'a negotiable instrument', 'zh-Hant': '流轉票據' },
} as const satisfies Catalogue;
