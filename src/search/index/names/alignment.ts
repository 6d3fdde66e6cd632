import type { Sounds } from './sounds.ts';

/*
 * How badly a Chinese name sounds like a Latin one: an edit distance over sounds, in which what transliteration does
 * every day (a silent r, an n for an m, 约 for a J) costs little. The costs were set by hand on the glosses of some ten
 * thousand articles.
 */

/** A Latin sound may become these, each at its cost; what it is not said to become costs 1. */
const becomes: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  b: { b: 0, f: 0.4 },
  d: { d: 0, j: 0.3, s: 0.5, x: 0.5 },
  t: { s: 0, d: 0, x: 0.1 },
  f: { f: 0, h: 0.4, w: 0.4 },
  v: { w: 0, f: 0, b: 0.3 },
  g: { g: 0, h: 0.5, j: 0.2, x: 0.5 },
  k: { j: 0, g: 0, y: 0.4, r: 0.2, x: 0.3, h: 0.2 },
  j: { j: 0, y: 0.1, r: 0.1, x: 0.3, h: 0.2, s: 0.4 },
  c: { j: 0, g: 0.1, s: 0.1, x: 0.1, h: 0.2 },
  z: { s: 0, x: 0, j: 0.2 },
  s: { s: 0, x: 0.1, j: 0.2, d: 0.6 },
  h: { h: 0, x: 0.2, a: 0.4 },
  l: { l: 0, e: 0, r: 0.3, N: 0.7 },
  r: { l: 0, e: 0, r: 0, h: 0.4 },
  m: { m: 0, N: 0.1, n: 0.5 },
  n: { n: 0, N: 0, l: 0.6, m: 0.6 },
  w: { w: 0, h: 0.3, f: 0.2, a: 0.3 },
  y: { y: 0, i: 0, a: 0.1, j: 0.5 },
  a: { a: 0, i: 0, y: 0.1, w: 0.2, h: 0.4, e: 0.3 },
  o: { a: 0, y: 0, i: 0, w: 0.1, e: 0.3 },
  '·': { '·': 0 },
};

/** Leaving out a Latin sound costs this. */
const silent: Readonly<Record<string, number>> = {
  ...{
    '·': 0.15,
    h: 0.2,
    r: 0.25,
    a: 0.3,
    o: 0.1,
    y: 0.1,
    l: 0.4,
    w: 0.4,
    d: 0.4,
    k: 0.6,
    n: 0.5,
    t: 0.6,
    m: 0.7,
  },
};
/** A Chinese sound that no Latin one stands behind costs this. */
const added: Readonly<Record<string, number>> = { N: 0.3, a: 0.35, e: 0.4, i: 0.35, y: 0.5, w: 0.6, h: 0.8 };

const costOf = (costs: Readonly<Record<string, number>>, sound: string, otherwise: number): number =>
  costs[sound] ?? otherwise;

/** Leaving out the consonant that a word begins with costs this more: names are cut short so. */
const silentStart = 0.4;

interface Wanted {
  readonly sound: string;
  /** Leaving it out costs this. */
  readonly silent: number;
}

/** From the last sound to the first. */
const wantedOf = (latin: Sounds): Wanted[] =>
  Array.from(latin, (sound, at) => {
    const starts = (at === 0 || latin[at - 1] === '·') && !'aho·'.includes(sound);
    return { sound, silent: costOf(silent, sound, 0.8) + (starts ? silentStart : 0) };
  }).reverse();

/**
 * The distance of a Latin name to each end of a run, read from the back: `costs[n]` is that of its last n characters.
 */
export function distances(latin: Sounds, run: readonly Sounds[]): number[] {
  const wanted = wantedOf(latin);
  let row = [0];
  for (const one of wanted) row.push((row.at(-1) ?? 0) + one.silent);
  const costs = [row.at(-1) ?? 0];
  for (const sounds of [...run].reverse()) {
    for (const sound of [...sounds].reverse()) row = nextRow(row, wanted, sound);
    costs.push(row.at(-1) ?? 0);
  }
  return costs;
}

function nextRow(before: readonly number[], wanted: readonly Wanted[], sound: string): number[] {
  const insertion = costOf(added, sound, 1);
  const row = [(before[0] ?? 0) + insertion];
  for (const [index, latin] of wanted.entries()) {
    const substituted = (before[index] ?? 0) + (becomes[latin.sound]?.[sound] ?? 1);
    const inserted = (before[index + 1] ?? 0) + insertion;
    const left = (row[index] ?? 0) + latin.silent;
    row.push(Math.min(substituted, inserted, left));
  }
  return row;
}
