import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

const axePath = fileURLToPath(import.meta.resolve('axe-core/axe.min.js'));

interface AxeRun {
  violations: { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }[];
}

const conformance = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The objections of axe, by the rules of `conformance` or by the one named. */
export async function violations(page: Page, rule?: string): Promise<string[]> {
  await page.addScriptTag({ path: axePath });
  const runOnly = rule ? { type: 'rule', values: [rule] } : { type: 'tag', values: conformance };
  const run = await page.evaluate(async (runOnly) => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<unknown> } };
    return axe.run({ runOnly, resultTypes: ['violations'] });
  }, runOnly);
  return (run as AxeRun).violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map((node) => `${node.target.join(' ')} ${node.failureSummary}`).join('; ')}`,
  );
}
