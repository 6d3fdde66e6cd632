/* By these results are narrowed: one or several values of each. The page shows them in this order. */

export const facetNames = ['publisher', 'language', 'people', 'subject', 'story'] as const;
export type FacetName = (typeof facetNames)[number];

/** How addresses call facets: publishers are their sources. */
export const facetKeys: Readonly<Record<FacetName, string>> = {
  publisher: 'source',
  language: 'lang',
  people: 'people',
  subject: 'subject',
  story: 'story',
};
