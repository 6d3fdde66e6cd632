import { searchHelpPath, searchPath } from '../../urls.ts';
import type { PageContext } from '../context.ts';
import type { Site } from '../site.ts';
import type { StringKey, Translate } from '../strings.ts';
import type { LinkView } from '../views/items.ts';
import { type Shell, shellOf } from '../views/shell.ts';
import { pageKind, single } from './kind.ts';
import { onArticles, onPublishers } from './shared/depends.ts';
import { examplesOf } from './shared/examples.ts';

/** The query language, each piece of it with queries that find something here. */
export interface SearchHelpPageData {
  readonly shell: Shell;
  readonly t: Translate;
  readonly trail: readonly LinkView[];
  readonly pieces: readonly Piece[];
  readonly fields: readonly Piece[];
}

interface Piece {
  readonly queries: readonly LinkView[];
  readonly text: StringKey;
}

/** Stand for words of the archive where its titles have none that would do. */
const plainExample = { word: 'harbour', phrase: 'old harbour' };

/** Queries by what they show. */
function queriesOf(
  site: Site,
): Record<'pieces' | 'fields', readonly (readonly [StringKey, readonly string[]])[]> {
  const found = examplesOf(site);
  const examples = found.length > 0 ? found : [plainExample];
  const [first = plainExample] = examples;
  const last = examples.at(-1) ?? first;
  const [publisher] = site.publishers;
  const [language] = site.languages;
  const host = publisher?.host ?? 'example.org';
  return {
    pieces: [
      ['searchHelp.words', [first.word, [last.word, restOf(last)].join(' ')]],
      ['searchHelp.phrase', examples.map(({ phrase }) => `“${phrase}”`)],
      ['searchHelp.minus', [`${first.word} -“${first.phrase}”`, `${first.word} NOT ${last.word}`]],
      ['searchHelp.or', [`${first.word} OR ${last === first ? restOf(first) : last.word}`]],
      ['searchHelp.group', [`(${first.word} OR ${last.word}) -(${restOf(last)} OR “${first.phrase}”)`]],
      ['searchHelp.star', [`${begunOf(last.word)}*`]],
      ['searchHelp.near', [`${last.word} NEAR/5 ${restOf(last)}`]],
    ],
    fields: [
      ['searchHelp.field.title', [`title:${first.word}`, `title:(${first.word} OR ${last.word})`]],
      ['searchHelp.field.people', ['people:Smith']],
      ['searchHelp.field.publisher', [`publisher:${publisher?.id ?? 'bbc'}`]],
      ['searchHelp.field.subject', ['subject:media']],
      ['searchHelp.field.language', [`language:${(language?.tag ?? 'en').split('-')[0]}`]],
      ['searchHelp.field.url', [`url:${host}`]],
    ],
  };
}

/** The words of a phrase behind the first. */
const restOf = ({ word, phrase }: typeof plainExample): string => phrase.slice(word.length).trim();

/** A word without its end: of letters the half of it. */
const begunOf = (word: string): string =>
  [...word].slice(0, Math.max(2, Math.ceil(word.length / 2))).join('');

function searchHelpPage(context: PageContext): SearchHelpPageData {
  const { t, site } = context;
  const search = context.href(searchPath(context.ui));
  const { pieces, fields } = queriesOf(site);
  const shown = (all: typeof pieces): Piece[] =>
    all.map(([text, queries]) => ({
      text,
      queries: queries.map((query) => ({
        href: `${search}?q=${encodeURIComponent(query)}`,
        text: query,
        lang: null,
      })),
    }));
  return {
    shell: shellOf(context, {
      title: t('searchHelp.title'),
      description: t('searchHelp.intro'),
      counterpart: searchHelpPath,
    }),
    t,
    trail: [{ href: search, text: t('nav.search'), lang: null }],
    pieces: shown(pieces),
    fields: shown(fields),
  };
}

export const searchHelp = pageKind({
  template: 'search-help',
  subjects: single,
  path: searchHelpPath,
  depends: () => [onArticles('all'), onPublishers],
  data: searchHelpPage,
});
