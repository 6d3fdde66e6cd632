import type { Habits } from '../../publishers/registry/habits.ts';
import type { Draft } from '../draft.ts';
import { selectAll } from '../html/select.ts';
import { stringProperty } from '../html/tree.ts';

/** The addresses of the articles that a draft says it was taken from, each once. */
export function readSources(draft: Draft, { sources }: Habits): string[] {
  if (!sources) return [];
  const found = new Set<string>();
  for (const link of selectAll(sources.select, draft.body)) {
    const url = sources.pattern.exec(stringProperty(link, 'href'))?.groups?.url;
    if (url !== undefined && URL.canParse(url) && !draft.references.includes(url)) found.add(url);
  }
  return [...found];
}
