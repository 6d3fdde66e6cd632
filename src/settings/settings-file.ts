import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FAILSAFE_SCHEMA, load } from 'js-yaml';
import type { z } from 'zod';
import { KronikaError } from '../errors.ts';

export const configName = 'archive.yml';
export const namesName = 'names.yml';
/** What an archivist says of the whole archive, at the top of the seeds folder: no seeds, and no sidecars. */
export const settingsNames: readonly string[] = [configName, namesName];

/** An optional YAML file of the archivist's at the top of the seeds folder. */
export class SettingsFile {
  readonly #name: string;
  readonly #code: string;
  readonly #without: string;

  /** @param without What holds where the file is not there, for the advice. */
  constructor(name: string, code: string, without: string) {
    this.#name = name;
    this.#code = code;
    this.#without = without;
  }

  /** An error about the file, that names it and says how to go on. */
  fault(message: string, cause?: unknown): KronikaError {
    const advice = `Mend ${this.#name}, or remove it: ${this.#without}.`;
    return new KronikaError(this.#code, `${this.#name}: ${message}`, { advice, cause });
  }

  /** What the file says, unchecked; nothing where it is not there. */
  read(seedsDir: string): Record<string, unknown> {
    const stated = this.#parse(this.#text(seedsDir));
    if (isMap(stated)) return stated;
    throw this.fault('it must be a list of “field: value” lines');
  }

  #text(seedsDir: string): string {
    try {
      return readFileSync(join(seedsDir, this.#name), 'utf8');
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
      throw this.fault('cannot be read', error);
    }
  }

  /** Only strings, lists and maps: no YAML type may turn `no` or `0123` into something else. */
  #parse(text: string): unknown {
    try {
      return text.trim() === '' ? {} : (load(text, { schema: FAILSAFE_SCHEMA }) ?? {});
    } catch (error) {
      throw this.fault('it is not valid YAML', error);
    }
  }
}

const isMap = (stated: unknown): stated is Record<string, unknown> =>
  typeof stated === 'object' && stated !== null && !Array.isArray(stated);

/** What a schema has against a file, field by field. */
export const describeIssues = ({ issues }: z.ZodError): string =>
  issues.map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message)).join('; ');
