import type { ArticleSummary } from '../../../archive/archive.ts';
import type { ArticleRecord } from '../../../record.ts';
import { personId, subjectId } from '../../../search/headings/keys.ts';
import type { PageContext } from '../../context.ts';
import { headingLang } from '../../headings/language.ts';
import type { Register } from '../../headings/register.ts';
import type { Site } from '../../site.ts';
import { foreignLang, type LinkView, type NameView } from '../../views/items.ts';
import { namePieces } from '../../views/names.ts';
import { type Dependency, onShown } from './depends.ts';

/* The ways from an article to those who are credited and to its subjects. */

/** Those who are credited with one role: names, and what stands between them. */
export interface PeopleView {
  readonly role: string;
  readonly names: readonly (NameView | string)[];
}

/** @param linked Whether the archive has an article for each of the names, and so a place. */
export const people = (
  context: PageContext,
  { contributors, language }: Pick<ArticleRecord, 'contributors' | 'language'>,
  linked: boolean,
): PeopleView[] =>
  [...Map.groupBy(contributors, ({ role }) => role)].map(([role, own]) => ({
    role: context.t(`role.${role}`),
    names: namePieces(
      context.locale,
      own.map(({ name }): NameView => {
        const place = linked ? context.site.people.placeOf(personId(name), context.ui) : null;
        const lang = foreignLang(context, headingLang(name, [{ language }]));
        return { text: name, lang, href: place && context.href(place) };
      }),
    ),
  }));

/** The subjects of an article, as it states them, without those that an archivist takes for none. */
export const subjectLinks = (
  context: PageContext,
  { subjects, language }: Pick<ArticleRecord, 'subjects' | 'language'>,
): LinkView[] =>
  subjects.flatMap((text) => {
    const place = context.site.subjects.placeOf(subjectId(text), context.ui);
    const lang = foreignLang(context, headingLang(text, [{ language }]));
    return place ? { text, lang, href: context.href(place) } : [];
  });

/** The places of people and subjects are not always the same: a name gets a page when it has articles enough. */
export function headingPlaces(
  { people: persons, subjects, interface: { own } }: Site,
  article: Pick<ArticleSummary, 'contributors' | 'subjects'>,
): Dependency {
  const places = (register: Register, ids: readonly string[]) =>
    ids.map((id) => register.placeOf(id, own) ?? '').join(' ');
  const names = article.contributors.map(({ name }) => personId(name));
  return onShown(`${places(persons, names)}; ${places(subjects, article.subjects.map(subjectId))}`);
}
