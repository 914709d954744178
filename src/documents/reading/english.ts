import { dateIn, dateWritten } from './dates.ts';
import { readRuleList, ruleListWritten } from './rule-list.ts';
import { type Lexeme, lexeme, type TokenData } from './tokens.ts';

/** Who is meant by name in this instrument; defined terms come on top. */
export type Names = { readonly company: readonly string[]; readonly self: readonly string[] };

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const strengthOf = (match: RegExpExecArray): TokenData => {
  const text = match[0].toLowerCase();
  if (/reasonable|good faith|practicable/.test(text)) return { strength: 'reasonable-endeavours' };
  if (/best|utmost/.test(text)) return { strength: 'best-endeavours' };
  return { strength: 'endeavours' };
};

export const placeOf = (text: string): string | undefined => {
  const plain = text.toLowerCase();
  if (/hong ?kong|hksar|香港/.test(plain)) return 'hong-kong';
  if (/england|english|英格兰|英国/.test(plain)) return 'england';
  if (/cayman|开曼/.test(plain)) return 'cayman-islands';
  if (/people's republic|\bprc\b|mainland|中华人民共和国|中国/.test(plain)) return 'prc';
  if (/british virgin|\bbvi\b|英属维尔京|英属处女/.test(plain)) return 'british-virgin-islands';
  if (/bermuda|百慕/.test(plain)) return 'bermuda';
  if (/singapore|新加坡/.test(plain)) return 'singapore';
  if (/new york|纽约/.test(plain)) return 'new-york';
  if (/delaware|特拉华/.test(plain)) return 'delaware';
  if (/macau|macao|澳门/.test(plain)) return 'macau';
  return undefined;
};
const where = (match: RegExpExecArray): TokenData | undefined => {
  const place = placeOf(match[0]);
  return place === undefined ? undefined : { place };
};
/** "Whose courts" are those of the place before. */
const whereOfCourts = (match: RegExpExecArray): TokenData | undefined => {
  const place = placeOf(match.groups?.['of'] ?? match[0]);
  return place === undefined ? undefined : { place };
};
export const dateData = (match: RegExpExecArray): TokenData => {
  const read = dateIn(match[0]);
  return read?.status === 'date' ? { date: read.date } : {};
};

const places =
  "(?:the )?(?:hong kong special administrative region(?: of (?:the )?(?:people's republic of china|prc))?|hong kong(?: sar)?|hksar|england(?: and wales)?|the cayman islands|cayman islands|people's republic of china|prc|mainland china|british virgin islands|bermuda|singapore|(?:state of )?new york|(?:state of )?delaware|macau|macao)";

/** Whether rights are told, and not only what is owed. */
export const claimsIn = (match: RegExpExecArray): TokenData =>
  /right|remed|claim|cause|权利|补救|济助|申索/i.test(match[0]) ? { claims: true } : {};

/** Whether a phrase is about all of something together, or about a part of it. */
export const extentIn = (match: RegExpExecArray): TokenData => ({
  ...(/\b(?:part|some)\b|部分/i.test(match[0])
    ? { extent: 'part' as const }
    : /\ball\b|全部|所有|全体|全體/i.test(match[0])
      ? { extent: 'all' as const }
      : {}),
  ...(/\b(?:wvr|class [a-z])\b|[A-Z][类類]/i.test(match[0]) ? { narrow: true as const } : {}),
});

/** English words and phrases of an undertaking under Rule 8A.43. */
export const englishLexicon = ({ company, self }: Names): readonly Lexeme[] => {
  const companies = ['the company', 'the issuer', 'the listed issuer', 'the listco', ...company.map(literal)].join('|');
  const ofCompany = `(?: (?:of|in|in the capital of) (?:${companies}))?`;
  const holders = '(?:share|stock)holders?|members?';
  const many = '(?:(?:any|all|each|every|one|more)(?: (?:and|or) (?:any|all|each|every|more))?(?: of)? (?:the )?)*';
  const wvr = `(?:the )?weighted voting rights?(?: shares?)?${ofCompany}|wvrs?${ofCompany}`;
  const shares = `(?:all |some |part |any )?(?:of )?(?:(?:${companies})'s )?(?:the |my |those |such |his |her |its |their )*(?:(?:wvr|class [a-z]|ordinary|relevant) )*(?:shares?|interests?)${ofCompany}`;
  const listed = `(?:the )?(?:(?:${companies})'s )?(?:class [a-z] )?(?:listed )?(?:ordinary )?(?:shares|securities)${ofCompany}`;
  const fromExchange =
    '(?: (?:from|on) (?:the )?(?:official list of )?(?:main board of )?(?:the )?(?:exchange|stock exchange(?: of hong kong(?: limited)?)?|sehk|main board))?';
  const vehicle =
    '(?:limited partnerships?|partnerships?|trusts?(?: arrangements?)?|private(?:ly held)? compan(?:y|ies)|compan(?:y|ies) wholly owned by me)';
  const generic = '(?:vehicles?|entit(?:y|ies)|arrangements?|holding structures?)';
  const which = '(?:(?:that|such|the|an?|any|each|every|those|these|all|said|relevant|one|or more|more) )*';
  const entry = (word: string, written: string, data?: Lexeme['data']): Lexeme => lexeme(word, written, data);
  return [
    // At the head of a sentence, what ends or is governed is the instrument.
    entry(
      'undertaking',
      '(?<=^ ?(?:\\d{1,2}(?:\\.\\d{1,2})*[.)]? |\\(\\w{1,3}\\) )?)it(?= (?:(?:shall|will|is|automatically|be) )*(?:terminates?|expires?|lapses?|comes? to an end|governed)\\b)',
    ),
    entry(
      '.',
      'the|a|an|of|to|in|that|this|these|those|it|its|by|for|with|from|at|on|upon|as|which|whom|whose|who|hereby|herein|hereof|hereunder|hereto|thereof|thereto|thereunder|such|same|said|each|any|all|every|both|also|further|furthermore|moreover|accordingly|therefore|respectively|irrevocably|unconditionally|absolutely|fully|duly|strictly|solemnly|my|our|their|s|under|pursuant to|in accordance with|in respect of|in relation to|with respect to|in connection with|so|then|for the avoidance of doubt|and for the avoidance of doubt|at all times|at any time|always|namely|following|other|including|in each case|severally|against|here|over|do|does|it is (?:hereby )?agreed(?: as follows)?|now this \\w+ witness(?:es|eth)(?: as follows)?|applicable|relevant|foregoing|aforesaid|respective|own|undertaking to the effect',
    ),
    entry(
      '.',
      'it is intended that(?= this (?:undertaking|deed|letter) (?:shall |is to |should )?(?:confer|be for the benefit|be enforceable))|(?:which |that |as )?(?:appl(?:y|ies)|(?:(?:is|are) )?applicable) to me|for (?:whatever|any) reason|the receipt and sufficiency of which (?:is|are) (?:hereby )?acknowledged',
    ),
    entry('each-of-them', '(?:each|any|every one) of (?:whom|them)(?= (?:may|shall|is|are|can|will|has)\\b)'),
    entry('any-party', '(?:any|either|each) part(?:y|ies)(?: (?:to it|to this (?:undertaking|deed|letter|instrument)|hereto))?'),
    entry('.', 'directly(?= (?:against|by|enforce|to the company|to me)\\b)|collectively'),
    entry('self', 'i|me|myself|mine|the undersigned|he|she|him|her|his'),
    entry(
      'some-of',
      '(?:such|so many|so much|those|some|part|parts|most|many|one|two|three|either|a majority|any|any one|any two)(?: part)? of',
    ),
    ...self.map((name) => entry('self', `(?:(?:mr|mrs|ms|dr)\\.? )?${literal(name)}`)),
    entry('company', companies),
    entry(
      'shareholders',
      `${many}(?:the |its |such )?(?:other )?(?:present and future |existing and future |current and future )?(?:${holders})${ofCompany}(?: from time to time| for the time being)?|${many}(?:the )?holders? of (?:the |any )?(?:its )?(?:shares|securities)${ofCompany}(?: from time to time| for the time being)?`,
      extentIn,
    ),
    entry(
      'undertaking',
      '(?:this|the|these|my|an?|(?:a )?legally enforceable|legally binding) (?:present )?(?:undertakings?|deed(?: of undertaking)?|letter(?: of undertaking)?|instrument|agreement|deed poll|covenants?)|the above|the foregoing|undertaking',
    ),
    entry(
      'undertake',
      '(?:undertakes?|covenants?|promises?|warrants?|agrees?|commits? (?:myself|himself|herself))(?:,? and (?:undertakes?|covenants?|promises?|agrees?))*',
    ),
    entry('shall', "shall|will|must|(?:am|is|be) (?:legally )?(?:bound|obliged) to|i'll"),
    entry(
      'may',
      'may|is entitled to|are entitled to|shall be entitled to|has the right to|have the right to|can|is to be|shall be',
      (match) => (/^(?:shall|is to) be$/i.test(match[0]) ? { must: true } : {}),
    ),
    entry('be', 'am|is|are|be|being|was|were|remains?|continues? to be|continues?|remain a|has been|have been|stay'),
    entry(
      'hold',
      'holds?|holding|(?<=(?:are|is) )held(?! (?:by|through|via|in|on|under|for))|owns?|am interested in|is interested in|am entitled to|have|has|am the holder of|am (?:beneficially )?interested in|beneficially interested in|interested(?: in)?',
    ),
    entry(
      'endeavours',
      '(?:(?:use|uses|using|exercise|exercises|exert|employ|make|makes|take|takes|apply) )?(?:(?:all|every|my|his|her|its|their|the|own|very|such|of) )*(?:best|utmost|reasonable|commercially reasonable|reasonable commercial|reasonable and good faith|good faith|practicable|reasonably practicable|reasonable best|all reasonable) (?:endeavou?rs?|efforts?|steps|measures)|(?:use|make|exercise|exert) (?:(?:my|his|her|its|all|every|an?) )*(?:endeavou?rs?|efforts?|attempts?)|endeavou?rs? to|seeks? to|tr(?:y|ies) to|attempts? to|aims? to|strives? to',
      strengthOf,
    ),
    entry(
      'comply',
      '(?:(?:fully|strictly|duly|promptly|punctually|faithfully|at all times|always|properly|not fail to|continue to|timely|personally|both) )*(?:(?:compl(?:y|ies|ying)|compliance)(?: (?:fully|at all times|strictly|in full|by (?:it|them|me)))?(?: with)?|observes?|observance of|performs?|adheres? to|abides? by|keeps?|fulfils?|honours?|obeys?|conforms? to|acts? in (?:full )?(?:compliance|accordance) with|complied with|observed)(?:(?:,| and|, and) (?:compl(?:y|ies) with|observes?|performs?|adheres? to|abides? by|fulfils?))*',
    ),
    entry(
      'procure',
      'procures?|procuring|ensures?|causes?|secures?|sees? to it|makes? sure|bring about|procure and ensure|cause and procure|procure or cause',
    ),
    entry(
      'vehicle',
      `(?:${which}${vehicle}(?:,| and| or|, or|, and) )*(?:${which}(?:other )?(?:such |similar |holding )?${generic})(?: \\((?:whether )?[^()]{0,40}\\))?`,
    ),
    entry('narrow-vehicle', `${which}${vehicle}(?:(?:,| and| or|, or|, and) ${which}${vehicle})*`),
    entry(
      'through',
      '(?:are |is |be |being )?(?:(?:for the time being|at any time|from time to time) )*(?:held|owned|holds?|registered)(?: by me)?(?:,)? (?:through|via|in the name of|by|by way of|by means of|indirectly through)|through|in the name of',
    ),
    entry(
      'condition',
      'if(?: and (?:so far as|to the extent(?: that)?))?|where|whenever|to the extent(?: that)?|insofar as|in so far as|so far as|in the event that|in case|when|once',
    ),
    entry('weighted', wvr),
    entry('shares', shares, extentIn),
    entry(
      'attached',
      'to which|carrying|carry|carries|conferring|bearing|attached|attach|attaching|with|are attached|is attached|that carry|(?:whether )?(?:(?:legally|directly|beneficially|indirectly)(?: and\\/or| or| and) )?beneficially|beneficial|(?:whether )?(?:(?:directly|legally) (?:and\\/or|or|and) (?:indirectly|beneficially)|(?:indirectly|beneficially) (?:and\\/or|or|and) (?:directly|legally))(?:,? or otherwise)?',
    ),
    entry(
      'beneficiary',
      `(?:(?:one of )?(?:the |a |an? )?)?(?:wvr )?beneficiar(?:y|ies)(?: of (?:the )?(?:weighted voting rights?(?: structure)?|wvrs?|the wvr structure))?${ofCompany}`,
    ),
    entry(
      'so-long-as',
      '(?:for )?(?:so|as) long as|while|whilst|(?:during|throughout) (?:the |any )?(?:whole |entire )?(?:period|time)s?(?: (?:in|during|throughout|for) which| when| that)?|for (?:the|any) (?:period|time) (?:during|in|for) which|at (?:all|any) times? (?:when|while|that|during which)|(?:during|for) such (?:time|period) as|until such time as|for the duration of the period (?:in|during) which',
    ),
    entry('cease', '(?:cease|ceases|ceasing|shall cease|no longer)(?: to (?:be|hold|have))?'),
    entry(
      'requirements',
      '(?:requirements?|provisions?|obligations? (?=(?:under|in|of|imposed|set out)))(?: (?:applicable to (?:me|him|her|it|them)))?(?: (?:as )?(?:set out|set forth|contained|imposed|prescribed|laid down|stipulated|referred to|listed|specified|stated|found|arising|embodied))?',
    ),
    entry(
      'those-requirements',
      '(?:those|such|these|the (?:same|said|aforesaid|foregoing|above)) (?:applicable )?(?:requirements?|rules|provisions?)|the same|them',
    ),
    entry(
      'item',
      '\\((?:[ivx]{1,5}|[a-z]|aa|bb|cc|\\d{1,2})\\)|(?<=^|[;:] ?|\\b(?:and|or) )(?:(?:clause )?\\d{1,2}(?:\\.\\d{1,2}){0,2}[.)]|[ivx]{1,5}[.)]|[a-z][.)])(?=\\s)|(?<=^)(?:clause )?\\d{1,2}(?:\\.\\d{1,2}){0,2}(?=\\s["A-Z])',
    ),
    entry('rule-2-04', '(?:listing )?rule 2\\.04(?: of the listing rules)?'),
    entry('rule-8a-43', '(?:listing )?rule 8a\\.43(?: of the listing rules)?|that rule|the said rule'),
    entry('rules', ruleListWritten, readRuleList),
    entry(
      'listing-rules',
      '(?:the )?rules governing the listing of securities on (?:the )?(?:stock exchange of hong kong limited|stock exchange|exchange)|(?:rules of )?(?:the )?(?:main board )?listing rules',
    ),
    entry(
      'exchange',
      '(?:(?:the )?main board of )?(?:the )?(?:stock exchange(?: of hong kong(?: limited)?)?|sehk|exchange)|(?:the )?main board',
    ),
    entry(
      'ambulatory',
      '(?:as )?(?:(?:they|it|the same) (?=may ))?(?:(?:may be )?(?:amended|modified|supplemented|replaced|varied|re-enacted|restated|in force|in effect|revised|and|or|otherwise|,) ?)*(?:from time to time|for the time being)(?: (?:in force|in effect|be (?:amended|modified|in force)|amended|applicable))*(?: and (?:as )?in force)?|(?:in force|as amended) from time to time',
    ),
    entry(
      'frozen',
      `(?:as )?(?:(?:currently|presently|now) )?(?:in force|in effect|they stand|they stood|it stands|it stood|amended|published|constituted)(?: and in effect)?,? (?:at|on|as at|as of) (?:the )?(?:date (?:hereof|of this (?:undertaking|deed|letter|instrument))|signing of this (?:undertaking|deed|letter)|${dateWritten})|as (?:at|of) (?:the )?(?:date (?:hereof|of this (?:undertaking|deed|letter|instrument))|${dateWritten})|(?:as )?(?:currently|presently) in force|as they now stand|in (?:its|their) (?:present|current) form`,
    ),
    entry(
      'acknowledge',
      '(?:acknowledges?|accepts?|confirms?|recognises?|understands?)(?:(?:,| and|, and) (?:agrees?|accepts?|confirms?|acknowledges?|understands?))*|it is (?:acknowledged|agreed|understood)(?: and (?:agreed|accepted))?|agrees? and acknowledges?',
    ),
    entry(
      'rely',
      '(?:may |will |shall )?(?:rely|relies|are relying|is relying|have relied|be relying|relying) (?:up)?on|(?:is|are|will be|being) relied (?:up)?on by|(?:in )?reliance (?:is placed )?(?:up)?on|place reliance on|places reliance on',
    ),
    entry(
      'acquire',
      '(?:(?:when|whenever|in|on|for) )?(?:acquiring|buying|subscribing for|purchasing|holding|dealing in|owning|continuing to hold|retaining)(?:,? (?:and|or) (?:acquiring|buying|subscribing for|purchasing|holding|dealing in|owning|continuing to hold|retaining))*|(?:(?:in|when) (?:deciding|determining) (?:whether (?:or not )?)?to |(?<!\\b(?:who|which|that) (?:will |may |shall )?))(?:acquires?|purchases?|buys?|subscribes? for)(?:,? (?:and|or) (?:acquires?|purchases?|buys?|subscribes? for|holds?|deals? in))*|(?:when |whenever |if )?(?:they|it|he|she) (?:acquires?|buys?|purchases?|subscribes? for|holds?)(?:,? (?:or|and) (?:acquires?|buys?|holds?|continue to hold))*',
    ),
    entry(
      'benefit',
      '(?:(?:are|is|been|be) )?(?:intended to (?:be )?|made |given |expressed to be )*(?:(?:to )?(?:confers?|confer) (?:a |the )?benefits? (?:up)?on|for the (?:sole )?benefit of|(?:shall be |is |are )?entitled to the benefit of|inures? to the benefit of|enures? for the benefit of|benefits?|in favour of|given to)',
    ),
    entry(
      'enforce',
      '(?:be )?(?:directly )?(?:(?:take|bring) (?:legal )?(?:action|proceedings) (?:against me )?to )?(?:enforced?|enforceable|enforcement)(?: (?:it|against me|against him|against her|directly|its terms|the terms|any of its terms|any term|on (?:its|their|his|her) own|in (?:its|their|his|her) own (?:right|name|names)))*',
    ),
    entry('and', 'and'),
    entry('or', 'or|and\\/or|and \\/ or|as well as'),
    entry(
      'terminate',
      '(?:(?:shall|will|be|shall be) )?(?:(?:automatically|forthwith|immediately) )*(?:be )?(?:terminates?|terminated|expires?|lapses?|comes? to an end|ends?|ceases? to (?:have effect|be of (?:any )?(?:force|effect)|bind|be binding|be in force|have any (?:force|effect)|be effective|apply)|falls? away|be of no (?:further )?(?:force|effect)|stand terminated|determine)(?: (?:automatically|forthwith|immediately))*',
    ),
    entry(
      'in-force-until',
      '(?:shall |will )?(?:remain|continue|be|stay)s? (?:in (?:full )?(?:force(?: and effect)?|effect)|binding|effective)(?: on me)? until',
    ),
    entry(
      'earlier-of',
      '(?:upon |on |at )?(?:the )?(?:(?:earlier|earliest|first)(?: to occur| in time)?(?: of)?|(?:occurrence|happening) of (?:the )?(?:earlier|earliest|first)(?: of)?|whichever (?:is (?:the )?(?:earlier|earliest|sooner|first)|(?:first occurs|occurs first|comes first|happens first))|(?:any|either|one)(?: one)? of|date on which|date of|date when|date that|day on which|(?:any of )?the following (?:events?|dates?)(?: occurs?)?|two (?:events|dates)|events? (?:occurs?|happens?)|occurrence of)',
    ),
    entry(
      'delisting',
      [
        `(?:the )?(?:date (?:of|on which) )?(?:the )?(?:de-?listing|(?:withdrawal|cancellation|revocation|removal) of (?:the |its )?listing|removal from listing)(?: of (?:${companies}|${listed}|(?:the )?listing of ${listed}))?${fromExchange}`,
        `(?:${companies}|${listed}|(?:the )?listing(?: status)?(?: of (?:${companies}|${listed}))?) (?:is|are|being|be|has been|have been) (?:de-?listed|withdrawn|cancelled|revoked|no longer listed|removed from listing)${fromExchange}`,
        `(?:${companies}|${listed}) (?:ceases?|ceasing) to be (?:publicly )?(?:listed|quoted)(?: and traded)?${fromExchange}`,
        `(?:${companies}|${listed}) (?:is|are) no longer listed${fromExchange}`,
        '(?:the )?date of delisting',
      ].join('|'),
    ),
    entry(
      'later-of',
      '(?:upon |on |at )?(?:the )?(?:later|latest|last)(?: to occur)?(?: of)?|whichever (?:is (?:the )?)?(?:later|last)',
    ),
    entry(
      'notice',
      "(?:my |the |a |an )?(?:giving |serving |service of |receipt of )?(?:not less than |at least )?(?:(?:\\d+|[a-z]+)(?: \\(\\d+\\))? (?:business |calendar )?(?:days?|months?|weeks?)(?:'s?)? )?(?:prior |written |advance )*(?:written )?notice(?: (?:in writing|of termination|to that effect))?(?: (?:given )?(?:by me|from me))?(?: to (?:the company|the issuer))?",
    ),
    entry(
      'release',
      '(?:may |shall |will )?(?:release[sd]?|releasing|discharge[sd]?|waive[sd]?|waiver|consents?|so agrees?|excuse[sd]?|terminate|agreement of)(?: (?:in writing|me|it))*',
    ),
    entry('date', dateWritten, dateData),
    entry(
      'termination',
      `(?:the |such |its |any )?(?:termination|expiry|expiration|lapse|ending)(?: (?:of|under) (?:this (?:undertaking|deed|letter|instrument|agreement)|the undertaking))?|(?:the |such )?(?:date|time|moment) of (?:such )?(?:termination|expiry)|after (?:it|this undertaking|this deed) (?:has )?(?:ended|terminated)|its end`,
    ),
    entry(
      'affect',
      '(?:(?:affected|prejudiced|impaired|discharged|extinguished)(?: by)?|affects?|prejudices?|impairs?|discharges?|extinguish(?:es)?|release|diminish(?:es)?)(?:(?:,| or|, or) (?:affect|prejudice|impair|discharge|extinguish|release|diminish))*',
    ),
    entry('without-prejudice', '(?:(?:shall|will) be |is |be |but )?(?:without prejudice to|without affecting)'),
    entry(
      'rights',
      '(?:rights?|remed(?:y|ies)|obligations?|liabilit(?:y|ies)|claims?|causes? of action)(?:(?:,| and| or|, and|, or|\\/) (?:rights?|remed(?:y|ies)|obligations?|liabilit(?:y|ies)|claims?|causes? of action))*',
      claimsIn,
    ),
    entry('own-rights', 'my (?:own )?(?:accrued )?(?:rights?|remed(?:y|ies)|claims?)'),
    entry(
      'accrued',
      '(?:that |which )?(?:(?:has|have|had|shall have|may have) )?(?:already )?(?:accrued|arisen|existed|arose|arising|accruing|existing)(?: or (?:accrued|arisen|arose))?(?: to (?:it|them|any of them))?|(?:at|up to|prior to|before|on)(?: or (?:before|prior to|at|on))? (?:that|such|the) (?:date|time)|(?:up to|prior to|before|at or before|on or before|up to and including|at or prior to) (?:its |the |such )?(?:date of )?(?:termination|expiry|end|that date)?',
    ),
    entry(
      'survive',
      '(?:shall |will )?(?:survives?|subsists?|be preserved|are preserved|remains? (?:enforceable|unaffected|in full force|exercisable|in being)|continues? (?:unaffected|in full force|to be enforceable|in force)|continue)(?: notwithstanding)?',
    ),
    entry(
      'lapse',
      '(?:shall |will )?(?:also |automatically )?(?:lapses?|be extinguished|be released|be waived|be discharged|be void|expire|cease)|no further claim|no claim',
    ),
    entry(
      'breach',
      '(?:any |each |every )?(?:antecedent |prior )?(?:breach(?:es)?|non-?compliance)(?: of (?:this undertaking|this deed|it))?|claim(?: for)?|sue for|recover|seek|obtain|damages|injunctions?|injunctive relief|specific performance|declarations?|equitable relief|relief',
    ),
    entry(
      'governed',
      '(?:(?:shall|will) )?(?:be |is |are )?(?:governs?|governed by(?:,? and (?:shall be |is |to be )?(?:construed|interpreted)(?: in all respects)?(?: in accordance with| under)?)?|construed (?:and governed )?(?:in accordance with|under)|subject to(?= the laws? of)|(?:the )?(?:governing|applicable|proper) law(?: of this (?:undertaking|deed|letter))?)(?: is)?',
    ),
    entry(
      'law',
      `(?:the )?laws? of (?:the )?(?:${places})|(?:hong kong|english|cayman islands|prc|singapore|bermuda|new york) laws?`,
      where,
    ),
    entry(
      'jurisdiction',
      '(?:submits? to |subject to |(?:(?:(?:shall|will) be|is|are) )?(?:submitted|referred) to )?(?:the )?(?:sole and )?(?<is>non-?exclusive|exclusive|sole)? ?jurisdiction',
      (match) => {
        const is = match.groups?.['is']?.toLowerCase();
        return { exclusive: is !== undefined && !is.startsWith('non') };
      },
    ),
    entry(
      'courts',
      `(?:the )?(?:competent )?courts? (?:of|in|sitting in) (?:the )?(?:${places})|(?:the )?(?:hong kong|english|cayman|prc|singapore) courts?|(?:the )?high court of hong kong|(?<=\\blaws? of (?:the )?(?<of>${places}),? )whose courts`,
      whereOfCourts,
    ),
    entry(
      'arbitration',
      '(?:finally )?(?:settled|resolved|determined|decided|referred)?(?: to| by)?(?: and finally resolved by)? ?arbitration(?: administered by (?:the )?(?:hong kong international arbitration centre|hkiac|cietac))?(?: in (?:hong kong|singapore|london|shenzhen|beijing|shanghai))?|hkiac|cietac|arbitral tribunal|arbitrators?',
    ),
    entry(
      'conflict-of-laws',
      '(?:without (?:regard|giving effect|reference) to|irrespective of) (?:its |any |the )?(?:principles of )?conflicts? of laws?(?: (?:rules|principles))?',
    ),
    entry(
      'disputes',
      '(?:(?:matters?|claims?|disputes?|suits?|actions?|proceedings?|controvers(?:y|ies)|differences?)(?:,| and| or|, and|, or)? ?)+(?:(?:arising|which may arise|that may arise)(?: (?:out of|from|under|in connection with|or in connection with|or))*)?|arising (?:out of|from|under)(?: or in connection with)?|out of or in connection with|(?:any )?non-contractual obligations?|including (?:(?:any|a) )?(?:disputes?|questions?|claims?) (?:regarding|as to|relating to|concerning|about) (?:(?:its|the) )?(?:(?:existence|validity|interpretation|performance|breach|termination|enforceability|formation|construction)(?:,? (?:and|or)|,)? ?)+(?:of (?:this|the) (?:undertaking|deed|letter|instrument)|thereof)?|(?:to )?(?:settle|hear|determine|decide)(?:(?:,| and| or|, and) (?:settle|hear|determine|decide))*',
    ),
    entry(
      'subject-to',
      '(?:(?:are|is|be|shall be|being|remain) )*(?:always |at all times )?(?:subject to|read (?:with|subject to))(?: the (?:operation|provisions|application) of)?(?: any (?:(?:waivers?|modifications?|dispensations?)(?:,? (?:and|or)|,)? ?)+(?:(?:(?:which (?:is|may be) )?(?:granted|made|given) )?by the (?:stock )?exchange)?(?= (?:under|pursuant to) (?:listing )?rule 2\\.04\\b))?',
    ),
    entry(
      'defined-as',
      '(?:capitalised |all )?(?:terms?|words?|expressions?|definitions?|references?)(?:(?:,| and| or|, and)? (?:terms?|words?|expressions?|definitions?|references?))*(?:,? (?:used|which are|that are|defined|and|not|but|otherwise|herein|here))*',
    ),
    entry(
      'same-meaning',
      '(?:shall |will )?(?:(?:have|has|bear|bears|carry|be|are|is) )?(?:the )?(?:same )?(?:meanings?|as those|those|(?:given|ascribed|assigned)(?: to (?:them|it))?|(?:as )?used|as defined|defined|interpreted|same as)(?: (?:ascribed|given|assigned|attributed)(?: to them| to it)?| as(?: (?:given|defined|those|used))?| when used (?:herein|here|in this (?:undertaking|deed|letter)))*',
    ),
    entry(
      'context',
      'unless (?:otherwise (?:indicated|stated|defined|specified)|the context (?:otherwise )?requires(?: otherwise)?|defined (?:otherwise )?(?:herein|here|in this undertaking))|or where the context requires|or the context (?:otherwise )?requires|where the context requires|where (?:they are )?not (?:otherwise )?defined',
    ),
    entry(
      'means',
      '(?:shall )?(?:means?|refers? to|has the meaning|have the meanings?|includes?)|is a reference to|are references to',
    ),
    entry(
      'consideration',
      '(?:in (?:anticipation (?:of )?and (?:in )?)?consideration (?:of|for)|as (?:good )?consideration for|in return for|by way of consideration for|in anticipation (?:of )?and (?:in )?consideration of|in consideration)',
    ),
    entry(
      'proceeding',
      `(?:(?:agreeing to |having agreed to |its )?(?:proceeding|proceed|continuing|pursuing|making|maintaining|obtaining|seeking|applying)(?: (?:with|for))?|(?:an |its |the |any )?(?:proposed )?(?:applications?|listing|initial public offering|global offering|offering)(?: for| to list| to)?|list(?:ed|ing)?|admission|becoming listed|(?:the )?sum of (?:hk\\$|us\\$)? ?[\\d.,]+|hk\\$ ?[\\d.,]+|(?:the )?(?:receipt|sufficiency)(?: and sufficiency)? of which (?:is|are) (?:hereby )?acknowledged|(?:good and )?valuable consideration|paid to me|acceptance of this undertaking)`,
    ),
    entry('whole-consideration', '(?:for|in (?:return|exchange) for) (?:other )?(?:good and )?valuable consideration'),
    entry(
      'prevail',
      '(?:shall |will )?(?:prevails?|be the (?:prevailing|governing|authoritative) (?:version|text|language)|takes? precedence|governs?)',
    ),
    entry(
      'version',
      '(?:the )?(?<which>english|chinese|traditional chinese|simplified chinese) (?:language )?(?:version|text|language)?',
      (match) => ({
        language: /english/i.test(match.groups?.['which'] ?? '') ? 'en' : 'zh-Hant',
      }),
    ),
    entry('translation', '(?:over )?(?:any|its|the|a) translations?(?: of (?:it|this undertaking))?'),
    entry(
      'discrepancy',
      '(?:(?:if|where) there (?:is|are)|in (?:the )?(?:case|event) of|should there be|for) (?:any |a )?(?:(?:inconsistency|discrepancy|conflict|ambiguity|difference|inconsistencies)(?:,| and| or|, or)? ?)+(?:between (?:them|the two(?: versions| texts)?|the (?:english and (?:the )?chinese|chinese and (?:the )?english|two)(?: language)? (?:versions?|texts?)))?',
    ),
    entry(
      'two-versions',
      '(?:is |are |has been |have been )?(?:(?:made|signed|written|drawn up|executed|prepared)(?: and (?:signed|executed))?) in (?:both )?(?:english and chinese|chinese and english|two languages)|both versions',
    ),
    entry('required', '(?:am|is) required|requires?|required'),
    entry('give', 'gives?|giving|given|makes?|making|made|enters? into'),
    entry(
      'recital-word',
      `whereas|background|recitals?|proposes?|is making|intends?|has made|has applied|applied|apply|to list|its shares|legally|enforceable|binding|intended|relevant|has|have|(?:with )?(?:a )?(?:wvr|weighted voting rights?)[- ]structures?|an issuer|issuer|director|executive director|chairman|founder|chief executive officer|legal|controls?|directs?|voting|votes?|per cent|%|issued|total|share capital|incorporated|exempted|limited liability|listed|company|relevant|set out|date|stock code|primary|hong kong|cayman islands|with limited liability|under the laws|voting power|general meetings?|percent|rise`,
    ),
    entry('not', "not|no|never|nor|neither|nothing|none|without|cannot|shan't|won't|nobody|no one|free from|instead of"),
    entry('only', 'only|solely|alone|exclusively|and no other(?: person)?|and not|but not|to the exclusion of'),
    entry('other-than', 'other than|except(?: for)?|save(?: and except)?(?: for)?|apart from|besides'),
    entry(
      'person',
      '(?:any |a )?(?:other )?(?:person|third part(?:y|ies)|persons)(?: (?:who|that|which))?(?: (?:is|are))?(?<no> not (?:a )?part(?:y|ies)(?: (?:to|hereto)(?: this (?:undertaking|deed|letter))?)?)?',
    ),
    entry(
      'ordinance',
      '(?:the )?(?:provisions of the )?contracts \\(rights of third parties\\) ordinance(?: \\((?:cap\\.?|chapter) ?623[^()]*\\))?(?: of the laws of hong kong)?|contracts \\(rights of third parties\\) act 1999',
    ),
    entry('apply', 'appl(?:y|ies)(?: to this (?:undertaking|deed))?|the right to|a right to|any right to|any term of'),
    entry('exclude', 'excludes?|excluded|exclusion'),
    entry(
      'schedule',
      '(?:the )?(?:schedule|annex|appendix|list)(?: \\d{1,2}| [a-z])?(?: (?:hereto|to this (?:undertaking|deed|letter)))?',
    ),
    entry(
      'heading',
      'interpretation|definitions?(?: and interpretation)?|law|forum|covenants?|duration|term|general|miscellaneous|execution|parties|reliance|who may rely on this (?:deed|undertaking|letter)|who may enforce|third part(?:y|ies)(?: rights)?|termination|survival|governing law(?: and jurisdiction)?|jurisdiction|undertakings?|private and confidential|strictly private and confidential|confidential|requirements|enforcement|benefit(?: and enforcement)?|language|consideration|acknowledgements?|compliance|rule 2\\.04|exchange decisions|core duties|duties|scope',
    ),
    { word: 'semi', written: [/;/y] },
  ];
};
