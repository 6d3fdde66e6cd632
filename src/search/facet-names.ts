/* By these results are narrowed: one or several values of each. The page shows them in this order. */

export const facetNames = ['publisher', 'language', 'people', 'subject', 'story'] as const;
export type FacetName = (typeof facetNames)[number];
