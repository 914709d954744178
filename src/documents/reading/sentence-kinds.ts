export const qualifying = new Set([
  'condition',
  'only',
  'other-than',
  'not',
  'subject-to',
  'so-long-as',
  'or',
  'may',
  'in-force-until',
  'without-prejudice',
  'context',
  'exclude',
  'release',
  'notice',
  'date',
  'measure',
  'some-of',
  'own-rights',
  'later-of',
]);
export const qualifyingWords =
  /\b(?:provided|except|save|unless|until|only|solely|if|where|when|extent|insofar|far as|subject|notwithstanding|however|but|although|though|excluding|excluded|limited|reasonabl|practicabl|materially|discretion|opinion|consent|approval|waiv|able|possible|permitted|lawful|prior|after|before|years?|months?|days?|suspend|cap|exceed|maximum|not|never|no)\b|除|惟|但|倘|如果|若|仅|只|直至|直到|前提|条件|范围内|限于|酌情|同意|豁免|合理|可行|重大|不|毋|非|未|无|免|暂/i;

/** Clauses that every instrument may have and that change no promise; each must be nothing but this. */
export const boilerplate: readonly RegExp[] = [
  /^(?:[\d.]+ |\(\w+\) )?(?:clause |section )?headings? (?:in this \w+ )?(?:are|is) (?:inserted )?for (?:ease of reference|convenience)(?: of reference)?(?: only)? and (?:shall|do|does) not affect (?:the |its )?(?:interpretation|construction)(?: of this \w+)?\.?$/i,
  /^(?:[\d.]+ |\(\w+\) )?(?:in this \w+, )?(?:words|references) (?:in|importing|to) the singular (?:shall )?include(?:s)? the plural(?:,? and vice versa)?\.?$/i,
  /^(?:[\d.]+ |\(\w+\) )?this \w+ may be (?:executed|signed) in (?:any number of |one or more |two or more )?counterparts(?:, (?:each|all) of which (?:shall |together )?(?:is|be|constitute|are)(?: deemed to be)? (?:an original|one and the same instrument)(?: and all of which together (?:shall )?constitute one(?: and the same)? instrument)?)?\.?$/i,
  /^in witness whereof,? (?:i|the \w+) (?:have|has) (?:executed|signed|duly executed) this \w+(?: as a deed)?(?: on the (?:date|day and year) (?:first )?(?:above written|stated above|first above written))?\.?$/i,
  /^(?:[\d.]+ |\(\w+\) )?if any (?:provision|term|part) of this \w+ is (?:held to be |found to be |or becomes )?(?:invalid|unenforceable|illegal)(?:(?:,| or|, or) (?:invalid|unenforceable|illegal))*, the (?:remaining|other) (?:provisions|terms|parts) (?:of this \w+ )?shall (?:remain|continue) in full force(?: and effect)?\.?$/i,
  /^(?:[\d.]+ |\(\w+\) )?this \w+ (?:shall be|is) binding (?:up)?on (?:me and )?my (?:(?:heirs|estate|executors|administrators|personal representatives|successors)(?:, and| and|,)? ?)+\.?$/i,
  /^(?:[一二三四五六七八九十\d]+[、.] ?)?标题仅为方便(?:参考|阅读)而设,?(?:并)?不影响本\S{1,4}的?(?:解释|诠释)。?$/,
  /^(?:[一二三四五六七八九十\d]+[、.] ?)?本\S{1,4}可签(?:立|署)(?:任何数目的|多份|若干)?(?:副本|文本|对应本)。?$/,
  /^兹证明,?(?:本人|承诺人)?(?:已)?(?:于(?:文首|上述|上文)(?:所载)?(?:之|的)?日期)?(?:签署|签立)本\S{1,4}。?$/,
];
