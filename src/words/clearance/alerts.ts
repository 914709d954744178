import type { Catalogue } from '../catalogue.ts';

/** What of the law beside the Requirements a proposal touches, by the code of the alert. */
export const alertWords = {
  'takeovers-30-acted': {
    en: '{persons}: from {percentBefore} to {percentAfter} of the weighted votes ({percentOneVote} at one vote a share), 30% or more: an offer to all shareholders falls due unless the Executive waives it',
    'zh-Hant':
      '{persons}：佔加權票數由 {percentBefore} 升至 {percentAfter}（以一股一票計為 {percentOneVote}），達 30% 或以上：除非執行人員寬免，須向全體股東提出要約',
  },
  'takeovers-30-bought-back': {
    en: '{persons}: from {percentBefore} to {percentAfter} of the weighted votes ({percentOneVote} at one vote a share) by the buy-back alone, 30% or more: a rise by a buy-back counts as an acquisition; consult the Executive before it is done',
    'zh-Hant':
      '{persons}：僅因購回股份而佔加權票數由 {percentBefore} 升至 {percentAfter}（以一股一票計為 {percentOneVote}），達 30% 或以上：購回引致的上升視作取得表決權；進行前須諮詢執行人員',
  },
  'takeovers-30-passive': {
    en: '{persons}: from {percentBefore} to {percentAfter} of the weighted votes ({percentOneVote} at one vote a share) without doing anything, 30% or more: consult the Executive before this is booked',
    'zh-Hant':
      '{persons}：並無作出任何行動而佔加權票數由 {percentBefore} 升至 {percentAfter}（以一股一票計為 {percentOneVote}），達 30% 或以上：登記前須諮詢執行人員',
  },
  'takeovers-30-near': {
    en: '{persons}: {percentAfter} of the weighted votes; {left} votes more reach 30% (told below {limit} votes)',
    'zh-Hant': '{persons}：佔加權票數 {percentAfter}；再多 {left} 票即達 30%（少於 {limit} 票時提示）',
  },
  'takeovers-30-one-vote': {
    en: '{persons}: {percentAfter} of the weighted votes, but {percentOneVote} at one vote a share, as on reserved matters: ask the Executive whether that counts',
    'zh-Hant':
      '{persons}：佔加權票數 {percentAfter}，但以一股一票計（如保留事項）為 {percentOneVote}：須向執行人員查詢是否計算在內',
  },
  'takeovers-two-points-acted': {
    en: '{persons}: {percentAfter} of the weighted votes, more than two points above the lowest since {since} ({lowest} on {lowestOn}): between 30% and 50% an offer to all shareholders falls due',
    'zh-Hant':
      '{persons}：佔加權票數 {percentAfter}，較自 {since} 以來最低（{lowestOn} 的 {lowest}）高逾兩個百分點：介乎 30% 至 50% 者須向全體股東提出要約',
  },
  'takeovers-two-points-bought-back': {
    en: '{persons}: {percentAfter} of the weighted votes by the buy-back, more than two points above the lowest since {since} ({lowest} on {lowestOn}): between 30% and 50% that counts as an acquisition; consult the Executive before it is done',
    'zh-Hant':
      '{persons}：因購回股份而佔加權票數 {percentAfter}，較自 {since} 以來最低（{lowestOn} 的 {lowest}）高逾兩個百分點：介乎 30% 至 50% 者視作取得表決權；進行前須諮詢執行人員',
  },
  'takeovers-two-points-passive': {
    en: '{persons}: {percentAfter} of the weighted votes without doing anything, more than two points above the lowest since {since} ({lowest} on {lowestOn}), between 30% and 50%: consult the Executive before this is booked',
    'zh-Hant':
      '{persons}：並無作出任何行動而佔加權票數 {percentAfter}，較自 {since} 以來最低（{lowestOn} 的 {lowest}）高逾兩個百分點，介乎 30% 至 50%：登記前須諮詢執行人員',
  },
  'takeovers-band': {
    en: '{persons}: {percentAfter} of the weighted votes, not more than two points above the lowest since {since} ({lowest} on {lowestOn})',
    'zh-Hant': '{persons}：佔加權票數 {percentAfter}，較自 {since} 以來最低（{lowestOn} 的 {lowest}）高出不逾兩個百分點',
  },
  'takeovers-50': {
    en: '{persons}: from {percentBefore} to {percentAfter} of the weighted votes: more than half',
    'zh-Hant': '{persons}：佔加權票數由 {percentBefore} 升至 {percentAfter}：超過半數',
  },
  'takeovers-fell-to-band': {
    en: '{persons}: from {percentBefore} to {percentAfter} of the weighted votes; from now on more than two points within twelve months call for an offer',
    'zh-Hant': '{persons}：佔加權票數由 {percentBefore} 降至 {percentAfter}；自此十二個月內上升逾兩個百分點即須提出要約',
  },
  'takeovers-fell-below-30': {
    en: '{persons}: from {percentBefore} to {percentAfter} of the weighted votes; coming back to 30% calls for an offer',
    'zh-Hant': '{persons}：佔加權票數由 {percentBefore} 降至 {percentAfter}；其後重返 30% 即須提出要約',
  },
  'takeovers-split-unknown': {
    en: 'The votes of {holder} stand for {persons}, and the record does not say who directs which: one of them may have up to {percentAfter} of the weighted votes',
    'zh-Hant': '{holder} 的票數代表 {persons}，而紀錄未載各人分別指示的部分：其中一人最多可佔加權票數 {percentAfter}',
  },
  'takeovers-concert-formed': {
    en: '{persons} act in concert and have {percentAfter} of the weighted votes together: ask the Executive what that asks of them',
    'zh-Hant': '{persons} 一致行動，合共佔加權票數 {percentAfter}：須向執行人員查詢其責任',
  },
  'takeovers-member-30': {
    en: '{person}, who acts in concert with {persons}: from {percentBefore} to {percentAfter} of the weighted votes by own figures, 30% or more, though the group is no part of a new line: consult the Executive before this is booked',
    'zh-Hant':
      '{person} 與 {persons} 一致行動：其本身佔加權票數由 {percentBefore} 升至 {percentAfter}，達 30% 或以上，而該組整體並無越過新界線：登記前須諮詢執行人員',
  },
  'mandate-unknown': {
    en: 'No mandate to buy back shares is on record',
    'zh-Hant': '紀錄未載任何購回股份授權',
  },
  'mandate-lapsed': {
    en: 'The mandate of {given} ended with the annual meeting of {meeting}; a newer one is not on record',
    'zh-Hant': '{given} 的授權已於 {meeting} 股東週年大會結束；紀錄未載較新的授權',
  },
  'mandate-old': {
    en: 'The mandate of {given} is more than a year old and ends with the next annual meeting, which is not on record',
    'zh-Hant': '{given} 的授權已逾一年，並於下一屆股東週年大會結束，而紀錄未載該大會',
  },
  'mandate-expired': {
    en: 'The mandate of {given} expired on {expires}',
    'zh-Hant': '{given} 的授權已於 {expires} 屆滿',
  },
  'mandate-crossed': {
    en: '{after} shares bought back under the mandate of {given}, {left} above the {most} that it and a tenth of its base allow',
    'zh-Hant': '根據 {given} 的授權購回 {after} 股，超出授權及其基數十分之一所容許的 {most} 股達 {left} 股',
  },
  'mandate-near': {
    en: '{after} of the {most} shares of the mandate of {given} used; {left} are left (told below {limit})',
    'zh-Hant': '{given} 的授權 {most} 股已用 {after} 股，餘 {left} 股（少於 {limit} 股時提示）',
  },
  'mandate-kept': {
    en: '{after} of the {most} shares of the mandate of {given} used, {before} of them before; {left} are left',
    'zh-Hant': '{given} 的授權 {most} 股已用 {after} 股，其中此前 {before} 股；餘 {left} 股',
  },
  'mandate-base-differs': {
    en: 'The mandate of {given} takes {base} shares as its base; on record {issued} were in issue without treasury shares ({treasury}): see what the resolution counts',
    'zh-Hant':
      '{given} 的授權以 {base} 股為基數；紀錄所載當時已發行 {issued} 股（不計庫存股份 {treasury} 股）：須核對決議所計算者',
  },
  'price-currencies': {
    en: 'The price of class {class} and its closes are in several currencies, so they are not compared',
    'zh-Hant': '{class} 類的購回價與收市價並非同一貨幣，故不作比較',
  },
  'price-not-given': {
    en: 'No price is given for the purchase of class {class}; it must be below {line}',
    'zh-Hant': '未載購回 {class} 類股份的價格；須低於 {line}',
  },
  'price-closes-missing': {
    en: 'The price of class {class} ({price}) cannot be measured against the five trading days before; no close on record of {absent}, unless the Exchange did not trade',
    'zh-Hant': '無法將購回 {class} 類股份的價格（{price}）與之前五個交易日比較；除非休市，紀錄未載 {absent} 的收市價',
  },
  'price-crossed': {
    en: 'Price {price} is 5% or more above {average}, the average close of {days}; it must be below {line}',
    'zh-Hant': '價格 {price} 較 {days} 的平均收市價 {average} 高出 5% 或以上；須低於 {line}',
  },
  'price-kept': {
    en: 'Price {price} is below {line}, 105% of {average}, the average close of {days}',
    'zh-Hant': '價格 {price} 低於 {line}，即 {days} 平均收市價 {average} 的 105%',
  },
  'results-month-unknown': {
    en: 'Whether the month before results has begun cannot be told: neither a financial year nor results are on record',
    'zh-Hant': '無法判斷是否已進入業績前一個月：紀錄未載財政年度或業績日期',
  },
  'results-month-crossed': {
    en: 'From {start} until the results of the {period} to {periodEnds} are announced (planned or due {end}) no shares are bought back',
    'zh-Hant': '由 {start} 起至公布截至 {periodEnds} 止{period}業績（預定或限期 {end}）為止，不得購回股份',
  },
  'results-month-perhaps': {
    en: 'The month before the results of the {period} to {periodEnds} runs from {start} to {end} at the latest; whether it has begun or ended is not on record',
    'zh-Hant': '截至 {periodEnds} 止{period}業績前一個月最遲由 {start} 至 {end}；紀錄未載是否已開始或結束',
  },
  'results-month-kept': {
    en: 'Not in the month before results',
    'zh-Hant': '不在業績前一個月內',
  },
  'results-month-kept-next': {
    en: 'Not in the month before results; the next begins on {start} ({period} to {periodEnds})',
    'zh-Hant': '不在業績前一個月內；下一段由 {start} 開始（截至 {periodEnds} 止{period}）',
  },
  'automatic-programme': {
    en: 'Under {waiver} shares may be bought back before results and by a fixed programme; the conversion that answers them under 8A.15 has no such relief from the dealing code: settle it with the Exchange when the programme is cleared',
    'zh-Hant':
      '根據 {waiver}，可按既定計劃於業績前購回股份；但因此根據第 8A.15 條作出的轉換並無豁免遵守交易守則：須於批准計劃時與聯交所釐清',
  },
  'inside-information-ask': {
    en: 'Nobody deals while inside information is not public; the record does not say for this day whether there is any',
    'zh-Hant': '有未公開的內幕消息時不得交易；紀錄未載當日有否此等消息',
  },
  'inside-information-crossed': {
    en: 'The issuer states for this day that it holds inside information that is not public: no dealing',
    'zh-Hant': '發行人表明當日持有未公開的內幕消息：不得交易',
  },
  'inside-information-kept': {
    en: 'The issuer states for this day that it holds no inside information that is not public',
    'zh-Hant': '發行人表明當日並無未公開的內幕消息',
  },
  'moratorium-begins': {
    en: 'No new shares and no sale of treasury shares until {until} without the approval of the Exchange, but for rights that were there before and share schemes',
    'zh-Hant': '除先前已存在的權利及股份計劃外，未經聯交所批准，至 {until} 為止不得發行新股或出售庫存股份',
  },
  'moratorium-approved': {
    en: 'Within thirty days of the purchase of {bought}; {approval} covers it',
    'zh-Hant': '在 {bought} 購回後三十日內；已獲 {approval} 涵蓋',
  },
  'moratorium-crossed': {
    en: 'Shares were bought back on {bought}: no new shares and no sale of treasury shares until {until} without the approval of the Exchange',
    'zh-Hant': '{bought} 曾購回股份：未經聯交所批准，至 {until} 為止不得發行新股或出售庫存股份',
  },
  'moratorium-conversion': {
    en: 'Shares were bought back on {bought}; a conversion within thirty days (to {until}) is free of Rule 10.06(3) by its words only under 8A.17: ask whether this one counts as an issue',
    'zh-Hant':
      '{bought} 曾購回股份；三十日內（至 {until}）的轉換，按條文只有根據第 8A.17 條者獲豁免遵守第 10.06(3) 條：須查詢是否視作發行',
  },
  'seller-core-connected': {
    en: '{person} ({because}) is a core connected person: the issuer does not knowingly buy {shares} shares from such a person on the Exchange',
    'zh-Hant': '{person}（{because}）為核心關連人士：發行人不得在聯交所明知而向其購回 {shares} 股',
  },
  'float-kept': {
    en: 'The public holds {public} of {whole} shares of class {class}, {percent}; {least} is required, {left} above it',
    'zh-Hant': '公眾持有 {class} 類 {whole} 股中的 {public} 股，即 {percent}；規定為 {least}，尚餘 {left} 股',
  },
  'float-kept-assumed': {
    en: 'The public holds {public} of {whole} shares of class {class}, {percent}; {least} is assumed, because what is required of this issuer is not on record',
    'zh-Hant': '公眾持有 {class} 類 {whole} 股中的 {public} 股，即 {percent}；紀錄未載此發行人所須百分比，故假設為 {least}',
  },
  'float-near': {
    en: 'The public holds {public} of {whole} shares of class {class}, {percent}; {left} above {least} (told below {limit})',
    'zh-Hant': '公眾持有 {class} 類 {whole} 股中的 {public} 股，即 {percent}；較 {least} 多 {left} 股（少於 {limit} 股時提示）',
  },
  'float-crossed': {
    en: 'The public holds {public} of {whole} shares of class {class}, {percent}: {left} shares below {least}',
    'zh-Hant': '公眾持有 {class} 類 {whole} 股中的 {public} 股，即 {percent}：較 {least} 少 {left} 股',
  },
  'float-crossed-assumed': {
    en: 'The public holds {public} of {whole} shares of class {class}, {percent}, below {least}; what is required of this issuer is not on record',
    'zh-Hant': '公眾持有 {class} 類 {whole} 股中的 {public} 股，即 {percent}，低於 {least}；紀錄未載此發行人所須百分比',
  },
  'float-alternative-unknown': {
    en: 'The public holds {public} of {whole} shares of class {class}, {percent}: at least 10%, which is enough from 2026 where they are worth HK$1,000,000,000; no close is on record',
    'zh-Hant':
      '公眾持有 {class} 類 {whole} 股中的 {public} 股，即 {percent}：不少於 10%，自 2026 年起如值 1,000,000,000 港元即已足夠；紀錄未載收市價',
  },
  'float-alternative-kept': {
    en: 'The public holds {public} of {whole} shares of class {class}, {percent}, worth HK${value} at the close of {closeOn}: the alternative threshold (10% and HK$1,000,000,000) is met on that price',
    'zh-Hant':
      '公眾持有 {class} 類 {whole} 股中的 {public} 股，即 {percent}，按 {closeOn} 收市價值 {value} 港元：以該價計符合替代門檻（10% 及 1,000,000,000 港元）',
  },
  'float-alternative-crossed': {
    en: 'The public holds {public} of {whole} shares of class {class}, {percent}, worth HK${value} at the close of {closeOn}: below HK$1,000,000,000 of the alternative threshold',
    'zh-Hant':
      '公眾持有 {class} 類 {whole} 股中的 {public} 股，即 {percent}，按 {closeOn} 收市價值 {value} 港元：低於替代門檻的 1,000,000,000 港元',
  },
  'float-holders-unclear': {
    en: 'The public holds {public} of {whole} shares of class {class}, {percent}; whether {least} is kept turns on holders who are unknown, or who have a tenth of the shares but not of the votes',
    'zh-Hant':
      '公眾持有 {class} 類 {whole} 股中的 {public} 股，即 {percent}；是否符合 {least} 取決於未知的持有人，或持有十分之一股份但非十分之一票數者',
  },
  'blackout-unknown': {
    en: '{person} deals ({kinds}); whether results are near cannot be told: neither a financial year nor results are on record',
    'zh-Hant': '{person} 交易（{kinds}）；無法判斷業績公布是否臨近：紀錄未載財政年度或業績日期',
  },
  'blackout-kept': {
    en: '{person} deals ({kinds}) outside the days before results',
    'zh-Hant': '{person} 於業績前禁止買賣期以外交易（{kinds}）',
  },
  'blackout-kept-next': {
    en: '{person} deals ({kinds}) outside the days before results; the next begin on {start} ({period} to {periodEnds})',
    'zh-Hant': '{person} 於業績前禁止買賣期以外交易（{kinds}）；下一段由 {start} 開始（截至 {periodEnds} 止{period}）',
  },
  'blackout-perhaps': {
    en: '{person} deals ({kinds}); the days before the results of the {period} to {periodEnds} run from {start} to {end} at the latest; whether they have begun or ended is not on record',
    'zh-Hant':
      '{person} 交易（{kinds}）；截至 {periodEnds} 止{period}業績前的禁止買賣期最遲由 {start} 至 {end}；紀錄未載是否已開始或結束',
  },
  'blackout-crossed': {
    en: '{person} deals ({kinds}) in the days before the results of the {period} to {periodEnds}, which run from {start} to {end}',
    'zh-Hant': '{person} 於截至 {periodEnds} 止{period}業績前的禁止買賣期（{start} 至 {end}）內交易（{kinds}）',
  },
  'blackout-conversion': {
    en: '{person} converts ({because}) in the days before the results of the {period} to {periodEnds} ({start} to {end}); relief from the dealing code is shown for 8A.17 alone: ask the Exchange',
    'zh-Hant':
      '{person} 於截至 {periodEnds} 止{period}業績前的禁止買賣期（{start} 至 {end}）內轉換（{because}）；只有第 8A.17 條載有豁免遵守交易守則：須查詢聯交所',
  },
  'blackout-exercise': {
    en: '{person} exercises options in the days before the results of the {period} to {periodEnds} ({start} to {end}); free only where price and grant were fixed before: see the terms',
    'zh-Hant':
      '{person} 於截至 {periodEnds} 止{period}業績前的禁止買賣期（{start} 至 {end}）內行使期權；只有價格及授予早已訂定者獲豁免：須查閱條款',
  },
  'blackout-relief': {
    en: '{person} converts solely for 8A.17, shares whose weight has ended: free of the dealing code and of Rule 10.06(2) and (3)',
    'zh-Hant': '{person} 純為符合第 8A.17 條而轉換已終止不同投票權的股份：無須遵守交易守則及第 10.06(2)、(3) 條',
  },
  'dealing-notice-ask': {
    en: '{person} gives notice before dealing and has a dated acknowledgement, good for five business days; none is on record',
    'zh-Hant': '{person} 交易前須書面通知並取得註明日期的確認，有效五個營業日；紀錄未載',
  },
  'dealing-notice-kept': {
    en: '{person}: notice acknowledged on {acknowledged}, good until {until}',
    'zh-Hant': '{person}：通知已於 {acknowledged} 獲確認，有效至 {until}',
  },
  'interests-changed': {
    en: '{person} files Form {form} within {days} business days of {event} ({changes})',
    'zh-Hant': '{person} 須於 {event} 後 {days} 個營業日內以表格 {form} 申報（{changes}）',
  },
  'interests-level': {
    en: '{person} passes a whole percentage ({changes}) and files Form {form} within {days} business days of {event}',
    'zh-Hant': '{person} 越過整數百分比（{changes}），須於 {event} 後 {days} 個營業日內以表格 {form} 申報',
  },
  'interests-passive': {
    en: '{person} passes a whole percentage by what others do ({changes}) and files Form {form} within {days} business days of knowing of it (event of {event})',
    'zh-Hant':
      '{person} 因他人行動而越過整數百分比（{changes}），須於知悉後 {days} 個營業日內以表格 {form} 申報（事件日期 {event}）',
  },
  'interests-nature': {
    en: '{person} charges {shares} shares of class {class} to {chargee}: unless that is a qualified lender, the nature of the interest changes and Form {form} is filed within {days} business days of {event}',
    'zh-Hant':
      '{person} 將 {class} 類 {shares} 股押記予 {chargee}：除非對方為合資格借出人，權益性質即有變，須於 {event} 後 {days} 個營業日內以表格 {form} 申報',
  },
  'interests-split-unknown': {
    en: 'Shares of {holder} change (class {classes}), which stand for {persons}; whose notice falls due within {days} business days of {event} is not on record',
    'zh-Hant': '{holder} 的股份（{classes} 類）有變，其代表 {persons}；紀錄未載何人須於 {event} 後 {days} 個營業日內申報',
  },
  'approval-pool-unknown': {
    en: 'No approval to list shares issued on conversion is on record with its number; {need} are needed',
    'zh-Hant': '紀錄未載轉換所得股份上市批准的數目；需要 {need} 股',
  },
  'approval-pool-crossed': {
    en: '{approved} shares approved for listing on conversion, {used} used, {need} needed: {left} short; a split adds none',
    'zh-Hant': '獲批准於轉換後上市 {approved} 股，已用 {used} 股，需要 {need} 股：尚欠 {left} 股；拆細並不增加',
  },
  'approval-pool-near': {
    en: '{approved} shares approved for listing on conversion, {used} used, {need} needed: {left} left (told below {limit}); {uncovered} weighted shares are not covered',
    'zh-Hant':
      '獲批准於轉換後上市 {approved} 股，已用 {used} 股，需要 {need} 股：餘 {left} 股（少於 {limit} 股時提示）；{uncovered} 股不同投票權股份未獲涵蓋',
  },
  'approval-pool-kept': {
    en: '{approved} shares approved for listing on conversion, {used} used, {need} needed: {left} left; {uncovered} weighted shares are not covered',
    'zh-Hant':
      '獲批准於轉換後上市 {approved} 股，已用 {used} 股，需要 {need} 股：餘 {left} 股；{uncovered} 股不同投票權股份未獲涵蓋',
  },
  'approval-pool-split': {
    en: 'After the split {weighted} weighted shares may come to be converted, where {left} shares of the approval for listing on conversion are left: {uncovered} are not covered; a split adds none, so the Exchange is asked for more',
    'zh-Hant':
      '拆細後可轉換的不同投票權股份為 {weighted} 股，而轉換後上市的批准餘 {left} 股：{uncovered} 股未獲涵蓋；拆細並不增加批准，故須向聯交所申請更多',
  },
  'approval-pool-split-kept': {
    en: 'After the split {weighted} weighted shares may come to be converted, and {left} shares of the approval for listing on conversion are left',
    'zh-Hant': '拆細後可轉換的不同投票權股份為 {weighted} 股，轉換後上市的批准餘 {left} 股',
  },
  'exchange-closed': {
    en: 'The Exchange does not trade on {date}: no purchase on it can be made that day',
    'zh-Hant': '聯交所於 {date} 並無交易：當日不能在場內購回',
  },
  'pledge-by-controller': {
    en: '{person}, with {percent} of the votes, charges {shares} shares of class {class} to {chargee}: where that secures debts or guarantees of the issuer it is announced (13.17) and told in its reports (13.21)',
    'zh-Hant':
      '{person} 佔票數 {percent}，將 {class} 類 {shares} 股押記予 {chargee}：如擔保發行人的債務或擔保責任，須予公布（13.17）並於報告披露（13.21）',
  },
  'adviser-kept': {
    en: 'The compliance adviser was consulted on {consulted}: {matter}',
    'zh-Hant': '已於 {consulted} 諮詢合規顧問：{matter}',
  },
  'adviser-unknown': {
    en: 'The compliance adviser is consulted in time; the record names none and no consultation',
    'zh-Hant': '須及時諮詢合規顧問；紀錄未載合規顧問或任何諮詢',
  },
  'adviser-ask': {
    en: 'The compliance adviser is consulted in time; no consultation is on record',
    'zh-Hant': '須及時諮詢合規顧問；紀錄未載任何諮詢',
  },
  'adviser-ask-matter': {
    en: 'The compliance adviser is consulted in time; the last consultation on record is of {consulted} ({matter}): was it on this?',
    'zh-Hant': '須及時諮詢合規顧問；紀錄所載最近一次諮詢為 {consulted}（{matter}）：是否關於此事？',
  },
} as const satisfies Catalogue;

/** Fixed words inside alerts: periods, deeds, reasons, and what is missing, by the fact that would tell it. */
export const alertTermWords = {
  annual: { en: 'year', 'zh-Hant': '年度' },
  'half-year': { en: 'half-year', 'zh-Hant': '半年度' },
  quarter: { en: 'quarter', 'zh-Hant': '季度' },
  transfer: { en: 'transfer', 'zh-Hant': '轉讓' },
  pledge: { en: 'pledge', 'zh-Hant': '押記' },
  'option-exercise': { en: 'exercise of options', 'zh-Hant': '行使期權' },
  'sale-to-issuer': { en: 'sale to the issuer', 'zh-Hant': '售予發行人' },
  conversion: { en: 'conversion', 'zh-Hant': '轉換' },
  election: { en: 'by election', 'zh-Hant': '自行選擇' },
  'unfounded-8A.17': {
    en: 'said to be for 8A.17, though so many shares of this person have not lost their weight under it',
    'zh-Hant': '聲稱根據第 8A.17 條，但此人並無如此數目的股份據此終止不同投票權',
  },
  representatives: { en: 'who represents {person} in law', 'zh-Hant': '{person} 的合法代表' },
  director: { en: 'director', 'zh-Hant': '董事' },
  beneficiary: { en: 'beneficiary', 'zh-Hant': '受益人' },
  substantial: { en: 'a tenth or more of the votes', 'zh-Hant': '佔票數十分之一或以上' },
  'close-associate': { en: 'close associate', 'zh-Hant': '緊密聯繫人' },
  vehicle: { en: 'vehicle', 'zh-Hant': '工具' },
  'trustee-of-awards': { en: 'trustee of awards', 'zh-Hant': '獎勵受託人' },
  shares: { en: 'shares after the sources stop', 'zh-Hant': '資料來源止後的股份' },
  holdings: { en: 'holdings after the sources stop', 'zh-Hant': '資料來源止後的持股' },
  'unknown-holder': { en: 'who the unknown holders are', 'zh-Hant': '未知持有人的身份' },
  price: { en: 'the price of the purchase (price)', 'zh-Hant': '購回價格（price）' },
  currency: { en: 'one currency (currency)', 'zh-Hant': '同一貨幣（currency）' },
  'closing-price-recorded': { en: 'closing prices (closing-price-recorded)', 'zh-Hant': '收市價（closing-price-recorded）' },
  'mandate-given': { en: 'the mandate (mandate-given)', 'zh-Hant': '購回授權（mandate-given）' },
  'financial-year-set': { en: 'the financial year (financial-year-set)', 'zh-Hant': '財政年度（financial-year-set）' },
  'results-scheduled': { en: 'the day of results (results-scheduled)', 'zh-Hant': '業績日期（results-scheduled）' },
  'results-published': { en: 'that results were published (results-published)', 'zh-Hant': '業績已公布（results-published）' },
  'public-float-required': {
    en: 'what float is required (public-float-required)',
    'zh-Hant': '所須公眾持股量（public-float-required）',
  },
  'inside-information-stated': {
    en: 'the statement on inside information (inside-information-stated)',
    'zh-Hant': '內幕消息的表述（inside-information-stated）',
  },
  'dealing-acknowledged': { en: 'the acknowledgement (dealing-acknowledged)', 'zh-Hant': '確認（dealing-acknowledged）' },
  'vehicle-arranged': { en: 'who directs which votes (vehicle-arranged)', 'zh-Hant': '各人指示的票數（vehicle-arranged）' },
  'exchange-decided': { en: 'the approval with its number (exchange-decided)', 'zh-Hant': '批准及其數目（exchange-decided）' },
  'adviser-appointed': { en: 'the compliance adviser (adviser-appointed)', 'zh-Hant': '合規顧問（adviser-appointed）' },
  'adviser-consulted': { en: 'the consultation (adviser-consulted)', 'zh-Hant': '諮詢（adviser-consulted）' },
} as const satisfies Catalogue;

/** How an alert is headed, and the labels of its arithmetic. */
export const alertScreenWords = {
  'side-alerts': { en: 'Beside the Requirements', 'zh-Hant': '承諾規定以外' },
  crossed: { en: 'crossed', 'zh-Hant': '越線' },
  near: { en: 'near', 'zh-Hant': '接近' },
  kept: { en: 'kept', 'zh-Hant': '未越線' },
  ask: { en: 'ask', 'zh-Hant': '須查詢' },
  'cannot-tell': { en: 'cannot tell', 'zh-Hant': '無法判斷' },
  'confidence-V': { en: 'text read', 'zh-Hant': '已閱條文' },
  'confidence-S': { en: 'read in a secondary source', 'zh-Hant': '據次級來源' },
  'confidence-M': { en: 'wording not verified', 'zh-Hant': '條文未經核實' },
  'confidence-L': { en: 'a guide only', 'zh-Hant': '僅供參考' },
  'not-on-record': { en: 'not on record: {missing}', 'zh-Hant': '紀錄未載：{missing}' },
  'votes-part-before': { en: 'of the votes before', 'zh-Hant': '之前佔票數' },
  'votes-part-after': { en: 'of the votes after', 'zh-Hant': '之後佔票數' },
  'unknown-votes': { en: 'votes of unknown holders', 'zh-Hant': '未知持有人票數' },
  line: { en: 'line', 'zh-Hant': '界線' },
  'mandate-base': { en: 'base of the mandate', 'zh-Hant': '授權基數' },
  'mandate-most': { en: 'most that may be bought', 'zh-Hant': '可購回上限' },
  'mandate-used': { en: 'used of the base', 'zh-Hant': '已用佔基數' },
  close: { en: 'close', 'zh-Hant': '收市價' },
  'price-line': { en: 'price must be below', 'zh-Hant': '價格須低於' },
  price: { en: 'price', 'zh-Hant': '價格' },
  'public-part': { en: 'held by the public', 'zh-Hant': '公眾持有' },
  'least-part': { en: 'least part', 'zh-Hant': '最低比例' },
  'not-public': { en: 'not held by the public', 'zh-Hant': '非公眾持有' },
  'public-value': { en: 'worth in HK$', 'zh-Hant': '市值（港元）' },
  'class-part-before': { en: 'of the class before', 'zh-Hant': '之前佔該類別' },
  'class-part-after': { en: 'of the class after', 'zh-Hant': '之後佔該類別' },
  approved: { en: 'approved for listing', 'zh-Hant': '獲批准上市' },
  'pool-left': { en: 'left of the approval', 'zh-Hant': '批准餘額' },
} as const satisfies Catalogue;
