import type { Container } from '../container.ts';
import { isFolder } from '../open-folder.ts';
import { entriesOfText } from '../shared/whole.ts';

/** Declarations, notes and blanks that may stand before the first element in XML. */
const before = String.raw`(?:\xef\xbb\xbf)?(?:\s|<\?[^<>]*>|<!--[^>]{0,2000}-->|<!DOCTYPE[^<>]*>)*`;
/** The first element of the files of the IPTC's standards. */
const xmlStart = new RegExp(
  `^${before}<(?:\\w+:)?(?:nitf|newsItem|newsMessage|packageItem|conceptItem)[\\s>]`,
  'u',
);
/** Names that ninjs alone gives its fields. */
const bodyField = /"(?:body_x?html|body_text|body_json)"\s*:|"standard"\s*:\s*\{\s*"name"\s*:\s*"ninjs"/u;
const stateField = /"(?:pubstatus|versioncreated|versionCreated|usageterms|usageTerms)"\s*:/u;

/** Articles as agencies send them (NITF, NewsML-G2 and ninjs of the IPTC). */
export const agency: Container = {
  name: 'agency',
  description: 'An article as agencies send it: NITF, NewsML-G2 (one or many in a message) or ninjs.',
  claims: ({ text }) => {
    if (/^(?:\xef\xbb\xbf)?\s*\{/u.test(text)) return bodyField.test(text) && stateField.test(text);
    return xmlStart.test(text);
  },
  async *entries(opened) {
    if (isFolder(opened)) return;
    const { ninjsArticle } = await import('./ninjs.ts');
    const { xmlArticles } = await import('./xml.ts');
    yield* entriesOfText(opened, (text, whole) =>
      /^\s*\{/u.test(text)
        ? [{ isOnly: true, read: () => ninjsArticle(text, whole) }]
        : xmlArticles(text, whole.item),
    );
  },
};
