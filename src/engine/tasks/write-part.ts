import { writePart } from '../publish/write-part.ts';

/** Writes a part of the site. */
export default writePart;
