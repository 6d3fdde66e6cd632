import { pageKind } from './kind.ts';
import { subjectsKind } from './shared/heading-kinds.ts';
import { headingPages } from './shared/heading-page.ts';

/** The page of a subject, once, in the interface of most of its articles. */
export const subject = pageKind(headingPages(subjectsKind));
