import type { Catalogue } from '../catalogue.ts';

/** Statements of the Beneficial Ownership Data Standard (BODS): why they are refused, and what they and a record cannot say of each other. */
export const bodsWords = {
  'bods-after-closed': {
    en: 'the record {recordId} was closed on {closed}, and this statement says {status} after it; a closed record has no further statements: give it a new recordId or take the statement out',
    'zh-Hant':
      '紀錄 {recordId} 已於 {closed} 結束（closed），此陳述其後卻為 {status}；結束的紀錄不可再有陳述：請改用新的 recordId 或刪去此陳述',
  },
  'bods-annotation': {
    en: 'an annotation ({motivation}) on {target} is not kept; a record has notes on facts, not on statements',
    'zh-Hant': '未保留 {target} 的註解（{motivation}）；紀錄只有事實的備註，並無陳述的註解',
  },
  'bods-before-new': {
    en: 'the record {recordId} is {status} on {date}, before it is new on {newOn}; the first statement about a record is new: correct statementDate or recordStatus',
    'zh-Hant':
      '紀錄 {recordId} 於 {date} 為 {status}，早於 {newOn} 的 new；紀錄的首項陳述須為 new：請更正 statementDate 或 recordStatus',
  },
  'bods-below-issuer': {
    en: '{party} has an interest ({told}, {directness}, {period}) in {subject}, in which the issuer has an interest itself; that is not about who holds the issuer',
    'zh-Hant':
      '{party} 於 {subject} 有權益（{told}，{directness}，{period}），而發行人本身於 {subject} 亦有權益；這與何人持有發行人無關',
  },
  'bods-change-not-dated': {
    en: 'the interest {interest} is now told with share {share} and no start date behind the statement before; the change is taken to be on {date}, the date of this statement',
    'zh-Hant': '權益 {interest} 現稱份額為 {share}，但並無在前一陳述之後的起始日期；以此陳述的日期 {date} 為變更日期',
  },
  'bods-circle': {
    en: 'on {date} a chain leads back to itself: {chain}; nobody can hold for himself through others: correct or close one of these relationships',
    'zh-Hant': '於 {date} 有一條鏈回到自身：{chain}；無人可透過他人為自己持有：請更正或結束其中一項關係',
  },
  'bods-confirmed': {
    en: 'what this statement of {date} says of {record} is on record already; a record does not keep that it was confirmed',
    'zh-Hant': '此陳述（{date}）關於 {record} 的內容已在紀錄內；紀錄不保留確認一事',
  },
  'bods-corrected': {
    en: 'this statement is corrected by {by}, which stands in its place',
    'zh-Hant': '此陳述已由 {by} 更正，以後者為準',
  },
  'bods-dates-reversed': {
    en: 'an interest begins on {from} and ends on {until}, before it begins; correct startDate or endDate',
    'zh-Hant': '一項權益於 {from} 開始，卻於 {until} 結束，早於開始；請更正 startDate 或 endDate',
  },
  'bods-death-differs': {
    en: 'another statement gives another date of death of {person}, or none; {on} is on record',
    'zh-Hant': '另一陳述所載 {person} 的死亡日期不同或欠奉；紀錄為 {on}',
  },
  'bods-death-partly': {
    en: 'the date of death of {person} is given without a day; a record needs the day, so the death is not carried',
    'zh-Hant': '{person} 的死亡日期沒有日子；紀錄須有日子，故未載入身故',
  },
  'bods-empty': {
    en: 'the list holds no statements; BODS 0.4 is a list of entity, person and relationship statements',
    'zh-Hant': '清單並無陳述；BODS 0.4 是實體、人士及關係陳述的清單',
  },
  'bods-end-differs': {
    en: 'the interest {interest} was told to end on {until} and is now told to end on {found}; the first is kept',
    'zh-Hant': '權益 {interest} 先稱於 {until} 結束，現稱於 {found} 結束；保留前者',
  },
  'bods-entity-below-issuer': {
    en: '{found} is an entity in which the issuer has an interest; a record names who holds the issuer, not what the issuer holds',
    'zh-Hant': '發行人於實體 {found} 有權益；紀錄載列何人持有發行人，而非發行人持有何物',
  },
  'bods-fact-fields': {
    en: 'BODS has no place for these fields of the fact {fact}: {fields}',
    'zh-Hant': 'BODS 並無事實 {fact} 的以下欄位：{fields}',
  },
  'bods-fact-later': {
    en: 'the fact {fact} takes effect on {date}, after the date of these statements',
    'zh-Hant': '事實 {fact} 於 {date} 生效，在此等陳述的日期之後',
  },
  'bods-fact-retracted': {
    en: 'the fact {fact} does not stand at the time asked for: it is retracted, or was not yet known',
    'zh-Hant': '事實 {fact} 在所問之時並不成立：已撤回，或尚未得知',
  },
  'bods-fact-summed': {
    en: 'BODS states percentages at a date and not the movement {fact} itself',
    'zh-Hant': 'BODS 陳述某日的百分率，而非變動 {fact} 本身',
  },
  'bods-fact-undone': {
    en: 'the fact {fact} leaves nothing to state: another of the same date undoes it',
    'zh-Hant': '事實 {fact} 無可陳述：同日另一事實已將其抵銷',
  },
  'bods-fact-unsaid': {
    en: 'BODS has no place for a fact of the kind {fact}',
    'zh-Hant': 'BODS 並無 {fact} 一類事實的位置',
  },
  'bods-fields': {
    en: 'a record has no place for these fields: {fields}',
    'zh-Hant': '紀錄並無以下欄位：{fields}',
  },
  'bods-holding-in-issuer': {
    en: '{party} has {told} in the issuer {subject} ({directness}, {period}); a record holds shares, and a percentage gives no number of them: book the holding from a filing',
    'zh-Hant':
      '{party} 於發行人 {subject} 有 {told}（{directness}，{period}）；紀錄以股數計，百分率並不給出股數：請按申報文件登入持股',
  },
  'bods-id-changed': {
    en: 'the recordId {found} cannot be an id in a record, or stands twice there; it became {id}',
    'zh-Hant': 'recordId {found} 不能作為紀錄的編號，或在紀錄中重複；已改為 {id}',
  },
  'bods-in-nominee': {
    en: "{party} has an interest ({told}, {directness}, {period}) in the nominee {subject}; what a nominee holds is its nominator's, so this decides nothing and is not carried",
    'zh-Hant':
      '{party} 於代名人 {subject} 有權益（{told}，{directness}，{period}）；代名人所持屬指示其行事者，故此權益不影響結果，未有載入',
  },
  'bods-indirect': {
    en: '{party} has an interest ({told}, {directness}, {period}) in {subject}; a record works that out from the chain of direct ones',
    'zh-Hant': '{party} 於 {subject} 有權益（{told}，{directness}，{period}）；紀錄由直接權益的鏈計算',
  },
  'bods-interest': {
    en: '{party} has {told} in {subject} ({directness}, {period}); that gives no exact part and does not settle who directs, so it is not carried',
    'zh-Hant': '{party} 於 {subject} 有 {told}（{directness}，{period}）；此並非確切部分，亦不確定由誰指示表決，故未載入',
  },
  'bods-interest-ended': {
    en: 'the interest of {party} in {subject} ({told}, {directness}, {period}) that is not carried ends on {until}',
    'zh-Hant': '{party} 於 {subject} 未有載入的權益（{told}，{directness}，{period}）於 {until} 結束',
  },
  'bods-issuer-overruled': {
    en: 'the statements tell of the issuer {found} otherwise than it was given ({fields}); the head is as it was given',
    'zh-Hant': '陳述所載發行人 {found} 與所給的不同（{fields}）；標頭以所給的為準',
  },
  'bods-issuer-unclear': {
    en: 'which of these is the issuer: {candidates}? Name it by its recordId: --issuer ID --same RECORDID=ID',
    'zh-Hant': '以下何者為發行人：{candidates}？請以其 recordId 指明：--issuer 編號 --same RECORDID=編號',
  },
  'bods-issuer-unknown': {
    en: 'no entity is {found}, by recordId, id or name; there are {candidates}',
    'zh-Hant': '並無實體的 recordId、編號或名稱為 {found}；現有 {candidates}',
  },
  'bods-kind': {
    en: 'the entity type of {person} ({type}) has no like in a record; its kind is {kind}',
    'zh-Hant': '{person} 的實體類型（{type}）在紀錄中並無相應者；其類別為 {kind}',
  },
  'bods-knowledge-ended': {
    en: 'the sources of {area} stop on {on}; the percentages are those of that date',
    'zh-Hant': '{area} 的資料來源止於 {on}；百分率屬該日',
  },
  'bods-missing-field': {
    en: 'the statement has no {field}, which BODS 0.4 requires; add it',
    'zh-Hant': '此陳述欠 BODS 0.4 規定的 {field}；請補上',
  },
  'bods-misspelt-code': {
    en: '"{found}" is no code of {field}; is {nearest} meant? BODS 0.4 has {allowed}',
    'zh-Hant': '「{found}」並非 {field} 的代碼；是否 {nearest}？BODS 0.4 有 {allowed}',
  },
  'bods-name-changed': {
    en: 'from {date} {person} has another name; a record keeps the first',
    'zh-Hant': '{person} 由 {date} 起另有名稱；紀錄保留首個',
  },
  'bods-natural-vehicle': {
    en: 'a natural person is the vehicle here, and BODS knows interests only in entities; the fact {fact} is not stated',
    'zh-Hant': '此處工具為自然人，而 BODS 只載實體內的權益；事實 {fact} 未有陳述',
  },
  'bods-never-began': {
    en: 'an interest ({interest}) would begin on {from} and is over on {until}; it never was',
    'zh-Hant': '一項權益（{interest}）應於 {from} 開始，但於 {until} 已結束；從未存在',
  },
  'bods-new-twice': {
    en: 'the record {recordId} is new here and in {first}; a record is new once: say updated, or give it another recordId',
    'zh-Hant': '紀錄 {recordId} 在此及在 {first} 均為 new；紀錄只可一次為 new：請改為 updated 或另用 recordId',
  },
  'bods-no-interests': {
    en: 'a relationship between {party} and {subject} is stated without any interest; nothing can be carried of it',
    'zh-Hant': '所述 {party} 與 {subject} 的關係並無任何權益；無可載入',
  },
  'bods-no-issuer': {
    en: 'no entity can be the issuer; there are {candidates}. Name one by its recordId (--issuer ID --same RECORDID=ID), or the issuer in the store to which these vehicles belong (--issuer ID)',
    'zh-Hant':
      '並無實體可為發行人；現有 {candidates}。請以 recordId 指明（--issuer 編號 --same RECORDID=編號），或指明這些工具所屬、儲存庫內的發行人（--issuer 編號）',
  },
  'bods-no-one-held-for': {
    en: 'from {date} nobody is stated for whom {vehicle} holds; it is not carried as a vehicle',
    'zh-Hant': '由 {date} 起並無述明 {vehicle} 為誰持有；未載入為工具',
  },
  'bods-no-such-record': {
    en: '{field} names the record {found}, and no statement is about it; add its statement or correct the recordId',
    'zh-Hant': '{field} 指向紀錄 {found}，但並無關於它的陳述；請補上其陳述或更正 recordId',
  },
  'bods-nominee-unsaid': {
    en: 'the nominee is a vehicle with terms of its own, or changes from one nominator to another; BODS cannot state the fact {fact} without more',
    'zh-Hant': '該代名人為另有安排的工具，或由一名指示者轉往另一名；單憑此資料，BODS 不能陳述事實 {fact}',
  },
  'bods-not-a-date': {
    en: '{field} is "{found}"; expected a date of the calendar such as 2023-12-15 (a statementDate or publicationDate may have a time with its offset)',
    'zh-Hant': '{field} 為「{found}」；應為曆法上的日期，例如 2023-12-15（statementDate 或 publicationDate 可帶時間及時差）',
  },
  'bods-not-a-list': {
    en: 'BODS 0.4 is one list of statements in square brackets; this is of the form {found}',
    'zh-Hant': 'BODS 0.4 是一個以方括號括住的陳述清單；此處的形式為 {found}',
  },
  'bods-not-an-object': {
    en: 'a statement is an object in braces; this is of the form {found}',
    'zh-Hant': '陳述須為大括號內的物件；此處的形式為 {found}',
  },
  'bods-not-named': {
    en: 'no statement names {person} (reason: {reason}); a record needs a name and says that there is none',
    'zh-Hant': '並無陳述載有 {person} 的名稱（原因：{reason}）；紀錄須有名稱，現註明未具名',
  },
  'bods-older-version': {
    en: 'a statement with statementType {found} is of an older BODS; version {version} is read: convert the file first',
    'zh-Hant': '帶 statementType {found} 的陳述屬較舊的 BODS；可讀取的是 {version} 版：請先轉換檔案',
  },
  'bods-other-version': {
    en: 'the statement is of BODS {found}; version {version} is read: convert the file first',
    'zh-Hant': '此陳述屬 BODS {found}；可讀取的是 {version} 版：請先轉換檔案',
  },
  'bods-own-party': {
    en: '{found} is subject and interested party of one relationship; nobody holds for himself: correct one of them',
    'zh-Hant': '{found} 同為一項關係的標的及權益方；無人為自己持有：請更正其一',
  },
  'bods-parts-differ': {
    en: 'from {date} several types of interest give different parts of {vehicle} ({parties}); which is the economic interest is not settled: it is recorded as unknown',
    'zh-Hant': '由 {date} 起，不同類型的權益給出 {vehicle} 的不同部分（{parties}）；何者為經濟利益未能確定：記為未知',
  },
  'bods-parts-discretionary': {
    en: 'from {date} no part is stated for the beneficiaries of {vehicle}; it is recorded that none has a part of his own',
    'zh-Hant': '由 {date} 起未有述明 {vehicle} 受益人的部分；記為各人均無自己的部分',
  },
  'bods-parts-nominal': {
    en: 'from {date} a nominee or nominator is stated in {vehicle} itself and not in an arrangement ({parties}); whose the parts are is not settled: the economic interest is recorded as unknown',
    'zh-Hant': '由 {date} 起，{vehicle} 本身（而非代名安排）載有代名人或指示者（{parties}）；部分屬誰未能確定：經濟利益記為未知',
  },
  'bods-parts-over': {
    en: 'from {date} the parts of {vehicle} that are stated come to {part}, or leave nothing for a party that has one ({parties}); they cannot all be right: the economic interest is recorded as unknown',
    'zh-Hant':
      '由 {date} 起，所述 {vehicle} 的部分合計 {part}，或未為有份的一方留下任何部分（{parties}）；不可能全部正確：經濟利益記為未知',
  },
  'bods-parts-short': {
    en: 'from {date} the parts of {vehicle} that are stated come to {part}; the rest is recorded as unknown',
    'zh-Hant': '由 {date} 起，所述 {vehicle} 的部分合計 {part}；其餘記為未知',
  },
  'bods-parts-unknown': {
    en: 'from {date} no exact part of {vehicle} is stated; the economic interest is recorded as unknown',
    'zh-Hant': '由 {date} 起未有述明 {vehicle} 的確切部分；經濟利益記為未知',
  },
  'bods-party-unspecified': {
    en: 'the interested party in {subject} is not specified (reason: {reason}); a record keeps no reason',
    'zh-Hant': '{subject} 的權益方未有指明（原因：{reason}）；紀錄不保留原因',
  },
  'bods-personal-fields': {
    en: 'these personal particulars are not kept in a record and are not repeated here: {fields}',
    'zh-Hant': '紀錄不保留以下個人資料，此處亦不覆述：{fields}',
  },
  'bods-record-closed': {
    en: 'the record of {person} is closed on {date}; a record keeps persons and ends only what they hold',
    'zh-Hant': '{person} 的紀錄於 {date} 結束；本紀錄保留人士，只結束其所持',
  },
  'bods-relation-unsaid': {
    en: 'BODS has no place for the relation {kind} between two persons (fact {fact})',
    'zh-Hant': 'BODS 並無兩人之間 {kind} 關係的位置（事實 {fact}）',
  },
  'bods-relationship-as-party': {
    en: '{field} names {found}, which is a relationship; it must be a person or an entity',
    'zh-Hant': '{field} 指向 {found}，而它是一項關係；須為人士或實體',
  },
  'bods-relationship-moved': {
    en: 'the relationship {recordId} has another subject or interested party than before; close it and state a new one',
    'zh-Hant': '關係 {recordId} 的標的或權益方與先前不同；請將其結束並另作陳述',
  },
  'bods-role': {
    en: '{party} is stated as {told} of {subject} ({directness}, {period}); a record has no place for it, and it does not settle who directs the votes',
    'zh-Hant': '所述 {party} 為 {subject} 的 {told}（{directness}，{period}）；紀錄並無其位置，亦不確定由誰指示表決',
  },
  'bods-role-in-issuer': {
    en: '{party} is stated as {told} of the issuer {subject} ({directness}, {period}); that is no vehicle and is not carried',
    'zh-Hant': '所述 {party} 為發行人 {subject} 的 {told}（{directness}，{period}）；這並非工具，未有載入',
  },
  'bods-same-id': {
    en: 'the record {found} cannot have the id "{id}": an id begins with a letter or digit and goes on with those, ".", "_" and "-"',
    'zh-Hant': '紀錄 {found} 不可用編號「{id}」：編號以字母或數字開首，其後只用字母、數字、「.」、「_」及「-」',
  },
  'bods-same-issuer': {
    en: '{found} is the issuer itself and cannot be {id}, a person of its record',
    'zh-Hant': '{found} 是發行人本身，不可為其紀錄中的 {id}',
  },
  'bods-same-twice': {
    en: 'the records {other} and {found} are both to be {id}; each record is one person: join them in the statements first',
    'zh-Hant': '紀錄 {other} 與 {found} 均指為 {id}；每個紀錄為一人：請先在陳述中合併',
  },
  'bods-same-unknown': {
    en: 'there is no person or entity with the recordId {found}',
    'zh-Hant': '並無 recordId 為 {found} 的人士或實體',
  },
  'bods-same-unknown-near': {
    en: 'there is no person or entity with the recordId {found}; did you mean "{nearest}"?',
    'zh-Hant': '並無 recordId 為 {found} 的人士或實體；是否指「{nearest}」？',
  },
  'bods-share-impossible': {
    en: 'no share is {found}; correct exact, minimum or maximum',
    'zh-Hant': '並無份額可為 {found}；請更正 exact、minimum 或 maximum',
  },
  'bods-share-outside': {
    en: '{field} is {found}; a share is a percentage from 0 to 100',
    'zh-Hant': '{field} 為 {found}；份額須為 0 至 100 的百分率',
  },
  'bods-share-too-fine': {
    en: '{field} is {found}; a record holds fractions of up to forty digits: give fewer decimals',
    'zh-Hant': '{field} 為 {found}；紀錄的分數最多四十位：請減少小數位',
  },
  'bods-start-differs': {
    en: 'the interest {interest} was told to begin on {from} and is now told to begin on {found}; the first is kept',
    'zh-Hant': '權益 {interest} 先稱於 {from} 開始，現稱於 {found} 開始；保留前者',
  },
  'bods-statement-twice': {
    en: 'this statementId stands in the statements {first} and {second}; each statement has its own: give one of them another',
    'zh-Hant': '此 statementId 見於第 {first} 及 {second} 項陳述；每項陳述須有自己的編號：請更改其一',
  },
  'bods-status-absent': {
    en: 'the statement has no recordStatus; it is taken as {taken}',
    'zh-Hant': '此陳述沒有 recordStatus；視為 {taken}',
  },
  'bods-subject-is-person': {
    en: 'the subject {found} is a natural person; an interest is held in an entity: correct the subject',
    'zh-Hant': '標的 {found} 為自然人；權益須在實體之內：請更正標的',
  },
  'bods-subject-unspecified': {
    en: 'the subject of an interest of {party} is not specified (reason: {reason}); nothing can be carried of it',
    'zh-Hant': '{party} 的權益所屬標的未有指明（原因：{reason}）；無可載入',
  },
  'bods-too-much': {
    en: 'the {interests} interests in {vehicle} and the dates on which they change come to more than {most} to look at; split the file',
    'zh-Hant': '{vehicle} 的 {interests} 項權益及其變更日期，須查看的超過 {most} 項；請分拆檔案',
  },
  'bods-type-changed': {
    en: 'the record {recordId} is of type {found} here and {before} in an earlier statement; correct recordType or recordId',
    'zh-Hant': '紀錄 {recordId} 在此為 {found}，在先前陳述為 {before}；請更正 recordType 或 recordId',
  },
  'bods-unknown-code': {
    en: '"{found}" is no code of {field}; BODS 0.4 has {allowed}',
    'zh-Hant': '「{found}」並非 {field} 的代碼；BODS 0.4 有 {allowed}',
  },
  'bods-unnamed-entity': { en: 'Entity not named', 'zh-Hant': '未具名實體' },
  'bods-unnamed-holders': {
    en: '{holder} holds {shares} shares of class {class}; BODS states holders by name, so these are in the totals alone',
    'zh-Hant': '{holder} 持有 {class} 類 {shares} 股；BODS 按名稱陳述持有人，故此等股份只計入總數',
  },
  'bods-unnamed-person': { en: 'Person not named', 'zh-Hant': '未具名人士' },
  'bods-untyped': {
    en: '{party} has an interest in {subject} whose type is not stated ({told}, {directness}, {period}); it gives no part and does not settle who directs',
    'zh-Hant': '{party} 於 {subject} 的權益未述類型（{told}，{directness}，{period}）；並無部分可言，亦不確定由誰指示表決',
  },
  'bods-votes-unsettled': {
    en: 'from {date} the statements do not settle who directs the votes of {vehicle} ({parties}); it is recorded as unknown',
    'zh-Hant': '由 {date} 起，陳述未能確定由誰指示 {vehicle} 的表決權（{parties}）；記為未知',
  },
  'bods-without-new': {
    en: 'the record {recordId} is {status} and was never new; the first statement about a record is new: add it or correct recordStatus',
    'zh-Hant': '紀錄 {recordId} 為 {status}，但從未為 new；紀錄的首項陳述須為 new：請補上或更正 recordStatus',
  },
  'bods-wrong-form': {
    en: '{field} is of the form {found}; expected {expected}',
    'zh-Hant': '{field} 的形式為 {found}；應為 {expected}',
  },
} as const satisfies Catalogue;
