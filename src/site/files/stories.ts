import { hash } from 'node:crypto';
import type { Archive, HeldLink } from '../../archive/archive.ts';
import { dataPath, storyPath } from '../../urls.ts';
import type { PlannedFile } from '../page.ts';
import type { RelationLine } from './schema.ts';

/**
 * `stories.jsonl` has a line a story, `relations.jsonl` one for each two articles that belong together or of which one cites
 * the other, with the reasons.
 */
export const storyFiles = (archive: Archive): PlannedFile[] => [
  linesFile(
    'stories.jsonl',
    archive.stories().map((story) => ({ ...story, url: storyPath(story.id) })),
  ),
  linesFile('relations.jsonl', [...archive.storyLinks(), ...archive.heldLinks().map(citing)]),
];

const citing = ({ from, to, address }: HeldLink): RelationLine => ({
  a: from,
  b: to,
  kind: 'cites',
  score: 1,
  evidence: [{ kind: 'address', value: address }],
});

function linesFile(name: string, items: readonly unknown[]): PlannedFile {
  const lines = items.map((item) => `${JSON.stringify(item)}\n`);
  return {
    path: dataPath(name),
    depends: [hash('sha256', lines.join(''), 'base64url')],
    content: () => lines.join(''),
  };
}
