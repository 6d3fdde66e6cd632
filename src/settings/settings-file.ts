import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { KronikaError } from '../errors.ts';
import { settingsFolders } from '../own/folder.ts';
import { archiveTextFiles } from './archive-texts.ts';
import { checkFields } from './check-fields.ts';
import { readYaml, YamlError } from './yaml.ts';

export const configName = 'archive.yml';
export const collectionsName = 'collections.yml';
export const namesName = 'names.yml';
export const redactionsName = 'redactions.yml';
export const storiesName = 'stories.yml';
export const subjectsName = 'subjects.yml';
/** The log of accessions, the one file of the seeds folder that a build writes. */
export const accessionsName = 'accessions.jsonl';
/** The files at the top of the seeds folder that speak of the whole archive: no seeds, and no sidecars. */
export const settingsNames: readonly string[] = [
  configName,
  namesName,
  redactionsName,
  storiesName,
  collectionsName,
  subjectsName,
  accessionsName,
  ...archiveTextFiles,
];

/** Bytes of a settings file: 4 MiB. One with a hundred thousand corrected names has 3. */
const largest = 4 * 2 ** 20;

/** An optional YAML file of the archivist's, at the top of the seeds folder or, in an archive of one's own, beside it. */
export class SettingsFile<Schema extends z.ZodType> {
  readonly #name: string;
  readonly #code: string;
  readonly #schema: Schema;
  readonly #without: string;

  /** @param without The rule that holds where the file is not there, for the advice. */
  constructor(name: string, code: string, schema: Schema, without: string) {
    this.#name = name;
    this.#code = code;
    this.#schema = schema;
    this.#without = without;
  }

  /** An error about the file, that names it and says how to go on. */
  fault(message: string, cause?: unknown): KronikaError {
    const advice = `Mend ${this.#name}, or remove it: ${this.#without}.`;
    return new KronikaError(this.#code, `${this.#name}: ${message}`, { advice, cause });
  }

  /**
   * The settings of the file; those of an empty one where it is not there.
   * @param over Goes before what the file says.
   * @throws KronikaError with the code of the file, which tells line and field of each mistake, what was expected there
   *   and what stands there
   */
  read(seedsDir: string, over: Readonly<Record<string, unknown>> = {}): z.output<Schema> {
    const { text, stated } = this.stated(seedsDir);
    const checked = checkFields(this.#schema, { text, data: { ...stated, ...over }, kind: this.#name });
    if (checked.faults) throw this.fault(checked.faults.join('; '));
    return checked.data;
  }

  /**
   * The fields of the file as they are written; none where it is not there.
   * @throws KronikaError with the code of the file, where it cannot be read or holds no fields
   */
  stated(seedsDir: string): { readonly text: string; readonly stated: Record<string, unknown> } {
    const text = this.#text(seedsDir);
    const stated = this.#parse(text);
    if (!isMap(stated)) throw this.fault('it must be a list of “field: value” lines');
    return { text, stated };
  }

  #text(seedsDir: string): string {
    const [text = '', other] = settingsFolders(seedsDir)
      .map((folder) => this.#textOf(folder))
      .filter((found) => found !== null);
    if (other !== undefined)
      throw this.fault('it lies both in the seeds folder and beside it: keep one of them');
    return text;
  }

  /** Opening a pipe would wait for ever, and a link may lead to a file that nobody meant to read. */
  #textOf(folder: string): string | null {
    const file = join(folder, this.#name);
    try {
      const stats = lstatSync(file, { throwIfNoEntry: false });
      if (!stats) return null;
      if (!stats.isFile()) throw this.fault('it is a link, a folder or a device, and must be a file');
      if (stats.size > largest) throw this.fault(`it has ${stats.size} bytes, of ${largest} at most`);
      return readFileSync(file, 'utf8');
    } catch (error) {
      throw error instanceof KronikaError ? error : this.fault('it cannot be read', error);
    }
  }

  #parse(text: string): unknown {
    try {
      return readYaml(text) || {};
    } catch (error) {
      throw error instanceof YamlError ? this.fault(error.message) : error;
    }
  }
}

const isMap = (stated: unknown): stated is Record<string, unknown> =>
  typeof stated === 'object' && stated !== null && !Array.isArray(stated);
