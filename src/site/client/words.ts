import type { ScriptWord } from '../script-words.ts';

/** Stands before the script in its file (render/assets.ts). */
declare const kronikaWords: Readonly<Record<ScriptWord, string>>;

/** The script's words in the language of the page. */
export const words = kronikaWords;
