import type { Outlet } from '../outlet.ts';

/** 全现在 (燕京书评): a page for telephones with column, author and abstract over the text. */
export const allnow: Outlet = {
  hosts: ['allnow.com'],
  selfNames: ['燕京书评', '全现在'],
  captions: '.dls-capture',
  credits: [
    {
      select: '.author-wrap .single-name',
      first: 1,
      pattern: /^(?<names>(?!燕京书评).+)$/gu,
      role: 'author',
    },
  ],
  cuts: [{ kind: 'header', select: '.column-wrap, .author-wrap' }],
};
