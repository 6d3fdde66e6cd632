import type { Archive, ArticleSummary } from '../../archive/archive.ts';
import { confidenceOf } from '../../guesses.ts';
import { dataPath } from '../../urls.ts';
import type { PlannedFile } from '../page.ts';
import { sidecarOf } from '../ready-sidecar.ts';

/** Everything that became of the seeds, for programs; the report page shows the same to people. A seed a line. */
export function reportFile(archive: Archive): PlannedFile {
  const articles = archive.summaries();
  const [tombstones, problems] = [archive.tombstones(), archive.problems()];
  const content = (): string => {
    const seeds = articles.map((article) => JSON.stringify(seedLine(article))).join(',\n');
    const head = JSON.stringify({ articles: articles.length, tombstones, problems }, null, 2).slice(0, -2);
    return `${head},\n  "seeds": [\n${seeds}\n  ]\n}\n`;
  };
  const depends = [...articles.map(({ hash }) => hash), JSON.stringify([tombstones, problems])];
  return { path: dataPath('report.json'), depends, content };
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
