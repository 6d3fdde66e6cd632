import { assetPath } from '../../urls.ts';
import type { PlannedFile } from '../page.ts';

/** The files of `assets/`, which stand beside those of the plan. */
export const assetFiles = (bundled: Readonly<Record<string, string>>): PlannedFile[] =>
  Object.entries(bundled).map(([name, content]) => ({
    path: assetPath(name),
    depends: [content],
    content: () => content,
  }));
