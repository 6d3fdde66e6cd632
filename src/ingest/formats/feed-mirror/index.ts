import { type Format, onlyDraft } from '../../draft.ts';
import { hasFeedHeader, readFeedArticle, readFeedHeader } from '../../feed-header.ts';

export const feedMirror: Format = {
  name: 'feed-mirror',
  description:
    'An article of a mirrored feed: title and address as a link, often with the time of the feed before it.',

  byProgram: true,
  claims: (seed) => hasFeedHeader(seed.text),

  parse(seed) {
    const found = readFeedHeader(seed.text);
    return found ? onlyDraft(readFeedArticle(found)) : { drafts: [], removed: [], warnings: [] };
  },
};
