import type { UiLanguage } from '../../ui-languages.ts';
import { assetPath, scriptPath } from '../../urls.ts';
import type { PlannedFile } from '../page.ts';
import { scriptWords } from '../script-words.ts';
import { translatorFor } from '../strings.ts';

/** The pages' own script, which is published with the words of each language. */
const scriptName = 'site.js';

/** The files of `assets/`. */
export const assetFiles = (
  { [scriptName]: script, ...others }: Readonly<Record<string, string>>,
  languages: readonly UiLanguage[],
): PlannedFile[] => [
  ...Object.entries(others).map(([name, content]) => assetFile(assetPath(name), content)),
  ...(script === undefined ? [] : languages.map((ui) => assetFile(scriptPath(ui), inLanguage(script, ui)))),
];

const assetFile = (path: PlannedFile['path'], content: string): PlannedFile => ({
  path,
  mark: 'asset',
  depends: [content],
  content: () => content,
});

/** In a block of their own the words are seen by the script, and by nothing else of the page. */
function inLanguage(script: string, ui: UiLanguage): string {
  const t = translatorFor(ui);
  // A place that only the page can fill is told by its own name.
  const values = { hosts: '{hosts}', address: '{address}', date: '{date}' };
  const words = Object.entries(scriptWords).map(([name, key]) => [name, t(key, values)]);
  return `{const kronikaWords=${JSON.stringify(Object.fromEntries(words))};${script}}`;
}
