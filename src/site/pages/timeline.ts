import { timelinePath } from '../../urls.ts';
import type { PageContext } from '../context.ts';
import type { PeriodNode } from '../periods.ts';
import { pageKind } from './kind.ts';
import { onArticles, onPublishers } from './shared/depends.ts';
import { type ProfilePageData, profile } from './shared/profile.ts';
import type { Scope } from './shared/scope.ts';

export const timelineScope = (tree: PeriodNode): Scope => ({
  by: 'all',
  name: '',
  tree,
  base: timelinePath,
  title: (context) => context.t('nav.timeline'),
  above: () => [],
  always: true,
  shared: null,
});

function timelinePage(context: PageContext, scope: Scope): ProfilePageData {
  const heading = context.t('nav.timeline');
  return {
    ...profile(context, scope, heading),
    heading,
    headingLang: null,
    facts: [],
  };
}

export const timeline = pageKind({
  template: 'profile',
  nav: { place: 'sections', text: 'nav.timeline', path: timelinePath },
  subjects: ({ site }) => [timelineScope(site.timeline)],
  path: (ui) => timelinePath(ui),
  depends: () => [onArticles('all'), onPublishers],
  data: timelinePage,
});
