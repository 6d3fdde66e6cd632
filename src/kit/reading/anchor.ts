import { articleIdPattern } from '../../record.ts';

/* Where an article stands in a kit that is one file, or in a file of it. */

const start = 'a-';

/** The id of an article's place. */
export const anchorOf = (id: string): string => start + id;

/** Whether an id is an article's place, and not one within its text. */
export const isAnchor = (name: string): boolean =>
  name.startsWith(start) && articleIdPattern.test(name.slice(start.length));
