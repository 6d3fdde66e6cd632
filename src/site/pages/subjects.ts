import { pageKind } from './kind.ts';
import { headingIndex } from './shared/heading-index.ts';
import { subjectsKind } from './shared/heading-kinds.ts';
import { headingLists } from './shared/heading-list.ts';

/** The index of subjects. */
export const subjects = pageKind(headingIndex(subjectsKind));

export const subjectsList = pageKind(headingLists(subjectsKind));
