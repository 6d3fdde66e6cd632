import type { Draft } from '../../draft.ts';

const original = /原文地址（需翻墙访问）：\s*(https?:\/\/\S+)/u;
const share = /https:\/\/github\.com\/(?<repository>[\w.-]+\/[\w.-]+)\/blob\/\S+?\.md/u;

/** The addresses that a share box states: of the article, and of the mirror's own page. */
export function readAddresses(shareBox: string): Pick<Draft, 'originalUrl' | 'mirror'> {
  const originalUrl = original.exec(shareBox)?.[1];
  const mirror = share.exec(shareBox);
  return {
    ...(originalUrl ? { originalUrl } : {}),
    ...(mirror?.groups?.repository ? { mirror: { name: mirror.groups.repository, url: mirror[0] } } : {}),
  };
}
