import type { Page } from '../page.ts';

/** A template of the archive's own, in place of one of ours. */
export interface OwnTemplate {
  /** As an archivist knows it: `templates/home.js`. */
  readonly file: string;
  /** Nobody but who uses it knows what it is given, and looks at what it gives. */
  readonly show: (shown: unknown, tools: object) => unknown;
}

/** By the name of the template that each stands for. */
export type OwnTemplates = ReadonlyMap<string, OwnTemplate>;

/** A page as Eleventy hands it to a template. */
export interface PlannedPage {
  readonly page: Page;
  readonly own: OwnTemplates;
}

/** The name, among those of templates, of the frame of all pages. */
export const frameName = 'page';
