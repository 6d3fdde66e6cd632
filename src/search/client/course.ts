import type { SearchOptions, SearchResponse } from './result.ts';
import { search, traffic } from './search.ts';

/*
 * A search of the whole archive, in steps: first as many segments as give results enough, then the others by themselves,
 * so that the count becomes whole; but not where a reader spares data, and not without end.
 */

/** So much is fetched for one query without being asked for, as `traffic` counts; the rest is at the touch of a button. */
const most = { bytes: 4_000_000, requests: 150 } as const;

interface Step {
  readonly response: SearchResponse;
  /** More of the archive is looked through by itself. */
  readonly goesOn: boolean;
}

interface Course {
  readonly options: SearchOptions;
  /** For the first step alone. */
  readonly early?: NonNullable<SearchOptions['early']>;
  /** Whether the results are still wanted. */
  readonly isWanted: () => boolean;
  /** Whether people, subjects and stories are to be counted. */
  readonly wantsFacets: () => boolean;
}

/** The answers to a query, each of more of the archive than the one before. */
export async function* course(query: string, asked: Course): AsyncGenerator<Step> {
  const { options, early, isWanted, wantsFacets } = asked;
  const before = traffic();
  let response = await search(query, { ...options, ...(early && { early }) });
  let { facets = false } = options;
  while (isWanted()) {
    const goesOn = response.searched < response.articles && mayGoOn(before);
    const adds = !facets && wantsFacets();
    yield { response, goesOn };
    if (!goesOn && !adds) return;
    await idle();
    if (!isWanted()) return;
    facets ||= adds;
    const furthest = response.searched + (goesOn ? 1 : 0);
    try {
      response = await search(query, { ...options, facets, furthest });
    } catch {
      // Offline, what is found stays, and the rest can be asked for again.
      if (isWanted()) yield { response, goesOn: false };
      return;
    }
  }
}

function mayGoOn(before: ReturnType<typeof traffic>): boolean {
  const now = traffic();
  return (
    !sparesData() && now.bytes - before.bytes < most.bytes && now.requests - before.requests < most.requests
  );
}

/** Whether the browser was told to fetch no more than what is asked for. */
export function sparesData(): boolean {
  const { connection } = navigator as Navigator & { readonly connection?: { readonly saveData?: boolean } };
  return connection?.saveData === true || matchMedia('(prefers-reduced-data: reduce)').matches;
}

/** When the browser has nothing else to do; Safari does not tell. */
const idle = (): Promise<void> =>
  new Promise((done) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => done(), { timeout: 1000 });
    else setTimeout(done, 200);
  });
