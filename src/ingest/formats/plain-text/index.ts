import { draftOf, type Format, onlyDraft } from '../../draft.ts';
import { dateInCaption } from '../../fields/date-in-text.ts';
import { element, root, textNode } from '../../html/tree.ts';
import { readCaption } from './caption.ts';
import { withoutRunningHeads } from './pages.ts';
import { paragraphsOf } from './paragraphs.ts';

/** Text without any markup, most often hard-wrapped: the fallback for what no other format claims. */
export const plainTextFormat: Format = {
  name: 'plain-text',
  description: 'Readable text without markup that no other format claims.',
  claims: () => true,
  parse(seed) {
    const { text, heads } = withoutRunningHeads(seed.text);
    const draft = draftOf(root(paragraphsOf(text).map((words) => element('p', {}, [textNode(words)]))));
    draft.removed.push(...heads.map((head) => ({ kind: 'header' as const, text: head })));
    const date = dateInCaption(seed.text);
    if (date) draft.dates.push(date);
    readCaption(seed.text, draft);
    return onlyDraft(draft);
  },
};
