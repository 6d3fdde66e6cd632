import type { UiLanguage } from '../../ui-languages.ts';
import { assetPath, offlinePath, outputFile, scriptPath, worklistPath } from '../../urls.ts';
import { offlineScript, workerFile } from '../offline-lists.ts';
import type { PlannedFile } from '../page.ts';
import { scriptWords } from '../script-words.ts';
import { translatorFor } from '../strings.ts';

/** The pages' own script, which is published with the words of each language. */
const scriptName = 'site.js';

/** The files of `assets/`, and the service worker. */
export function assetFiles(
  assets: Readonly<Record<string, string>>,
  languages: readonly UiLanguage[],
  offline: boolean,
): PlannedFile[] {
  // Only some archives have use of the service worker and the script of its page.
  const { [scriptName]: script, [workerFile]: worker, [offlineScript]: page, ...others } = assets;
  const ofAll = { ...others, ...(offline && page !== undefined && { [offlineScript]: page }) };
  return [
    ...Object.entries(ofAll).map(([name, content]) => assetFile(assetPath(name), content)),
    ...(script === undefined
      ? []
      : languages.map((ui) => assetFile(scriptPath(ui), inLanguage(script, ui, offline)))),
    ...(offline && worker !== undefined
      ? [assetFile(`/${workerFile}`, withLanguages(worker, languages))]
      : []),
  ];
}

const assetFile = (path: PlannedFile['path'], content: string): PlannedFile => ({
  path,
  mark: 'asset',
  depends: [content],
  content: () => content,
});

/** In a block of their own the words are seen by the script, and by nothing else of the page. */
function inLanguage(script: string, ui: UiLanguage, offline: boolean): string {
  const t = translatorFor(ui);
  // A place that only the page can fill is told by its own name.
  const values = { hosts: '{hosts}', address: '{address}', date: '{date}' };
  const words = Object.entries(scriptWords).map(([name, key]) => [name, t(key, values)]);
  const kept = JSON.stringify(offline ? outputFile(offlinePath(ui)) : null);
  const worklist = JSON.stringify(outputFile(worklistPath(ui)));
  return `{const kronikaWords=${JSON.stringify(Object.fromEntries(words))},kronikaOffline=${kept},kronikaWorklist=${worklist};${script}}`;
}

const withLanguages = (script: string, languages: readonly UiLanguage[]): string =>
  `{const kronikaLanguages=${JSON.stringify(languages)};${script}}`;
