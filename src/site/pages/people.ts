import { pageKind } from './kind.ts';
import { headingIndex } from './shared/heading-index.ts';
import { peopleKind } from './shared/heading-kinds.ts';
import { headingLists } from './shared/heading-list.ts';

/** The index of those who are credited. */
export const people = pageKind(headingIndex(peopleKind));

export const peopleList = pageKind(headingLists(peopleKind));
