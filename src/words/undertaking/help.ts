import type { Catalogue } from '../catalogue.ts';

/** `holdfast undertaking --help`: what each command takes. */
export const undertakingHelpWords = {
  title: {
    en: 'holdfast undertaking: reads, drafts and executes an undertaking under Rule 8A.43, and follows its life',
    'zh-Hant': 'holdfast undertaking：閱讀、草擬及簽立第 8A.43 條的承諾，並跟進其效力',
  },
  read: {
    en: 'What an instrument says, each term with its passage (text, PDF or DOCX; English, Chinese or both), against Rule 8A.43.',
    'zh-Hant': '列出文書的內容，每項條款附其段落（文字檔、PDF 或 DOCX；中文、英文或雙語），並與第 8A.43 條比較。',
  },
  'read-against': { en: 'compare with another instrument as well', 'zh-Hant': '並與另一文書比較' },
  'read-to-record': {
    en: 'make facts of the record of what was read; with --store, file it and book them',
    'zh-Hant': '把所讀內容變成紀錄的事實；連同 --store 則存檔並登入',
  },
  draft: {
    en: 'Draws up a paper from the record as .pdf, .docx or .txt; with --store, files it.',
    'zh-Hant': '由紀錄草擬文件，寫成 .pdf、.docx 或 .txt；連同 --store 則存檔。',
  },
  'draft-by': { en: 'the beneficiary, by his id on record', 'zh-Hant': '受益人在紀錄中的編號' },
  'draft-paper': {
    en: 'undertaking (when not given), supplement, acknowledgement, termination-notice, breach-notice, rule-8a-19-notice, conversion-notice, endeavours-letter, evidence-pack, vehicle-covenant, trustee-authority',
    'zh-Hant':
      '不給則為 undertaking（承諾），另有 supplement（補充）、acknowledgement（確認）、termination-notice（終止通知）、breach-notice（違反通知）、rule-8a-19-notice（第 8A.19 條通知）、conversion-notice（轉換通知）、endeavours-letter（盡力函件）、evidence-pack（證據集）、vehicle-covenant（工具契諾）、trustee-authority（受託人授權）',
  },
  'draft-form': { en: 'simple contract or deed', 'zh-Hant': '簡單合約或契據' },
  'draft-vehicles': { en: 'name his vehicles in a schedule', 'zh-Hant': '以附表列明其工具' },
  'draft-schedule': {
    en: 'vehicle-covenant, trustee-authority, conversion-notice; several with commas',
    'zh-Hant': 'vehicle-covenant、trustee-authority、conversion-notice；可用逗號並列',
  },
  'draft-lang': { en: 'the language of the paper', 'zh-Hant': '文件的語言' },
  'draft-which': {
    en: 'what the paper is about, where there is more than one; the id of a breach stands in status and check',
    'zh-Hant': '如有多項，指明文件所涉者；違反的編號見 status 及 check',
  },
  execute: {
    en: 'Takes one step of signing in a store: giver, witness, company, company-witness, in that order.',
    'zh-Hant':
      '在儲存庫完成一個簽署步驟：依次為 giver（作出人）、witness（見證人）、company（公司）、company-witness（公司見證人）。',
  },
  'execute-who': {
    en: 'who signs, where; a witness with --in-presence, --address, --occupation; the company with --office, --authority; --by tells who of the record it is',
    'zh-Hant':
      '簽署人及地點；見證人另加 --in-presence、--address、--occupation；公司另加 --office、--authority；--by 指明其為紀錄中何人',
  },
  'execute-electronic': {
    en: 'signs the PDF with his own key (PKCS#12, or PEM with --certificate; passphrase from HOLDFAST_KEY_PASSPHRASE or asked for)',
    'zh-Hant': '以其本人密鑰簽署 PDF（PKCS#12，或 PEM 連 --certificate；密碼取自 HOLDFAST_KEY_PASSPHRASE 或當場詢問）',
  },
  'execute-paper': { en: 'files the scan of what was signed by hand', 'zh-Hant': '存檔手簽文本的掃描本' },
  'execute-stamp': { en: 'asks an authority of RFC 3161 for a time stamp', 'zh-Hant': '向 RFC 3161 時間戳機構取得時間戳' },
  'execute-attorney': {
    en: 'signed under a power of attorney, whose scan is filed',
    'zh-Hant': '由受權人簽署，並存檔授權書的掃描本',
  },
  'execute-counterpart': { en: 'another copy of the same instrument', 'zh-Hant': '同一文書的另一文本' },
  'execute-decline': { en: 'the issuer declines to acknowledge it', 'zh-Hant': '發行人拒絕確認' },
  status: {
    en: 'Every undertaking with its status, accrued rights, endeavours and gaps, computed from the record (--as-of, --known-at).',
    'zh-Hant': '列出每項承諾的狀況、已累算權利、盡力紀錄及缺口，均由紀錄計算（--as-of、--known-at）。',
  },
  standing: {
    en: 'Could this holder enforce on that date, as what, for which breaches, with which remedies, until when.',
    'zh-Hant': '該持有人於該日能否強制執行、以何身分、就哪些違反、可得何補救、至何時為止。',
  },
  'standing-holder': {
    en: 'an id of the record or of a register of members in the store, or company',
    'zh-Hant': '紀錄或儲存庫內成員登記冊的編號，或 company',
  },
  everywhere: {
    en: 'All take --json, --lang en|zh-Hant and --store S. Exit: 0 nothing wrong, 1 something is missing or breached, 2 bad use or bad input, 3 cannot tell.',
    'zh-Hant': '均可用 --json、--lang en|zh-Hant 及 --store S。結束碼：0 無誤，1 有欠缺或違反，2 用法或輸入有誤，3 無法判斷。',
  },
} as const satisfies Catalogue;
