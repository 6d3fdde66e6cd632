import { frequentIn } from './counts.ts';
import type { Features } from './features/index.ts';
import { Glosses } from './glosses.ts';
import { sortedSet } from './hash.ts';
import type { Member, Words } from './relations.ts';
import { digestsOf, manyArticles, seriesOf } from './series.ts';
import { ownLength, ownRuns } from './text-likeness.ts';
import { windowsOf } from './windows.ts';

const titleWeight = 3;

/** The words that an article's own: where its beginning is mostly boilerplate, only the title is. */
function wordsOf({ text, words }: Features, boilerplate: ReadonlySet<number>): Words {
  let [all, common] = [0, 0];
  for (const [at, sentence] of text.sentences.subarray(0, text.leadSentences).entries()) {
    const length = text.lengths[at] ?? 0;
    all += length;
    if (boilerplate.has(sentence)) common += length;
  }
  if (common * 2 <= all) return words;
  const { titleTerms, titleGrams } = words;
  return {
    terms: titleTerms,
    weights: new Uint8Array(titleTerms.length).fill(titleWeight),
    grams: titleGrams,
  };
}

/** Sentences that stand in many texts of one publisher: a report that many have taken over is none. */
function boilerplateOf(all: readonly Features[]): ReadonlySet<number> {
  const frequent = new Set<number>();
  for (const its of Map.groupBy(all, ({ publisher }) => publisher).values()) {
    const texts = new Map(its.map(({ text }) => [text.hash, text.sentences]));
    for (const sentence of frequentIn([...texts.values()], manyArticles)) frequent.add(sentence);
  }
  return frequent;
}

/** All articles with what the archive as a whole tells of each. @param all By id. */
export function membersOf(all: readonly Features[]): Member[] {
  const boilerplate = boilerplateOf(all);
  const glosses = new Glosses(all);
  const series = seriesOf(all);
  const digests = digestsOf(all);
  const windows = windowsOf(all);
  return all.map((features, at) => {
    const anchors = [...features.anchors, ...glosses.namesIn(features)];
    return {
      features,
      anchors,
      anchorHashes: sortedSet(anchors.map(({ hash }) => hash)),
      own: {
        runs: ownRuns(features.text, boilerplate),
        isWhole: features.text.isWhole,
        lead: features.text.lead,
      },
      length: ownLength(features.text, boilerplate),
      words: wordsOf(features, boilerplate),
      series: series[at] ?? [],
      isDigest: digests[at] ?? false,
      window: windows[at] ?? null,
    };
  });
}
