import { openReader } from '../../archive/database.ts';
import { readArchive } from '../../archive/read.ts';
import { buildSearch, type SearchSummary } from '../../search/index/build.ts';
import type { SearchTask } from '../publish/publish.ts';

/** The search is made in a thread, as beside the pages it would wait for each of them. */
export default async function writeSearch(task: SearchTask): Promise<SearchSummary> {
  const database = openReader(task.cacheDir);
  try {
    return await buildSearch({ ...task, archive: readArchive(database, task.seedsDir) });
  } finally {
    database.close();
  }
}
