import * as z from 'zod';
import type { Found, Member } from '../container.ts';
import { escapeHtml } from '../shared/write-html.ts';
import { isTakenBack, memberOfSent, takenBack } from './sent.ts';

const words = z.string().nullish().catch(null);
const named = z
  .array(z.looseObject({ name: words }))
  .nullish()
  .catch(null);
/** Version 2 and later have lists where version 1 has one value. */
const values = z
  .array(z.looseObject({ value: words, contenttype: words, contentType: words }))
  .nullish()
  .catch(null);

const ninjsSchema = z.looseObject({
  uri: words,
  headline: words,
  headlines: values,
  title: words,
  byline: words,
  by: words,
  bylines: z
    .array(z.looseObject({ byline: words }))
    .nullish()
    .catch(null),
  body_xhtml: words,
  body_html: words,
  body_text: words,
  bodies: values,
  firstpublished: words,
  firstcreated: words,
  versioncreated: words,
  contentcreated: words,
  pubstatus: words,
  language: words,
  provider: words,
  source: words,
  copyrightholder: words,
  copyrightnotice: words,
  infosource: named,
  infosources: named,
  subject: named,
  subjects: named,
});

/** Reads an article in ninjs. */
export function ninjsArticle(text: string, { item, bytes }: Member): Found {
  const read = ninjsSchema.safeParse(parsed(text)).data;
  if (!read) return damaged(item);
  const own = read.uri || item;
  if (isTakenBack(read.pubstatus ?? '')) return takenBack(own);
  const { headlines, bodies, bylines, infosource, infosources, subject, subjects } = read;
  const isHtml = ({ contenttype, contentType }: { contenttype?: unknown; contentType?: unknown }): boolean =>
    /html/iu.test(String(contenttype ?? contentType ?? ''));
  const body = bodies?.find(isHtml)?.value;
  const plain = read.body_text ?? bodies?.[0]?.value ?? '';
  return memberOfSent({
    item: own,
    bytes,
    title: read.headline ?? headlines?.[0]?.value ?? read.title ?? null,
    html: read.body_xhtml ?? read.body_html ?? body ?? paragraphs(plain),
    byline: read.byline ?? read.by ?? bylines?.[0]?.byline ?? null,
    published: [read.firstpublished, read.firstcreated, read.contentcreated, read.versioncreated].filter(
      (one) => typeof one === 'string',
    ),
    paper:
      infosource?.[0]?.name ??
      infosources?.[0]?.name ??
      read.provider ??
      read.source ??
      read.copyrightholder ??
      null,
    language: read.language ?? null,
    subjects: (subject ?? subjects ?? []).flatMap(({ name }) => name ?? []),
    rights: read.copyrightnotice ?? null,
  });
}

const paragraphs = (text: string): string =>
  text
    .split(/\n\s*\n|\n/u)
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${escapeHtml(line)}</p>`)
    .join('');

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Told below.
    return null;
  }
}

const damaged = (item: string): Found => ({
  item,
  code: 'breaks-off',
  broken: 'The file is no whole JSON.',
  advice: 'Fetch or copy it again.',
});
