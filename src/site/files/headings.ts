import { hash } from 'node:crypto';
import { once } from '../../cached.ts';
import { dataPath } from '../../urls.ts';
import { countBy } from '../count-by.ts';
import type { Heading } from '../headings/join.ts';
import { kindOf, rolesOf } from '../headings/people.ts';
import type { Mark, PlannedFile } from '../page.ts';
import { type HeadingKind, peopleKind, subjectsKind } from '../pages/shared/heading-kinds.ts';
import { span } from '../periods.ts';
import type { Site } from '../site.ts';
import type { PersonLine, SubjectLine } from './schema.ts';

/*
 * `data/people.jsonl` and `data/subjects.jsonl` have a line for each name and each subject, `data/spellings.json` tells
 * which ids of the search's facets are one.
 */

function lineOf(kind: HeadingKind, site: Site, { id: own, name, keys, articles }: Heading): SubjectLine {
  const dates = span(articles);
  return {
    id: own,
    url: kind.register(site).placeOf(own, site.interface.own) ?? kind.page(own),
    name,
    spellings: keys.flatMap((key) => key.spellings.map((spelling) => ({ id: key.id, name: spelling }))),
    articles: articles.map((article) => article.id),
    publishers: Object.fromEntries(countBy(articles, ({ publisher }) => publisher?.id ?? null)),
    from: dates?.from ?? null,
    to: dates?.to ?? null,
  };
}

const personLine = (site: Site, heading: Heading): PersonLine => ({
  ...lineOf(peopleKind, site, heading),
  kind: kindOf(heading),
  roles: Object.fromEntries(rolesOf(heading)),
  elsewhere: [...peopleKind.elsewhere(site, heading)],
});

/** The files that tell of names and subjects. */
export const headingFiles = (site: Site): PlannedFile[] => [
  textFile('people.jsonl', 'later', () => linesOf(site.people.found, (one) => personLine(site, one))),
  textFile('subjects.jsonl', null, () =>
    linesOf(site.subjects.found, (one) => lineOf(subjectsKind, site, one)),
  ),
  textFile('spellings.json', 'later', () => spellingsOf(site)),
];

const linesOf = (headings: readonly Heading[], line: (heading: Heading) => SubjectLine): string =>
  headings.map((heading) => `${JSON.stringify(line(heading))}\n`).join('');

/** For each id that is listed under another that other; null for a word that an archivist takes for no subject. */
function spellingsOf(site: Site): string {
  const listed = ({ found }: { readonly found: readonly Heading[] }) =>
    found.flatMap(({ id: main, keys }) => keys.flatMap((key) => (key.id === main ? [] : [[key.id, main]])));
  const removed = site.corrections.subjects.remove.map((subject) => [subjectsKind.idOf(subject), null]);
  return `${JSON.stringify({
    people: Object.fromEntries(listed(site.people)),
    subjects: Object.fromEntries([...listed(site.subjects), ...removed]),
  })}\n`;
}

function textFile(name: string, mark: Mark | null, make: () => string): PlannedFile {
  const text = once(make);
  return {
    path: dataPath(name),
    ...(mark && { mark }),
    // A file that waits for the search is not known before.
    get depends() {
      return [hash('sha256', text(), 'base64url')];
    },
    content: text,
  };
}
