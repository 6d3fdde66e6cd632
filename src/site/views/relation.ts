import type { ArticleSummary } from '../../archive/archive.ts';
import type { StoryLink } from '../../archive/story.ts';
import type { PageContext } from '../context.ts';
import type { StringKey } from '../strings.ts';
import { hostOf } from './out-link.ts';

const relationKeys = {
  copy: 'story.copy',
  version: 'story.version',
  translation: 'story.translation',
  event: 'story.event',
  related: 'story.related',
} as const satisfies Record<StoryLink['kind'], StringKey>;

/** How two articles belong together, in words. */
export function relationText(
  context: PageContext,
  kind: StoryLink['kind'],
  [one, other]: readonly [ArticleSummary, ArticleSummary],
): string {
  const third = kind === 'translation' ? thirdText(context, one, other) : null;
  return third === null
    ? context.t(relationKeys[kind])
    : context.t('story.bothTranslate', { host: hostOf(third) });
}

/** The address of the text that both translate: one of them states it, and it is not the other. */
function thirdText({ site }: PageContext, one: ArticleSummary, other: ArticleSummary): string | null {
  const stating = [one, other].find(({ translates }) => translates !== null);
  if (!stating || stating.translates === one.id || stating.translates === other.id) return null;
  return site.archive.record(stating.id).translationOf;
}
