import { join } from 'node:path';
import type { Store } from '../../archive/store/store.ts';
import { fileSha256 } from '../../disk/hash.ts';
import { isMeant } from '../../ingest/redactions/meant.ts';
import type { Problem } from '../../record.ts';
import type { Redactions } from '../../settings/load-redactions.ts';
import { type Redaction, redactionKey } from '../../settings/redactions.ts';
import { redactionsName } from '../../settings/settings-file.ts';

/** Redactions that name a seed by its path with its hash: the same file under another name is the same article. */
export const withHashes = (seedsDir: string, redactions: readonly Redaction[]): readonly Redaction[] =>
  redactions.map((redaction) => {
    const sha256 = isPath(redaction.article) ? fileSha256(join(seedsDir, redaction.article)) : null;
    return sha256 === null ? redaction : { ...redaction, sha256 };
  });

const isPath = (article: string): boolean =>
  !URL.canParse(article) && !article.startsWith('/') && !article.split('/').includes('..');

/** Whether what was stored of a seed is what the redactions leave of it, also where it was read before they were made. */
export function isRedacted(store: Store, path: string, redactions: readonly Redaction[]): boolean {
  const { records, redactions: used } = store.seeds.recordsOf(path);
  return redactions
    .filter((redaction) => !used.includes(redactionKey(redaction)))
    .every(
      (redaction) =>
        !records.some((record) => isMeant(redaction, { record, fileSha256: record.seed.sha256 })),
    );
}

/** The archivist believes that each redaction takes something out: where one does not, it is told. */
export function redactionProblems(store: Store, { redactions, problems }: Redactions): Problem[] {
  const used = store.seeds.usedRedactions();
  const unused = redactions.filter((redaction) => !used.has(redactionKey(redaction)));
  return [...problems, ...unused.map(unusedProblem)];
}

const unusedProblem = ({ article, text }: Redaction): Problem => ({
  path: redactionsName,
  code: 'redaction-unused',
  message:
    text === null
      ? `A redaction keeps nothing out of the site: no seed gives the article “${article}”.`
      : `A redaction takes nothing out: its words do not stand in the article “${article}”, or no seed gives that.`,
  advice:
    'Write the address, the id or the path as the report has it, and the words just as they stand; else remove it.',
  withheld: true,
});
