import { hash } from 'node:crypto';
import type { Problem } from '../../record.ts';
import type { Seed, SeedFile } from '../draft.ts';
import { decode } from './decode.ts';
import { describeBytes, limits } from './limits.ts';
import { binaryKind } from './signatures.ts';

/** A seed's bytes as text, or what keeps them from being read. Never throws for what the file holds. */
export function readSeed(file: SeedFile): Seed | Problem {
  const { path, bytes, member, keeping } = file;
  const own = {
    path,
    bytes: bytes.length,
    ...(member && { item: member.item, facts: member.facts }),
    ...(keeping && { keeping }),
  };
  if (bytes.length > limits.seedBytes) return tooLarge(path, bytes.length);
  if (member?.facts.stated)
    return {
      ...own,
      sha256: hash('sha256', bytes),
      text: '',
      encoding: member.facts.charset ?? 'utf-8',
      warnings: [],
    };
  const kind = binaryKind(bytes);
  if (kind !== null) return notText(path, `The file is ${kind}, not text.`);
  const { text, encoding, warnings } = decode(bytes, member?.facts.charset);
  if (text.trim() === '') return empty(path, bytes.length);
  if (controlShare(text) > textControlShare)
    return notText(path, 'The file is not text: its bytes are no writing.');
  return {
    ...own,
    sha256: hash('sha256', bytes),
    text: text.replace(/\r\n?/gu, '\n'),
    encoding,
    warnings,
  };
}

export const isProblem = (result: Seed | Problem): result is Problem => 'code' in result;

/**
 * Control characters a text may hold, as a share: stray ones come with copying (a backspace in 2 of 77,000 real
 * files); random bytes have one in ten.
 */
const textControlShare = 0.02;

/** The share of characters that no writing has, in the first and the last part of the text. */
function controlShare(text: string): number {
  const sample = text.length <= 65_536 ? text : text.slice(0, 32_768) + text.slice(-32_768);
  const controls = sample.match(/[\0-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f]/gu)?.length ?? 0;
  return controls / sample.length;
}

const empty = (path: string, bytes: number): Problem => ({
  path,
  code: 'empty',
  message: bytes === 0 ? 'The file is empty.' : 'The file holds nothing but white space.',
  advice: 'Find the text again and replace the file, or remove it from the seeds folder.',
});

/** Also for who finds out before reading. */
export const tooLarge = (path: string, bytes: number): Problem => ({
  path,
  code: 'too-large',
  message: `The file has ${describeBytes(bytes)}; the largest that is read has ${describeBytes(limits.seedBytes)}.`,
  advice: 'Divide it into one file an article, or remove what is not text from it.',
});

const notText = (path: string, message: string): Problem => ({
  path,
  code: 'not-text',
  message,
  advice:
    'Save the article as a web page or as plain text in UTF-8, or remove the file from the seeds folder.',
});
