import type { Contributor } from '../../../record.ts';
import { labelPattern, rolesOf } from '../../fields/roles.ts';
import { decodeTitle } from '../../html/entities.ts';

/** Words before a name that only say that it is an author's. */
export const authorLabel =
  /^(?:(?:written |posted |published |reported )?by|von|par|por|di|door|od|napsala?|autor(?:ka|ka|zy|en)?|authors?|автор|作者|文|記者|记者|撰文|بقلم|كتب|نویسنده|מאת)(?:\s*[:：/／]\s*|\s+(?=\p{Lu}|\p{Lo}))/iu;

/** The same inside a line, before a name in capitals: `Posted on 3 May by Ann Lee`. */
const labelInside =
  /(?:^|[\s,|·•])(?:By|by|BY|Von|von|Par|par|Por|por|Od|Autor:|Text:|Автор:)\s+((?:\p{Lu}[\p{L}.’'-]+|de|van|von|da|del|al-)(?:\s+(?:\p{Lu}[\p{L}.’'-]*|de|van|von|da|del|al-\p{Lu}\p{L}+)){1,3})/u;

/** The author that a line under a title names in so many words; null where it names none. */
export const authorIn = (line: string): string | null => labelInside.exec(line)?.[1] ?? null;

const labelled = new RegExp(
  `(?<![\\p{L}])(${labelPattern})\\s*[:：]\\s*([^\\s:：|｜/，,。()（）]{2,20})(?![^\\s:：|｜/，,。()（）]|\\s\\p{Lu})`,
  'giu',
);

/** The people whom such a line names with what they did: `来源：新华社 作者：王五 编辑：李四`. */
export const creditsIn = (line: string): Contributor[] =>
  [...line.slice(0, 300).matchAll(labelled)].flatMap(([, label = '', name = '']) =>
    rolesOf(label).map((role) => ({ role, name })),
  );

/** Longer than any name; what is longer is a description of the author. */
const longest = 60;

/** Names of people as pages write them: without labels, addresses and the paper's own name, several apart, each once. */
export function readNames(stated: readonly string[], publisher: string | null): string[] {
  const names = stated
    .map((words) =>
      decodeTitle(words)
        .replace(/<[^>]*>/gu, ' ')
        .replace(/\s+/gu, ' ')
        .trim(),
    )
    .flatMap((words) =>
      words
        .replace(authorLabel, '')
        .split(/\s*(?:[;|、；｜]|,\s(?=\p{Lu})|،|\s(?:and|und|et|y|a|и|og|och|и|＆|&)\s(?=\p{Lu}))\s*/u),
    )
    .map((name) =>
      name
        .replace(authorLabel, '')
        .replace(/[\s,]+$/u, '')
        .trim(),
    )
    .filter((name) => name.length > 1 && name.length <= longest && /\p{L}/u.test(name))
    .filter((name) => !/https?:|@|^(?:admin|administrator|editor|root|user|unknown|anonymous)$/iu.test(name))
    .filter((name) => folded(name) !== folded(publisher ?? ''));
  return [...new Set(names)];
}

const folded = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
