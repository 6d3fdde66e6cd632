import { html } from 'ghtml';
import { frameName, type OwnTemplate, type PlannedPage } from '../src/site/render/own-template.ts';
import { outputFile } from '../src/urls.ts';
import { type FramedPage, page, writePage } from './layouts/page.ts';

/** Eleventy gives a template the pages of the plan that it is to show. */
interface EleventyData {
  readonly planned: Readonly<Record<string, readonly PlannedPage[]>>;
}

interface Shown {
  readonly planned_: PlannedPage;
}

/**
 * A template of Eleventy's: shows each page of the plan that names it.
 * @param show One of the archive's own goes before it.
 */
export const defineTemplate = <Data>(name: string, show: (data: Data) => FramedPage) => ({
  data: {
    pagination: {
      data: 'planned',
      size: 1,
      alias: 'planned_',
      resolve: 'values',
      before: (_: unknown, data: EleventyData) => [...(data.planned[name] ?? [])],
    },
    eleventyExcludeFromCollections: true,
    permalink: ({ planned_ }: Shown) => outputFile(planned_.page.path),
  },
  render: ({ planned_: { page: planned, own } }: Shown): string => {
    const data = planned.data() as Data;
    const [template, frame] = [own.get(name), own.get(frameName)];
    const framed = template ? framedBy(template, data, { html, page, show }) : show(data);
    return frame ? writtenBy(frame, framed) : writePage(framed);
  },
});

function framedBy(template: OwnTemplate, data: unknown, tools: object): FramedPage {
  const framed = template.show(data, tools);
  if (isFramed(framed)) return framed;
  throw new Error(`${template.file} gives no page: it must give what show(data) or page(data, …) gives`);
}

/** Whatever `page` gives has these, and nothing else that can be had has. */
const isFramed = (value: unknown): value is FramedPage =>
  typeof value === 'object' &&
  value !== null &&
  'shell' in value &&
  't' in value &&
  'main' in value &&
  typeof value.main === 'string';

function writtenBy(frame: OwnTemplate, framed: FramedPage): string {
  const written = frame.show(framed, { html, show: writePage });
  if (typeof written === 'string') return written;
  throw new Error(`${frame.file} gives no text: it must give what show(framed) gives`);
}
