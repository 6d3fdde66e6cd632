import { type Zippable, zipSync } from 'fflate';

/** The oldest time that a zip can state; local, as zips have no zone, so that it is the same bytes everywhere. */
const noTime = (): Date => new Date(1980, 0, 1, 12);

/** A zip of files in their order, which has the same bytes whenever and wherever it is made. */
export const zipped = (files: Zippable): Uint8Array => zipSync(files, { mtime: noTime() });
