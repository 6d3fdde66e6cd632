/**
 * The words of the pages' own script, by the keys of the interface's strings. They come with the script, one file a language:
 * in each page they would be sent over and over.
 */
export const scriptWords = {
  paragraph: 'article.paragraphLink',
  copied: 'cite.copied',
  copyLink: 'reading.copyLink',
  share: 'reading.share',
  allPictures: 'reading.allPictures',
  nearest: 'reading.nearest',
  translation: 'reading.translation',
  archivedAt: 'reading.archivedAt',
  print: 'reading.print',
  settings: 'reading.settings',
  size: 'reading.size',
  size90: 'reading.size.small',
  size100: 'reading.size.normal',
  size120: 'reading.size.large',
  size140: 'reading.size.largest',
  theme: 'reading.theme',
  themeAuto: 'reading.theme.auto',
  themeLight: 'reading.theme.light',
  themeDark: 'reading.theme.dark',
  close: 'reading.close',
  offline: 'offline.title',
  worklist: 'worklist.title',
  worklistKeep: 'worklist.keep',
  worklistTake: 'worklist.take',
  worklistFull: 'worklist.full',
  refused: 'offline.refused',
} as const;

export type ScriptWord = keyof typeof scriptWords;
