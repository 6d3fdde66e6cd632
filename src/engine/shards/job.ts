import { sha256 } from '../../disk/hash.ts';
import type { SharedFolder } from './shared-folder.ts';

/* A job is a file of the shared folder that says what is wanted, and its answer is another, both under one name. */

/** The kinds of jobs, with the folder for their answers, and the beginning of the names there. */
export const jobKinds = {
  ingest: { folder: 'records', help: 'reads a range of seeds, or a stripe of a large container' },
  settle: { folder: 'features', help: 'finds the features of a group of articles' },
  search: { folder: 'segments', help: 'makes a segment of the search' },
  render: { folder: 'pages', help: 'writes a part of the pages and files' },
} as const;

export type JobKind = keyof typeof jobKinds;

export const isJobKind = (word: string): word is JobKind => Object.hasOwn(jobKinds, word);

/** Names a job and its answer. */
export interface Job {
  readonly kind: JobKind;
  /** Hash of all that the answer depends on; a range has its last day behind it. */
  readonly name: string;
}

/** All that an answer depends on besides its input: a machine of which any of these is another makes none. */
export interface Conditions {
  /** Hash of the code, the libraries and Node. */
  readonly code: string;
  /** The versions of the tables that Node brings: letters, languages, time zones. */
  readonly runtime: string;
  /** Hash of the settings beside the seeds. */
  readonly settings: string;
}

/** A job as its file has it. */
export interface JobFile<Input = unknown> extends Conditions {
  readonly kind: JobKind;
  /** Goes before what `archive.yml` says. */
  readonly baseUrl: string | null;
  readonly input: Input;
}

/** Characters of a hash that names a job: two of ten million meet with a chance of 10^-34. */
const keyLength = 40;

/** The name of a file by all that it depends on. */
export const shortHash = (text: string): string => sha256(text).slice(0, keyLength);

export const keyOf = (file: JobFile): string => shortHash(JSON.stringify(file));

export const jobPath = ({ kind, name }: Job): string => `jobs/${kind}-${name}.json`;

export const answerPath = ({ kind, name }: Job): string =>
  `${jobKinds[kind].folder}/${jobKinds[kind].folder}-${name}.jsonl.zst`;

/** Puts a job into the shared folder for whoever does it. */
export function putJob(shared: SharedFolder, file: JobFile, day = ''): Job {
  const job = { kind: file.kind, name: day === '' ? keyOf(file) : `${keyOf(file)}-${day}` };
  shared.put(jobPath(job), JSON.stringify(file));
  return job;
}
