import type { Example } from '../examples.ts';
import { letter, newsletterFields, newsletterPage } from '../mail/example.ts';

/** Fields of another newsletter by the same house. */
const millFields = [
  'From: Town Letter <letter@town.example>',
  'To: jane.reader@home.example',
  'Subject: The mill is sold',
  'Date: Wed, 03 Nov 2021 09:30:00 +0100',
  'Message-ID: <mill.2@town.example>',
  'List-Id: <letter.town.example>',
];

const millPage =
  '<p>A baker bought the mill.</p>\n\n<p>It was said on Monday, and many did not believe it before they had read it here in the town.</p>\n' +
  '>From the river it looks as it always did, with its wheel and its long red roof.\n';

const line = Buffer.from('From letter@town.example Tue Nov  2 09:30:00 2021\n');
const gap = Buffer.from('\n');

export const examples: readonly Example[] = [
  {
    path: 'letters.mbox',
    bytes: Buffer.concat([
      line,
      letter(newsletterFields, newsletterPage),
      gap,
      line,
      letter(millFields, millPage),
      gap,
    ]),
  },
];
