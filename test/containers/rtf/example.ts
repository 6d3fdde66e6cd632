import type { Example } from '../examples.ts';
import { town } from '../texts.ts';

/** A text as Word writes it in RTF. */
export const rtfOf = (body: string): Buffer =>
  Buffer.from(
    `{\\rtf1\\ansi\\ansicpg1252\\uc1\\deff0{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset204 Arial Cyr;}}{\\*\\generator Riched20;}\n{\\info{\\title Untitled}{\\author Ida Example}}\n{\\header Town Paper}${body}}`,
    'latin1',
  );

export const townBody = [
  `{\\b\\fs40 ${town.title}\\par}`,
  '\\fs24 Ida Example\\par 2 November 2021\\par',
  ...town.paragraphs.map(
    (words) => `\\pard ${words.replaceAll(' the ', '\nthe ').replaceAll('\nthe', '\n the')}\\par`,
  ),
].join('\n');

export const examples: readonly Example[] = [{ path: 'town/bridge.rtf', bytes: rtfOf(townBody) }];
