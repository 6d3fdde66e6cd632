import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../../archive/archive.ts';
import { headlineOf, type Story } from '../../archive/story.ts';
import { removeOthers } from '../../disk/folders.ts';
import { sha256 } from '../../disk/hash.ts';
import { ListedFolder, manifestName } from '../../disk/manifest.ts';
import { writeWhole } from '../../disk/whole.ts';
import type { ArticleRecord } from '../../record.ts';
import { type SearchStories, type StoryFacet, searchFolder, storiesFolder } from '../format.ts';
import type { PlannedSegment } from './segments.ts';

/*
 * Which articles tell of one story changes though the articles do not, so that it stands in no segment but in one file for
 * all of them.
 */

/**
 * Writes the stories of the segments' articles.
 * @param folder The site's `search/`.
 * @returns the file's name; null where there are no stories.
 */
export async function writeStories(
  folder: string,
  archive: Archive,
  plan: readonly PlannedSegment[],
): Promise<string | null> {
  const stories = archive.stories();
  if (stories.length === 0) return null;
  const content = JSON.stringify(storiesIn(stories, archive, plan));
  const name = `${sha256(content).slice(0, 16)}.json`;
  const target = join(folder, storiesFolder);
  const files = new ListedFolder(target);
  if (!existsSync(join(target, name))) writeWhole(join(target, name), content);
  files.list(name, content);
  writeWhole(join(target, manifestName), files.manifest(`${searchFolder}${storiesFolder}`));
  await removeOthers(target, 'file', new Set([name, manifestName]));
  return name;
}

function storiesIn(
  stories: readonly Story[],
  archive: Archive,
  plan: readonly PlannedSegment[],
): SearchStories {
  const numbers = new Map(stories.flatMap(({ members }, at) => members.map((id) => [id, at] as const)));
  const segments = plan.map(({ key, articles }): [string, [number, number][]] => [
    key,
    [...articles.entries()].flatMap(([ordinal, { id }]): [number, number][] => {
      const story = numbers.get(id);
      return story === undefined ? [] : [[ordinal, story]];
    }),
  ]);
  return {
    stories: stories.map((story) => storyFacet(story, archive)),
    segments: Object.fromEntries(segments),
  };
}

const statesTitle = ({ titleOrigin }: ArticleRecord): boolean => titleOrigin === 'stated';

/** A story, named as its page is. */
function storyFacet({ id, central, members, titles }: Story, archive: Archive): StoryFacet {
  const records = (function* () {
    for (const member of members) yield archive.record(member);
  })();
  const { title, language } = headlineOf(archive.record(central), records, statesTitle);
  const hasTitles = Object.keys(titles).length > 0;
  return { id, name: title, language, ...(hasTitles && { titles }) };
}
