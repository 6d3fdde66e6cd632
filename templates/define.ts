import type { Page } from '../src/site/page.ts';
import { outputFile } from '../src/urls.ts';

/** Eleventy gives a template the pages of the plan that it is to show. */
interface EleventyData {
  readonly planned: Readonly<Record<string, readonly Page[]>>;
}

/** A template of Eleventy's: shows each page of the plan that names it. */
export const defineTemplate = <Data>(name: string, show: (data: Data) => string) => ({
  data: {
    pagination: {
      data: 'planned',
      size: 1,
      alias: 'planned_',
      resolve: 'values',
      before: (_: unknown, data: EleventyData) => [...(data.planned[name] ?? [])],
    },
    eleventyExcludeFromCollections: true,
    permalink: ({ planned_ }: { planned_: Page }) => outputFile(planned_.path),
  },
  render: ({ planned_ }: { planned_: Page }) => show(planned_.data() as Data),
});
