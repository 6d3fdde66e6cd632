import { additionsPath } from '../../urls.ts';
import { additionsOf, stateOfAdditions } from '../additions.ts';
import type { PageContext } from '../context.ts';
import { additionsFeed } from '../files/feeds.ts';
import type { Translate } from '../strings.ts';
import { itemViews } from '../views/items.ts';
import { type GroupView, periodName } from '../views/listing.ts';
import { type Shell, shellOf } from '../views/shell.ts';
import { pageKind } from './kind.ts';
import { onShown } from './shared/depends.ts';

/** The articles that came into the archive last, by the day on which they came. */
export interface AdditionsPageData {
  readonly shell: Shell;
  readonly t: Translate;
  readonly groups: readonly GroupView[];
}

function additionsPage(context: PageContext): AdditionsPageData {
  const { t, site } = context;
  return {
    shell: shellOf(context, {
      title: t('additions.heading'),
      description: t('additions.intro'),
      counterpart: additionsPath,
      feed: { name: additionsFeed, title: t('additions.heading') },
    }),
    t,
    groups: additionsOf(site.timeline.articles).days.map(({ day, articles, count }) => ({
      anchor: `d${day}`,
      heading: periodName(context, day, 'weekday'),
      datetime: day,
      note: count > articles.length ? t('additions.more', { count: count - articles.length }) : null,
      items: itemViews(context, articles),
    })),
  };
}

export const additions = pageKind({
  template: 'additions',
  subjects: ({ site }) => {
    const found = additionsOf(site.timeline.articles);
    return found.hasSeveralDays ? [found] : [];
  },
  path: additionsPath,
  depends: (found) => [onShown(stateOfAdditions(found))],
  data: additionsPage,
});
