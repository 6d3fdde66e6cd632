import type { Problem } from '../../../record.ts';

/*
 * The problems of files by the next thing to do about them: an archivist who has some hundred wants to do the same to
 * many at once. What each file wants is told at the file.
 */

/** In the order in which the report shows them; a code that stands in none is looked at one by one. */
const codes = {
  correct: [
    'ambiguous-format',
    'bad-accessions',
    'bad-redactions',
    'bad-sidecar',
    'bad-stories',
    'orphan-sidecar',
    'redacted-without-file',
    'redaction-failed',
    'redaction-unused',
    'unsafe-name',
  ],
  fetch: ['breaks-off', 'encrypted', 'no-text', 'not-a-file', 'not-text', 'unread-history', 'unreadable'],
  divide: ['nested-too-deep', 'over-limit', 'too-large', 'too-many-articles'],
  machine: ['accessions-not-written', 'cache-not-writable', 'output-not-writable'],
  report: ['not-made', 'reader-failed'],
  look: ['needs-package', 'own-format'],
  leave: ['empty', 'empty-feed', 'no-article', 'private-chat', 'private-mail', 'withdrawn'],
} as const satisfies Record<string, readonly string[]>;

export type Step = keyof typeof codes;

export const steps = Object.keys(codes) as readonly Step[];

const stepOfCode = new Map(
  steps.flatMap((step) => codes[step].map((code) => [code as string, step] as const)),
);

/** The next thing to do about a file that gave no article, or not all of them. */
export const stepOf = ({ code }: Pick<Problem, 'code'>): Step => stepOfCode.get(code) ?? 'look';
