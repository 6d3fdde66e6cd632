/** Facts of an article that a column can hold. */
export const fields = [
  'title',
  'text',
  'published',
  'modified',
  'authors',
  'url',
  'id',
  'language',
  'publisher',
  'tags',
  'description',
  'image',
  'captured',
  'page',
] as const;

export type Field = (typeof fields)[number];
