/** Words that could take from a promise or add to one, wherever they stand and however they are set. */
const operative =
  /\b(?:shall|must|undertakes?|covenants?|agrees?|provided|unless|except|save that|only|notwithstanding|waive[sd]?|waiver|releases?[ds]?|terminat\w+|limited to|subject to|not apply|exclud\w+|void|liab\w+|enforce\w*|obligations?|dut(?:y|ies) (?:is|are|of)|breach\w*|shareholders?|consents?)\b|须|谨此|特此|除非|惟|不得|豁免|解除|终止|只限|仅限|排除|(?<!有限)责任|义务|权利|股东|不受|无效/i;
/** Words that sentences have and names, addresses, offices and cells of a table have not, in small letters. */
const ofSentences =
  /\b(?:is|are|be|been|being|was|were|may|will|would|should|could|can|cannot|have|has|had|not|never|nothing|if|when|where|until|after|before|who|which|that|this|these|my|me|any|bound|binding|moral|intends?|effective|does|do)\b|并非|不是|可以|如果|倘|放弃|不予|不会|执行(?!董事|总监|秘书|官)|有效|生效|本人/;
const capitals = /^[^a-z]*[A-Z][^a-z]*$/;

/** Whether words that ought to be a name, an address or a cell of a table say something; in plain characters. */
export const isSentenceLike = (piece: string): boolean =>
  operative.test(piece) ||
  ofSentences.test(piece) ||
  // All in capitals, a sentence is told by two such words; one may be a name.
  (capitals.test(piece) && (piece.toLowerCase().match(new RegExp(ofSentences.source, 'g')) ?? []).length > 1);
