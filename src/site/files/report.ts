import type { Archive } from '../../archive/archive.ts';
import { dataPath } from '../../urls.ts';
import type { PlannedFile } from '../page.ts';

/** Everything that became of the seeds, for programs; the report page shows the same to people. */
export function reportFile(archive: Archive): PlannedFile {
  const report = {
    articles: archive.summaries().length,
    tombstones: archive.tombstones(),
    problems: archive.problems(),
  };
  const json = `${JSON.stringify(report, null, 2)}\n`;
  return { path: dataPath('report.json'), depends: [json], content: () => json };
}
