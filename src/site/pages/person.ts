import { pageKind } from './kind.ts';
import { peopleKind } from './shared/heading-kinds.ts';
import { headingPages } from './shared/heading-page.ts';

/** The page of a person, a house or an account, once, in the interface of most of its articles. */
export const person = pageKind(headingPages(peopleKind));
