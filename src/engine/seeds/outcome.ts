import { candidateOf, type SeedOutcome } from '../../archive/candidate.ts';
import type { IngestResult } from '../../ingest/ingest.ts';
import type { ArticleRecord, PersonalData } from '../../record.ts';

/** Puts the outcome of ingest into the form in which the store takes it. */
export async function outcomeOf(
  result: IngestResult,
): Promise<Omit<SeedOutcome, 'path' | 'stamp' | 'digest'>> {
  const personalData = await personalDataOf(result.records);
  return {
    againOn: result.againOn,
    candidates: result.records.map((record, at) =>
      candidateOf(record, result.held[at], result.standings[at], personalData(record.text)),
    ),
    tombstones: result.tombstones,
    problems: result.problems,
    redactions: result.redactions,
  };
}

/** Counts the personal data of a text; its libraries are loaded where some text has a sign of any. */
async function personalDataOf(
  records: readonly ArticleRecord[],
): Promise<(text: string) => PersonalData | null> {
  const { signsIn } = await import('../../ingest/personal-signs.ts');
  const some = records.some(({ text }) => Object.values(signsIn(text)).includes(true));
  return some ? (await import('../../ingest/personal-data.ts')).personalData : () => null;
}
