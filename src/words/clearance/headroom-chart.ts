import type { Catalogue } from '../catalogue.ts';

/** What stands on the chart of headroom. */
export const headroomChartWords = {
  title: { en: '{issuer}: how far each line is, {date}', 'zh-Hant': '{issuer}：距離每條界線尚有多少，{date}' },
  description: {
    en: 'Non-WVR shareholders have {nonWvrVotes} of {totalVotes} votes, {headroom}. {wvrShares} of {issuedShares} shares carry weight against a ceiling of {ceilingPart} of {ceilingWhole}. The largest buy-back is {a} without any conversion before it, of which {cancellable} may be cancelled; {b} with {bConversions} conversions at cancellation; {c} with {cConversions} conversions in one action.',
    'zh-Hant':
      '非不同投票權股東有 {totalVotes} 票中的 {nonWvrVotes} 票，{headroom}。{issuedShares} 股中有 {wvrShares} 股附帶不同投票權，上限為 {ceilingWhole} 股中的 {ceilingPart} 股。最大購回：事前不作轉換為 {a} 股，其中可註銷 {cancellable} 股；註銷時轉換 {bConversions} 股為 {b} 股；一次行動內轉換 {cConversions} 股為 {c} 股。',
  },
  'headroom-over': { en: '{votes} votes over the line', 'zh-Hant': '高於界線 {votes} 票' },
  'headroom-short': { en: '{votes} votes short of the line', 'zh-Hant': '低於界線 {votes} 票' },
  'votes-heading': {
    en: 'Votes: non-WVR shareholders against the {line} line (8A.09)',
    'zh-Hant': '票數：非不同投票權股東與 {line} 界線（8A.09）',
  },
  'bar-weighted': { en: '{votes} votes a weighted share', 'zh-Hant': '每股不同投票權股份 {votes} 票' },
  'bar-one': { en: 'One vote a share (reserved matters)', 'zh-Hant': '每股一票（保留事項）' },
  'bar-of': { en: '{part} of {whole} votes, {percent}', 'zh-Hant': '{whole} 票中的 {part} 票，{percent}' },
  'key-non-wvr': { en: 'non-WVR shareholders', 'zh-Hant': '非不同投票權股東' },
  'key-ordinary': { en: 'ordinary shares of beneficiaries', 'zh-Hant': '受益人的普通股' },
  'key-unknown': { en: 'holders not known', 'zh-Hant': '持有人不明' },
  'key-weighted': { en: 'weighted shares', 'zh-Hant': '不同投票權股份' },
  'line-mark': { en: '{line} line', 'zh-Hant': '{line} 界線' },
  'proportion-heading': {
    en: 'WVR shares in all shares: at or below the ceiling (8A.13)',
    'zh-Hant': '不同投票權股份佔全部股份：不得高於上限（8A.13）',
  },
  proportion: { en: 'now {percent} = {part} / {whole}', 'zh-Hant': '現時 {percent} = {part} / {whole}' },
  ceiling: { en: 'ceiling {percent} = {part} / {whole}', 'zh-Hant': '上限 {percent} = {part} / {whole}' },
  'ceiling-set': { en: 'set by the fact {fact}', 'zh-Hant': '由事實 {fact} 所定' },
  'other-basis': {
    en: 'with treasury shares: {percent} = {part} / {whole}, ceiling {ceiling}',
    'zh-Hant': '計入庫存股份：{percent} = {part} / {whole}，上限 {ceiling}',
  },
  'curve-heading': { en: 'What a buy-back asks in conversions', 'zh-Hant': '購回所需的轉換' },
  'curve-x': { en: 'shares bought back from the public', 'zh-Hant': '向公眾購回的股份' },
  'curve-y': { en: 'WVR shares to convert', 'zh-Hant': '須轉換的不同投票權股份' },
  'curve-action': { en: 'bought, cancelled and converted in one action', 'zh-Hant': '一次行動內購回、註銷及轉換' },
  'curve-steps': { en: 'bought first, converted at cancellation', 'zh-Hant': '先購回，註銷時轉換' },
  'mark-a': {
    en: '(a) without any conversion: {shares} bought, of which {cancellable} may be cancelled',
    'zh-Hant': '(a) 不作任何轉換：購回 {shares} 股，其中可註銷 {cancellable} 股',
  },
  'mark-b': {
    en: '(b) bought first: {shares}, with {conversions} converted at cancellation',
    'zh-Hant': '(b) 先購回：{shares} 股，註銷時轉換 {conversions} 股',
  },
  'mark-c': {
    en: '(c) in one action: {shares}, with {conversions} converted',
    'zh-Hant': '(c) 一次行動：{shares} 股，轉換 {conversions} 股',
  },
  mandate: { en: 'mandate: {shares} left', 'zh-Hant': '授權尚餘 {shares}' },
  billion: { en: '{number} bn', 'zh-Hant': '{number}0 億' },
  million: { en: '{number} m', 'zh-Hant': '{number}00 萬' },
  thousand: { en: '{number},000', 'zh-Hant': '{number},000' },
  notice: {
    en: 'Nothing here is legal advice. Exact figures: holdfast headroom.',
    'zh-Hant': '此處並非法律意見。確切數字見 holdfast headroom。',
  },
} as const satisfies Catalogue;
