import type { VersionRule } from '../relations.ts';
import { beginsAlike } from './same-text.ts';

/* Settles which of the seeds of one article is shown, and which others hold another text. */

/** These decide between the seeds of one article. SQLite has 0 and 1 for no and yes. */
export interface Copy {
  /** Hash of its folded text (same-text.ts). */
  readonly text: string;
  readonly preferred: number;
  readonly byProgram: number;
  readonly isLatest: number;
  /** Whether its text breaks off within a sentence. */
  readonly breaksOff: number;
  readonly edtf: string | null;
  readonly length: number;
  /** How many people and houses it credits. */
  readonly credits: number;
  /** Whether its publisher is known by more than the host of its address. */
  readonly namesPublisher: number;
  readonly lead: string;
  readonly path: string;
}

/** The seeds that have one text, the one that is shown of them first. */
interface Text<Seed extends Copy> {
  readonly hash: string;
  readonly copies: readonly [Seed, ...Seed[]];
  /** How many files hold it. */
  readonly seeds: number;
}

/** A text that another goes before. */
export interface Yielding<Seed extends Copy> {
  readonly text: string;
  readonly copies: readonly [Seed, ...Seed[]];
  /** The first rule that sets the text that is shown before it. */
  readonly rule: VersionRule;
}

interface Settled<Seed extends Copy> {
  readonly shown: Seed;
  /** The other texts, those that would be shown next first. */
  readonly versions: readonly Yielding<Seed>[];
}

type Rule<Item> = readonly [name: VersionRule, worth: (item: Item, among: readonly Item[]) => number];

/** Between seeds that have the same text, a copy in a web archive and the page itself among them. */
const seedRules: readonly (readonly [name: string, worth: (copy: Copy, among: readonly Copy[]) => number])[] =
  [
    ['preferred', ({ preferred }) => preferred],
    ['program', ({ byProgram }) => byProgram],
    ['dated', ({ edtf }) => Number(edtf !== null)],
    ['length', ({ length }) => length],
    ['early', ({ edtf }, among) => Number(!isMuchLater(edtf, among))],
    ['credits', ({ credits }) => credits],
    ['publisher', ({ namesPublisher }) => namesPublisher],
  ];

/** Days between two dates of one text that are a matter of zones, or of being posted again. */
const fewDays = 30;
const dayLength = 24 * 60 * 60 * 1000;

/** Whether a date is weeks after that of another seed: it is then that of a copy, as nobody reads a text before it is published. */
function isMuchLater(edtf: string | null, among: readonly Copy[]): boolean {
  const days = among.map((copy) => Date.parse(copy.edtf ?? '')).filter((day) => !Number.isNaN(day));
  return Date.parse(edtf ?? '') - Math.min(...days) > fewDays * dayLength;
}

const most = (copies: readonly Copy[], worth: (copy: Copy) => number): number =>
  copies.reduce((best, copy) => Math.max(best, worth(copy)), 0);

/**
 * Between texts. The archivist's word goes before all; then files that a program writes, as anybody can write an address
 * over a text of his own; then what a history has last; then a text that is whole; then what most seeds agree on; only then what is dated and long.
 */
const textRules: readonly Rule<Text<Copy>>[] = [
  ['preferred', ({ copies }) => most(copies, ({ preferred }) => preferred)],
  ['program', ({ copies }) => most(copies, ({ byProgram }) => byProgram)],
  ['latest', ({ copies }) => most(copies, ({ isLatest }) => isLatest)],
  ['whole', (text, texts) => Number(!isCutOff(text, texts))],
  ['agreement', ({ seeds }) => seeds],
  ['dated', ({ copies }) => most(copies, ({ edtf }) => Number(edtf !== null))],
  ['length', ({ copies }) => most(copies, ({ length }) => length)],
];

/** Whether a text breaks off within a sentence and a longer one begins as it does. */
function isCutOff({ copies: [own] }: Text<Copy>, texts: readonly Text<Copy>[]): boolean {
  if (!own.breaksOff) return false;
  return texts.some(({ copies: [other] }) => other.length > own.length && beginsAlike(own.lead, other.lead));
}

/** Items by the rules, the best first; of those that the rules hold equal, the one that came first. */
function ranked<Item>(
  items: readonly Item[],
  rules: readonly (readonly [name: string, worth: (item: Item, among: readonly Item[]) => number])[],
) {
  return items
    .map((item) => ({ item, worths: rules.map(([, worth]) => worth(item, items)) }))
    .sort((a, b) => {
      const at = firstDifference(a.worths, b.worths);
      return at < 0 ? 0 : (b.worths[at] ?? 0) - (a.worths[at] ?? 0);
    });
}

const firstDifference = (a: readonly number[], b: readonly number[]): number =>
  a.findIndex((worth, at) => worth !== b[at]);

/** @param seeds Of one article, in an order that does not depend on when they were found. */
export function settle<Seed extends Copy>(seeds: readonly [Seed, ...Seed[]]): Settled<Seed> {
  const [only] = seeds;
  if (seeds.length === 1) return { shown: only, versions: [] };
  const texts = [...Map.groupBy(seeds, ({ text }) => text)]
    .map(([hash, copies]) => textOf(hash, copies))
    .filter((text) => text !== null)
    .sort((a, b) => (a.hash < b.hash ? -1 : 1));
  const [first, ...others] = ranked<Text<Seed>>(texts, textRules);
  const versions = others.map(({ item: { hash, copies }, worths }) => {
    const [rule] = textRules[firstDifference(first?.worths ?? [], worths)] ?? ['hash' as const];
    return { text: hash, copies, rule };
  });
  return { shown: first?.item.copies[0] ?? only, versions };
}

function textOf<Seed extends Copy>(hash: string, seeds: readonly Seed[]): Text<Seed> | null {
  const [first, ...others] = ranked<Seed>(seeds, seedRules).map(({ item }) => item);
  if (!first) return null;
  return { hash, copies: [first, ...others], seeds: new Set(seeds.map(({ path }) => path)).size };
}
