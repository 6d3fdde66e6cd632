import type { Removed } from '../../../record.ts';
import { bareCollection, bareItem } from '../../stated/item.ts';
import type { Broken, Found } from '../container.ts';

/** An article as an agency states it. */
export interface Sent {
  readonly item: string;
  readonly bytes: Uint8Array;
  readonly title: string | null;
  readonly html: string;
  readonly byline: string | null;
  readonly published: readonly string[];
  readonly paper: string | null;
  readonly language: string | null;
  readonly subjects: readonly string[];
  readonly rights: string | null;
}

export function memberOfSent({
  item,
  bytes,
  title,
  html,
  byline,
  published,
  paper,
  language,
  subjects,
  rights,
}: Sent): Found {
  if (!/\p{L}/u.test(html.replace(/<[^<>]*>/gu, ''))) return withoutText;
  const removed: Removed[] = rights === null ? [] : [{ kind: 'footer', text: rights }];
  return {
    item,
    bytes,
    facts: {
      stated: {
        item: {
          ...bareItem,
          title: title === null ? null : { value: title, written: 'text' },
          texts: [{ value: html, written: 'html' }],
          guid: item,
          published: published.slice(0, 1),
          authors: byline === null ? [] : [byline.replace(/^(?:by|von|par|por|di)\s+/iu, '')],
          categories: subjects,
          language,
        },
        collection: { ...bareCollection, title: paper },
        complete: (draft) => {
          draft.removed.push(...removed);
        },
      },
    },
  };
}

const withoutText: Found = { passedOver: 'items of agencies without a text' };

/** An agency that takes an article back says so in its state. */
export const takenBack = (item: string): Broken => ({
  item,
  code: 'withdrawn',
  broken: 'Its agency has withdrawn it, by the state that the file gives: it is not published.',
  advice: 'Put its text into the seeds folder as a file of its own where it is to be shown all the same.',
});

export const isTakenBack = (state: string): boolean => /cancel|withheld|withdrawn|embargoed/iu.test(state);
