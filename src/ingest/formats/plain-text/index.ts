import { KronikaError } from '../../../errors.ts';
import { dataIn } from '../../data-forms.ts';
import { draftOf, type Format, onlyDraft } from '../../draft.ts';
import { dateInCaption } from '../../fields/dates/date-in-text.ts';
import { element, root, textNode } from '../../html/tree.ts';
import { paragraphsOf } from '../../paragraphs.ts';
import { addRemoved } from '../../removed.ts';
import { readCaption } from './caption.ts';
import { withoutRunningHeads } from './pages.ts';
import { titleLine } from './title-line.ts';

/** Text without any markup, most often hard-wrapped: the fallback for what no other format claims. */
export const plainTextFormat: Format = {
  name: 'plain-text',
  description: 'Readable text without markup that no other format claims.',
  claims: () => true,
  parse(seed) {
    const data = dataIn(seed.text);
    if (data !== null) throw noArticle(data);
    const { text, heads } = withoutRunningHeads(seed.text);
    const title = titleLine(text);
    const paragraphs = paragraphsOf(title === null ? text : text.slice(text.indexOf(title) + title.length));
    const draft = draftOf(root(paragraphs.map((words) => element('p', {}, [textNode(words)]))));
    if (title !== null) draft.title = title;
    for (const head of heads) addRemoved(draft.removed, 'header', head);
    const date = dateInCaption(seed.text);
    if (date) draft.dates.push(date);
    if (title === null) readCaption(seed.text, draft);
    return onlyDraft(draft);
  },
};

const noArticle = (data: string): KronikaError =>
  new KronikaError('no-article', `The file is data, not an article: it looks like ${data}.`, {
    advice: 'Take it out of the seeds folder, or save what it holds as text if that is to be read.',
  });
