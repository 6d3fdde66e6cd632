import { assetPath } from '../../urls.ts';
import type { PlannedFile } from '../page.ts';

/** The files of `assets/`. */
export const assetFiles = (bundled: Readonly<Record<string, string>>): PlannedFile[] =>
  Object.entries(bundled).map(([name, content]) => ({
    path: assetPath(name),
    mark: 'asset',
    depends: [content],
    content: () => content,
  }));
