import type { ArticleRecord } from '../../record.ts';
import type { PersonFacet, SegmentFacets, SubjectFacet } from '../format.ts';
import { personId, subjectId } from '../headings/keys.ts';

type Faceted = Pick<ArticleRecord, 'contributors' | 'subjects'>;

/** The people and subjects of articles: each id once, as the first article spells it. */
export function facetsOf(articles: readonly Faceted[]): SegmentFacets {
  const people = new Numbered<PersonFacet>();
  const subjects = new Numbered<SubjectFacet>();
  const person = articles.map(({ contributors }) =>
    people.numbersOf(
      contributors.map(({ name, kind }) => ({
        id: personId(name),
        name,
        ...(kind && kind !== 'person' && { kind }),
      })),
    ),
  );
  const subject = articles.map((article) =>
    subjects.numbersOf(article.subjects.map((name) => ({ id: subjectId(name), name }))),
  );
  return { people: people.all, subjects: subjects.all, person, subject };
}

/** Things with ids, numbered in the order in which they come. */
class Numbered<Thing extends { readonly id: string }> {
  readonly all: Thing[] = [];
  readonly #numbers = new Map<string, number>();

  /** The numbers of things, each once. */
  numbersOf(things: readonly Thing[]): number[] {
    return [...new Set(things.map((thing) => this.#numberOf(thing)))];
  }

  #numberOf(thing: Thing): number {
    const before = this.#numbers.get(thing.id);
    if (before !== undefined) return before;
    this.#numbers.set(thing.id, this.all.length);
    return this.all.push(thing) - 1;
  }
}
