import type { Contributor } from '../../../record.ts';
import { anyOf } from '../../any-of.ts';
import { peopleIn } from '../../fields/people/people.ts';
import { labelPattern, rolesOf } from '../../fields/people/roles.ts';
import { anyOfAll } from '../../fields/people/words/index.ts';

/** Small words inside names. */
const particles = ['de', 'van', 'von', 'da', 'del', 'al-'];
const capitalised = String.raw`\p{Lu}[\p{L}.’'-]`;
/** A label inside a line, before a name of two to four words in capitals: `Posted on 3 May by Ann Lee`. */
const labelInside = new RegExp(
  `(?:^|[\\s,|·•])${anyOfAll('inside')}\\s+` +
    `(${anyOf([`${capitalised}+`, ...particles])}(?:\\s+${anyOf([`${capitalised}*`, ...particles, String.raw`al-\p{Lu}\p{L}+`])}){1,3})`,
  'u',
);

/** The authors that a line under a title names in so many words. */
export const authorsIn = (line: string, house: string | null): Contributor[] =>
  peopleIn([labelInside.exec(line)?.[1] ?? ''], { house }).filter(({ kind }) => kind === 'person');

const labelled = new RegExp(
  `(?<![\\p{L}])(${labelPattern})\\s*[:：]\\s*([^\\s:：|｜/，,。()（）]{2,20})(?![^\\s:：|｜/，,。()（）]|\\s\\p{Lu})`,
  'giu',
);

/** The people whom such a line names with what they did: `来源：新华社 作者：王五 编辑：李四`. */
export const creditsIn = (line: string): Contributor[] =>
  [...line.slice(0, 300).matchAll(labelled)].flatMap(([, label = '', names = '']) =>
    rolesOf(label).flatMap((role) => names.split('、').map((name) => ({ role, name }))),
  );
