import { nameKey } from '../../name-key.ts';
import type { Reading } from './edges.ts';
import { lastName } from './latin-names.ts';
import type { NameMention } from './mentions.ts';
import { Tally } from './tally.ts';

/** A Chinese form of a name. */
export interface NameForm {
  /** As most articles spell it, its parts joined by `·`. */
  readonly han: string;
  /** True for a last name alone: 马兹, not 约翰·马兹. */
  readonly short: boolean;
  /** Ids of the articles that gloss the name so, in order; none for what an archivist added. */
  readonly articles: readonly string[];
}

/** All forms of one Latin name. */
export interface NameGroup {
  readonly latin: string;
  /** Its last name; null where the name has one word only, which is then both. */
  readonly latinShort: string | null;
  /** Best supported first. */
  readonly forms: readonly NameForm[];
}

interface ArticleNames {
  readonly id: string;
  readonly mentions: readonly NameMention[];
}

/**
 * How far a reading may be from the sound of its name: one that nothing else speaks for, one that another article
 * shares, one that several share, one of several parts.
 */
const farthest = { alone: 0.2, shared: 0.26, common: 0.32, dotted: 0.33 };
/** Two characters say little: they have to be nearer. */
const farthestPair = 0.85;
/** Each doubling of the articles that read a name so takes this off its cost. */
const supportBonus = 0.3;

/** Gathers the names of all articles. The same groups in whatever order the articles come. */
export function groupNames(articles: Iterable<ArticleNames>): NameGroup[] {
  const all = [...articles].flatMap(({ id, mentions }) =>
    mentions.map(({ latin, readings }): Gloss => ({ id, latin, readings })),
  );
  const byName = Map.groupBy(all, ({ latin }) => nameKey(latin));
  return [...byName].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, glosses]) => groupOf(glosses) ?? []);
}

/** A mention of a name, with the article that it is in. */
interface Gloss extends NameMention {
  readonly id: string;
}

/** The group of one Latin name; null where no reading of it is likely enough. */
function groupOf(glosses: readonly Gloss[]): NameGroup | null {
  const votes = new Tally();
  for (const { id, readings } of glosses) {
    for (const reading of readings.slice(0, 1).flatMap(withLastName)) votes.add(formKey(reading), id);
  }
  const spellings = new Tally();
  const forms = new Map<string, Form>();
  for (const { id, latin, readings } of glosses) {
    const reading = choose(latin, readings, votes, id);
    if (!reading) continue;
    spellings.add(latin, id);
    for (const form of withLastName(reading)) addForm(forms, form, id);
  }
  if (forms.size === 0) return null;
  const latin = spellings.mostFrequent();
  return { latin, latinShort: lastName(latin), forms: bestOf([...forms.values()]) };
}

interface Form {
  readonly short: boolean;
  readonly spellings: Tally;
}

const formKey = ({ han, short }: Reading): string => `${short ? 's' : 'f'}${nameKey(han)}`;

/** The reading that sounds best and that most other articles share, or null where none is likely enough. */
function choose(latin: string, readings: readonly Reading[], votes: Tally, id: string): Reading | null {
  let best: Reading | null = null;
  let lowest = Number.POSITIVE_INFINITY;
  for (const reading of readings) {
    const others = votes.othersThan(formKey(reading), id);
    const cost = reading.cost - supportBonus * Math.min(3, Math.log2(1 + others));
    if (cost < lowest && isLikely(latin, reading, others)) {
      best = reading;
      lowest = cost;
    }
  }
  return best;
}

function isLikely(latin: string, { han, short, distance }: Reading, others: number): boolean {
  if (han.includes('·')) return distance <= farthest.dotted;
  const pair = Array.from(han).length < 3;
  // Two characters for two words leave one out, unless each is the whole sound of its word.
  if (!short && latin.includes(' ') && pair) return distance < 0.03;
  const limit = others > 1 ? farthest.common : others > 0 ? farthest.shared : farthest.alone;
  return distance <= limit * (pair ? farthestPair : 1);
}

function addForm(forms: Map<string, Form>, reading: Reading, id: string): void {
  const key = formKey(reading);
  const form = forms.get(key) ?? { short: reading.short, spellings: new Tally() };
  form.spellings.add(reading.han, id);
  forms.set(key, form);
}

/** A reading of several parts also tells the last name. */
function withLastName(reading: Reading): Reading[] {
  const last = reading.han.split('·').at(-1) ?? '';
  const told = !reading.short && last !== reading.han && last.length > 1;
  return told ? [reading, { ...reading, han: last, short: true }] : [reading];
}

function bestOf(found: readonly Form[]): NameForm[] {
  const forms = found.map(({ short, spellings }) => ({
    han: spellings.mostFrequent(),
    short,
    articles: spellings.articles(),
  }));
  forms.sort((a, b) => b.articles.length - a.articles.length || (a.han < b.han ? -1 : 1));
  return forms.filter((form) => !forms.some((other) => isMisread(form, other)));
}

/** A form that is a far better supported one with a character or two too many, or too few: 众 of 众议员, 推特后. */
function isMisread(form: NameForm, other: NameForm): boolean {
  if (form.short !== other.short || form.articles.length * 2 > other.articles.length) return false;
  const [short = '', long = ''] = [form.han, other.han].sort((a, b) => a.length - b.length);
  const apart = long.length - short.length;
  return apart > 0 && apart <= 2 && (long.startsWith(short) || long.endsWith(short));
}
