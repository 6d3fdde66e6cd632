import { timelinePath } from '../../urls.ts';
import type { PeriodNode } from '../collection.ts';
import type { PageContext } from '../context.ts';
import { type ProfilePageData, profile } from './shared/profile.ts';
import type { Scope } from './shared/scope.ts';

export const timelineScope = (tree: PeriodNode): Scope => ({
  tree,
  base: timelinePath,
  name: (context) => context.t('nav.timeline'),
  above: () => [],
  always: true,
  shared: null,
});

export function timelinePage(context: PageContext, scope: Scope): ProfilePageData {
  const heading = context.t('nav.timeline');
  return {
    ...profile(context, scope, heading),
    heading,
    headingLang: null,
    facts: [],
  };
}
