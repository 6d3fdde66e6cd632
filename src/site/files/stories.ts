import { hash } from 'node:crypto';
import type { Archive } from '../../archive/archive.ts';
import { dataPath, storyPath } from '../../urls.ts';
import type { PlannedFile } from '../page.ts';

/** `stories.jsonl` has a line a story, `relations.jsonl` one for each two articles that belong together, with the reasons. */
export const storyFiles = (archive: Archive): PlannedFile[] => [
  linesFile(
    'stories.jsonl',
    archive.stories().map((story) => ({ ...story, url: storyPath(story.id) })),
  ),
  linesFile('relations.jsonl', archive.storyLinks()),
];

function linesFile(name: string, items: readonly unknown[]): PlannedFile {
  const lines = items.map((item) => `${JSON.stringify(item)}\n`);
  return {
    path: dataPath(name),
    depends: [hash('sha256', lines.join(''), 'base64url')],
    content: () => lines.join(''),
  };
}
