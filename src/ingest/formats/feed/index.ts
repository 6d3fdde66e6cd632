import { describeError, KronikaError } from '../../../errors.ts';
import type { Removed } from '../../../record.ts';
import type { Draft, Format, Parsed, Seed, Span } from '../../draft.ts';
import { parseHtml } from '../../html/parse.ts';
import { splitPreamble } from '../../html/preamble.ts';
import { textOf } from '../../html/tree.ts';
import { limits } from '../../read/limits.ts';
import { addRemoved } from '../../removed.ts';
import { draftOfItem } from '../../stated/draft-of-item.ts';
import { lineOf } from '../../stated/words.ts';
import { readAtom } from './atom.ts';
import { type Dialect, dialectOf } from './dialect.ts';
import { isExport, namesOfAccounts, withExport, withheldKind, withoutPrivate } from './exports.ts';
import type { Feed } from './feed.ts';
import { readJson } from './json.ts';
import { closedAfterLastItem, endsWhole } from './mended.ts';
import { placedFeed } from './places.ts';
import { readRdf, readRss } from './rss.ts';
import { spansOf } from './spans.ts';

/** A file that holds many articles: each item becomes a record of its own. */
export const feed: Format = {
  name: 'feed',
  description: 'A feed in RSS, Atom, RDF or JSON Feed; each of its items is an article.',
  claims: (seed) => dialectOf(seed.text) !== null,
  parse(seed): Parsed {
    const dialect = dialectOf(seed.text) ?? 'rss';
    const whole = endsWhole(seed.text) ? seed.text : (closedAfterLastItem(seed.text, dialect) ?? seed.text);
    const { text, left } = firstMembers(whole, dialect);
    const { feed: read, items, dropped } = placedFeed(text, dialect, (some) => readFeed(some, dialect));
    const accounts = namesOfAccounts(text);
    const kinds: string[] = [];
    const drafts = items.flatMap(({ item, span }) => {
      const entry = span ? text.slice(span.from, span.to) : '';
      const kind = isExport(text) ? kindInExport(entry, span, seed.text) : null;
      if (kind !== null) {
        kinds.push(kind);
        return [];
      }
      const draft = draftOfItem(withExport(item, entry, accounts), read);
      const shown = span ? withoutPrivate(entry, accounts) : JSON.stringify(item, null, 2);
      const place = span && shown === null ? { span: within(span, seed.text) } : { asRead: shown ?? '' };
      return [{ ...draft, ...place }];
    });
    if (drafts.length === 0) throw noItems(read);
    warnOfEnd(seed, drafts);
    warnOfKinds(kinds, drafts);
    const end = items.findLast(({ span }) => span !== null)?.span?.to ?? text.length;
    const rest = whole === seed.text ? '' : seed.text.slice(end);
    const { printed } = splitPreamble(text);
    return {
      drafts,
      left,
      // The pieces of an export may be of drafts.
      ...leftOut(
        isExport(text) ? [printed] : [printed, ...dropped.map(({ from, to }) => text.slice(from, to)), rest],
      ),
    };
  },
};

/** The kind of an entry of an export that is no published article: where that cannot be told, it may be a draft. */
function kindInExport(entry: string, span: Span | null, file: string): string | null {
  if (span === null) return 'entry whose place cannot be told';
  return span.to > file.length ? 'entry that breaks off' : withheldKind(entry);
}

/** An item that breaks off ends in the file with the last of its characters that every encoding writes alike. */
function within({ from, to }: Span, text: string): Span {
  if (to <= text.length) return { from, to };
  return { from, to: text.search(/[!-~][^!-~]*$/u) + 1 };
}

/** The feed with as many items as are read of one file, and how many it has more. */
function firstMembers(text: string, dialect: Dialect): { text: string; left: number } {
  const spans = spansOf(text, dialect);
  const [last, end] = [spans[limits.members - 1], spans.at(-1)];
  if (!last || !end) return { text, left: 0 };
  return { text: text.slice(0, last.to) + text.slice(end.to), left: spans.length - limits.members };
}

/** The words of what became no article. */
function leftOut(pieces: readonly string[]): Pick<Parsed, 'removed' | 'warnings'> {
  const removed: Removed[] = [];
  for (const piece of pieces) addRemoved(removed, 'markup', textOf(parseHtml(piece)) || piece);
  const warnings = ['The feed also holds something of which no article could be made: see what was removed.'];
  return { removed, warnings: removed.length > 0 ? warnings : [] };
}

const readers: Readonly<Record<Dialect, (text: string) => Feed>> = {
  rss: readRss,
  atom: readAtom,
  rdf: readRdf,
  json: readJson,
};

const names: Readonly<Record<Dialect, string>> = { rss: 'RSS', atom: 'Atom', rdf: 'RDF', json: 'JSON' };

function readFeed(text: string, dialect: Dialect): Feed {
  try {
    const read = readers[dialect](splitPreamble(text).rest);
    return { ...read, title: read.title === null ? null : lineOf({ value: read.title, written: 'unsure' }) };
  } catch (error) {
    throw new KronikaError(
      'bad-feed',
      `The ${names[dialect]} feed cannot be read: ${describeError(error)}.`,
      {
        advice: 'Fetch the feed again; if it is broken at its source, mend it with a text editor.',
        cause: error,
      },
    );
  }
}

const noItems = ({ title }: Feed): KronikaError =>
  new KronikaError('empty-feed', `The feed${title ? ` “${title}”` : ''} holds no items.`, {
    advice: 'Fetch the feed again, or remove the file from the seeds folder.',
  });

/** All that came before the break is read; the item that it cut in two is lost with the rest of the download. */
function warnOfEnd(seed: Seed, drafts: readonly Draft[]): void {
  if (!endsWhole(seed.text))
    drafts
      .at(-1)
      ?.warnings.push('The feed breaks off after this article: what followed is missing in the file.');
}

/** Drafts and what else an export holds are nobody's to read: they are counted and not shown. */
function warnOfKinds(kinds: readonly string[], drafts: readonly Draft[]): void {
  if (kinds.length === 0) return;
  const counts = [...Map.groupBy(kinds, (kind) => kind)].map(([kind, all]) => `${all.length} × ${kind}`);
  drafts[0]?.warnings.push(`The export also holds what is no published article: ${counts.join(', ')}.`);
}
