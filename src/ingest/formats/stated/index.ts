import { type Format, onlyDraft } from '../../draft.ts';
import { draftOfItem } from '../../stated/draft-of-item.ts';

/** An article whose container states its fields one by one, as a table does in its columns. */
export const stated: Format = {
  name: 'stated',
  description: 'A row, message or entry of a container that states title, date, text and the like by name.',
  claims: ({ facts }) => facts?.stated !== undefined,
  parse({ facts }) {
    if (!facts?.stated) throw new Error('only what a container states is read so');
    const { item, collection, complete } = facts.stated;
    const draft = draftOfItem(item, collection, 'metadata');
    complete?.(draft);
    return onlyDraft(draft);
  },
};
