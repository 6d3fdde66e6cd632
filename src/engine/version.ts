import { readFileSync } from 'node:fs';

/** The version of Kronika, as its package states it. */
export function kronikaVersion(): string {
  const file = new URL('../../package.json', import.meta.url);
  const { version }: { version: string } = JSON.parse(readFileSync(file, 'utf8'));
  return version;
}
