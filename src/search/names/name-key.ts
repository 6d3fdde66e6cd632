import { textOfTokens, tokenize } from '../tokens.ts';

/**
 * The form under which a name is looked up, the same however it is written: folded, Chinese parts joined without a
 * sign, words divided by single blanks. 约翰·马兹, 約翰‧馬茲 and 约翰 马兹 have one key.
 */
export function nameKey(form: string): string {
  const text = textOfTokens(tokenize(form).map((token) => token.text));
  return text.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');
}
