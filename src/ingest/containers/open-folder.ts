import type { Source } from '../read/source.ts';

/** A folder that is a container as a whole. */
export interface OpenFolder {
  /** Its path, as that of a seed. */
  readonly name: string;
  /** Where it lies in the file system, for programs that read it themselves. */
  readonly folder: string;
  /** The paths of all files in it, in the order of their code units. */
  readonly files: readonly string[];
  /**
   * A file in it, open until the next one is.
   * @throws Error where it cannot be read
   */
  readonly open: (file: string) => Source;
}

/** Tells a folder from a file. */
export const isFolder = (opened: object): opened is OpenFolder => 'files' in opened;
