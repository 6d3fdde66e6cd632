import { posix } from 'node:path';
import type { Archive, ArticleSummary } from '../../archive/archive.ts';
import { confidenceOf } from '../../guesses.ts';
import { dataPath } from '../../urls.ts';
import { digestOf } from '../collection.ts';
import type { PlannedFile } from '../page.ts';
import { publicProblems } from '../public-problems.ts';
import { sidecarOf } from '../views/ready-sidecar.ts';
import { type YearPart, yearParts } from './by-year.ts';

/**
 * What became of the seeds, for programs, and of what is withheld no more than how much it is; the report page shows the
 * same to people. Where the articles are divided by year, `report.json` names the files that have a line for each of
 * their seeds.
 */
export function reportFiles(archive: Archive, limit?: number): PlannedFile[] {
  const articles = archive.summaries();
  const withheld = archive.tombstones().length;
  const whole = { articles: articles.length, withheld, problems: publicProblems(archive) };
  const parts = yearParts(articles, limit);
  if (parts.length === 1) return parts.map((part) => seedsFile(part, whole));
  const files = parts.map((part) => seedsFile(part, { articles: part.summaries.length }));
  const names = files.map(({ path }) => posix.basename(path));
  const index = JSON.stringify({ ...whole, parts: names }, null, 2);
  return [{ path: dataPath('report.json'), depends: [index], content: () => `${index}\n` }, ...files];
}

/** A seed a line. */
function seedsFile({ suffix, summaries }: YearPart, about: object): PlannedFile {
  const head = JSON.stringify(about, null, 2).slice(0, -2);
  const content = (): string => {
    const seeds = summaries.map((article) => JSON.stringify(seedLine(article))).join(',\n');
    return `${head},\n  "seeds": [\n${seeds}\n  ]\n}\n`;
  };
  return { path: dataPath(`report${suffix}.json`), depends: [digestOf(summaries), head], content };
}

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
