import type { Page } from './page.ts';

/** Writes pages below the output folder. */
export async function renderPages(_pages: readonly Page[], _outDir: string): Promise<void> {}
