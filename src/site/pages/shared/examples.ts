import { type Examples, pickExamples } from '../../../search/index/examples.ts';
import type { Site } from '../../site.ts';

/** Titles that examples are taken from. */
const exampleTitles = 500;

/** Queries that find something among the newest articles. */
export const examplesOf = ({ archive }: Site): Examples[] =>
  pickExamples(
    archive
      .summaries()
      .slice(-exampleTitles)
      .toReversed()
      .map(({ title }) => title),
  );
