import { posix } from 'node:path';
import type { Archive, ArticleSummary } from '../../archive/archive.ts';
import { confidenceOf } from '../../guesses.ts';
import { dataPath } from '../../urls.ts';
import { madeOfEach } from '../faults.ts';
import type { PlannedFile } from '../page.ts';
import { digestOf } from '../periods.ts';
import { publicNotes, publicProblems } from '../public-problems.ts';
import { sidecarOf } from '../views/ready-sidecar.ts';
import { linesByYear, type TimePart, timeParts } from './by-time.ts';

/**
 * The outcome of the seeds, for programs, and of what is withheld no more than how much it is; the report page shows the
 * same to people. `report.json` names the files that have a line for each seed, one a year.
 */
export function reportFiles(archive: Archive, size = linesByYear): PlannedFile[] {
  const articles = archive.summaries();
  const files = timeParts(articles, size).map(seedsFile);
  const index = JSON.stringify(
    {
      articles: articles.length,
      withheld: archive.tombstones().length,
      problems: publicProblems(archive),
      notes: publicNotes(archive),
      parts: files.map(({ path }) => posix.basename(path)),
    },
    null,
    2,
  );
  return [{ path: dataPath('report.json'), depends: [index], content: () => `${index}\n` }, ...files];
}

/** A seed a line. */
const seedsFile = ({ suffix, summaries }: TimePart): PlannedFile => ({
  path: dataPath(`report${suffix}.json`),
  depends: [digestOf(summaries)],
  content: () => {
    const lines = madeOfEach(summaries, 'Its line in the report', (article) =>
      JSON.stringify(seedLine(article)),
    );
    const seeds = [...lines].join(',\n');
    return `{\n  "articles": ${summaries.length},\n  "seeds": [\n${seeds}\n  ]\n}\n`;
  },
});

/** How one article was read, and the sidecar that mends it where anything in it was guessed or is doubted. */
function seedLine(article: ArticleSummary): object {
  const { seedPath: path, id, title, format, language, edtf, publisher, guesses, warnings } = article;
  const doubtful = guesses.length > 0 || warnings.length > 0;
  return {
    path,
    ...(article.item !== null && { item: article.item }),
    article: id,
    title,
    format,
    publisher: publisher?.id ?? null,
    language,
    published: edtf,
    confidence: confidenceOf(guesses),
    guessed: guesses,
    warnings,
    duplicates: article.duplicates,
    ...(doubtful && { sidecar: sidecarOf(article) }),
  };
}
