import { assetPath, worklistPath } from '../../urls.ts';
import type { PageContext } from '../context.ts';
import type { Translate } from '../strings.ts';
import { type Shell, shellOf } from '../views/shell.ts';
import { type WorklistStrings, worklistScript, worklistStrings } from '../worklist-strings.ts';
import { pageKind, single } from './kind.ts';
import { onShown } from './shared/depends.ts';
import { neededByFormats } from './shared/search-head.ts';

/** The articles that a reader keeps, which the page's script shows. */
export interface WorklistPageData {
  readonly shell: Shell;
  readonly t: Translate;
  readonly script: string;
  readonly strings: WorklistStrings;
}

/** Pages lead to it by script, as without that it is empty. */
export const worklist = pageKind({
  template: 'worklist',
  subjects: single,
  path: worklistPath,
  depends: (_, { languages }) => [onShown(JSON.stringify(languages.map(({ tag }) => tag)))],
  data: (context: PageContext): WorklistPageData => ({
    shell: shellOf(context, {
      title: context.t('worklist.title'),
      description: context.t('worklist.intro'),
      counterpart: worklistPath,
      unlisted: true,
      head: neededByFormats(context),
    }),
    t: context.t,
    script: context.href(assetPath(worklistScript)),
    strings: worklistStrings(context.t),
  }),
  unlisted: true,
});
