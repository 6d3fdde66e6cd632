import { policyPath } from '../../urls.ts';
import type { PageContext } from '../context.ts';
import type { Translate } from '../strings.ts';
import { contactAddress } from '../views/contact.ts';
import { type OwnText, ownText } from '../views/own-text.ts';
import { type Shell, shellOf } from '../views/shell.ts';
import { pageKind } from './kind.ts';
import { onShown } from './shared/depends.ts';

/** How the archivist selects, corrects and takes down, in the archivist's own words. */
export interface PolicyPageData {
  readonly shell: Shell;
  readonly t: Translate;
  readonly text: OwnText | null;
  readonly contact: string | null;
}

export const policy = pageKind({
  template: 'policy',
  nav: {
    place: 'foot',
    text: 'nav.policy',
    path: policyPath,
    isThere: ({ config }) => (config.texts?.policy.length ?? 0) > 0,
  },
  subjects: ({ site: { config } }): readonly null[] => (config.texts?.policy.length ? [null] : []),
  path: policyPath,
  depends: (_, { config }) => [onShown(JSON.stringify(config.texts?.policy))],
  data: (context: PageContext): PolicyPageData => ({
    shell: shellOf(context, { title: context.t('nav.policy'), counterpart: policyPath }),
    t: context.t,
    text: ownText(context, 'policy'),
    contact: contactAddress(context),
  }),
});
