import type { Archive, Departure } from '../../archive/archive.ts';
import { articlePath, dataPath } from '../../urls.ts';
import type { PlannedFile } from '../page.ts';

/** The articles that were published and are not any more, one a line, where there are some. */
export function departureFiles(archive: Archive): PlannedFile[] {
  const departures = archive.departures();
  if (departures.length === 0) return [];
  const lines = departures.map((departure) => `${JSON.stringify(lineOf(departure))}\n`).join('');
  return [{ path: dataPath('removed.jsonl'), depends: [lines], content: () => lines }];
}

/** The fields of a line; one that is not told is left out. */
const lineOf = ({ id, day, kind, successor, title, sha256 }: Departure): object => ({
  id,
  url: articlePath(id),
  day,
  kind,
  ...(successor !== null && { successor: articlePath(successor) }),
  ...(title !== null && { title }),
  ...(sha256 !== null && { sha256 }),
});
