import { readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';

/** The script of the development server for browsers, made of its source. */
export function makeReloadScript(): string {
  const source = readFileSync(new URL('./client/reload.ts', import.meta.url), 'utf8');
  return transformSync(source, { loader: 'ts', format: 'iife' }).code;
}
