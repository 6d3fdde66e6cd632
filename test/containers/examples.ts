import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A small file in the shape that real tools write, made by a test. */
export interface Example {
  /** Its path as a seed. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The examples of all containers, by the name of their folder. */
export async function allExamples(): Promise<ReadonlyMap<string, readonly Example[]>> {
  const folders = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((one) =>
    one.isDirectory(),
  );
  const found = folders.map(async ({ name }): Promise<[string, readonly Example[]]> => {
    const { examples } = await import(join(import.meta.dirname, name, 'example.ts'));
    return [name, examples];
  });
  return new Map(await Promise.all(found));
}

/** A page of a newspaper that never was. */
export const page = (title: string, words: string): string =>
  `<!DOCTYPE html><html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>` +
  `<p>${words} The council of the small town met on Tuesday and talked about it for three hours.</p>` +
  '<p>A second paragraph says what happened next, who was there, and what it will cost in the end.</p></article></body></html>';
