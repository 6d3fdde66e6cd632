import type { Removed } from '../../../record.ts';
import { findDates } from '../../fields/dates/date-forms.ts';
import { bareCollection, bareItem } from '../../stated/item.ts';
import type { Found } from '../container.ts';

/** An article as a database lists it. */
export interface Listed {
  readonly item: string;
  readonly title: string;
  readonly byline: string | null;
  readonly date: string | null;
  readonly paper: string | null;
  readonly body: string;
  readonly link?: string | null;
  readonly subjects?: readonly string[];
  /** Published as its file, where its part of the list tells who searched for it. */
  readonly shown?: string;
  readonly removed: readonly Removed[];
}

/** How a database writes its lists. */
export interface Listing {
  readonly divides: (text: string) => boolean;
  readonly parts: (text: string) => string[];
  /** Null for a part that is no article. */
  readonly read: (part: string, place: number) => Listed | null;
}

export function memberOf(article: Listed, part: string): Found {
  const {
    item,
    title,
    byline,
    date,
    paper,
    body,
    link = null,
    subjects = [],
    removed,
    shown = part,
  } = article;
  return {
    item,
    bytes: Buffer.from(`${shown.trim()}\n`),
    facts: {
      stated: {
        item: {
          ...bareItem,
          title: { value: title, written: 'text' },
          texts: [{ value: body, written: 'text' }],
          link,
          guid: `${paper ?? ''} ${item} ${title}`,
          published: date === null ? [] : [date],
          authors: byline === null ? [] : [byline.replace(/^(?:by|von|par|por|di)\s+/iu, '')],
          categories: subjects,
        },
        collection: { ...bareCollection, title: paper },
        complete: (draft) => {
          draft.removed.push(...removed);
        },
      },
    },
  };
}

/** Whether a line is a day and little else. */
export const isDayLine = (line: string): boolean =>
  line.length < 60 &&
  /\d/u.test(line) &&
  findDates(line).length > 0 &&
  line.replace(/[\p{L}\d]+/gu, '').length < 12;

/** A paper's name without the place and the words of law behind it. */
export const paperName = (line: string): string =>
  line
    .replace(/\s*\((?:[^()]*)\)\s*$/u, '')
    .replace(/^(.*), (The|Le|La|Les|Die|Der|Das|El)$/u, '$2 $1')
    .trim();

export const copyrightLine = /^\s*(?:\(c\)|©|copyright\b|all rights reserved)/iu;

/** Lines in groups, as blank lines divide them. */
export const groupsOf = (lines: readonly string[]): string[][] =>
  lines
    .join('\n')
    .split(/\n[ \t]*\n+/u)
    .map((group) =>
      group
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    )
    .filter((group) => group.length > 0);
