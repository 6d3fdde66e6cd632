import { lstatSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryName, writeWhole } from '../../disk/whole.ts';
import { KronikaError } from '../../errors.ts';
import { accessionsName } from '../../settings/settings-file.ts';
import { stampOf } from '../seeds/stamp.ts';

/* The file of the log of accessions, at the top of the seeds folder. */

const fault = (message: string, cause?: unknown): KronikaError =>
  new KronikaError('bad-accessions', `${accessionsName}: ${message}`, {
    advice: `Put the log itself there, as your last copy has it, or say “accessions: none” in archive.yml.`,
    cause,
  });

/**
 * The file system's account of the log, which differs where the log may differ; empty where there is none. A pipe would
 * be waited for, and a link may lead to a file that nobody meant to be read or written.
 * @throws KronikaError `bad-accessions`
 */
export function logStamp(seedsDir: string): string {
  const stats = lstatSync(join(seedsDir, accessionsName), { bigint: true, throwIfNoEntry: false });
  if (!stats) return '';
  if (!stats.isFile()) throw fault('it is a link, a folder or a device, and must be a file');
  return stampOf(stats);
}

/**
 * The bytes of the log; none where there is none.
 * @throws KronikaError `bad-accessions`
 */
export function readLogFile(seedsDir: string): Uint8Array {
  if (logStamp(seedsDir) === '') return new Uint8Array();
  try {
    return readFileSync(join(seedsDir, accessionsName));
  } catch (error) {
    throw fault('it cannot be read', error);
  }
}

const lineFeed = 10;

/**
 * Writes the log anew, as it was and with lines more, and gives it its name when it is whole.
 * @returns the bytes that it has now
 */
export function appendToLogFile(seedsDir: string, lines: string): Uint8Array {
  const before = readLogFile(seedsDir);
  const file = join(seedsDir, accessionsName);
  // A link that lies in the place of what is written first would be followed.
  rmSync(temporaryName(file), { force: true });
  const isCutOff = before.length > 0 && before.at(-1) !== lineFeed;
  const content = Buffer.concat([before, Buffer.from(`${isCutOff ? '\n' : ''}${lines}`)]);
  writeWhole(file, content);
  return content;
}
