import { cached } from '../cached.ts';
import { fold, textOfTokens, tokenize } from './tokens.ts';

/**
 * The form under which a name is looked up, the same however it is written: folded, Chinese parts joined without a
 * sign, words divided by single blanks. 约翰·马兹, 約翰‧馬茲 and 约翰 马兹 have one key.
 * It is cached, as gathering the names of an archive asks for the key of each form many times.
 */
export const nameKey = cached((form: string): string => (plain.test(form) ? fold(form) : cutAndJoined(form)));

/** Nearly all names: there is nothing in them that the tokenizer would divide, drop or move. */
const plain = /^(?:[A-Za-z]+(?: [A-Za-z]+)*|[\u4e00-\u9fff]+)$/u;

function cutAndJoined(form: string): string {
  const text = textOfTokens(tokenize(form).map((token) => token.text));
  return text.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');
}
