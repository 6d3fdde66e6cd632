import type { Found, Member } from '../container.ts';
import { isListing } from '../press-listing/signs.ts';
import { blockOf, factsOfBlocks } from '../shared/laid-out.ts';
import { textOfRtf } from './rtf-text.ts';

/**
 * Reads a text in RTF: each paragraph is one, and the largest letters at its beginning are its title.
 * @returns The lines of it where a press database has listed its articles in it.
 */
export function readRtf(member: Member): Found | string {
  const { paragraphs, title, author } = textOfRtf(member.bytes);
  const lines = paragraphs.map(({ text }) => text.trimEnd()).join('\n');
  if (isListing(lines)) return lines;
  const said = paragraphs.filter(({ text }) => text.trim() !== '');
  if (!said.some(({ text }) => /\p{L}/u.test(text)))
    return {
      item: member.item,
      code: 'no-text',
      broken: 'The RTF has no words.',
      advice: 'Save it again from the program that wrote it, or take it out of the seeds folder.',
    };
  const sizes = said.map(({ size }) => size).toSorted((a, b) => a - b);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0;
  const largest = Math.max(...said.slice(0, 5).map(({ size }) => size));
  const blocks = said.map(({ text, size }, at) =>
    blockOf(text.trim(), at < 5 && size === largest && size > usual * 1.1 ? 'title' : ''),
  );
  return { ...member, facts: factsOfBlocks(blocks, { title, creators: author === null ? [] : [author] }) };
}
