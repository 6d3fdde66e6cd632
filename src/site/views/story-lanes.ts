import type { ArticleSummary } from '../../archive/archive.ts';
import { daysOf, isInferred, precisionOf } from '../../edtf.ts';
import { type Direction, direction } from '../../writing-systems.ts';
import type { PageContext } from '../context.ts';
import type { SiteStory } from '../stories.ts';
import { dateView, foreignLang } from './items.ts';
import { ownLanguageText } from './names.ts';

/* A story along time: a lane for each publisher and language, a mark for each article, as a drawing without script. */

export interface Lanes {
  readonly width: number;
  readonly height: number;
  /** The way in which time runs, which is the page's. */
  readonly direction: Direction;
  /** Where the lines of words begin. */
  readonly start: number;
  /** Says in words what the drawing shows; all of it stands in the list of articles, too. */
  readonly alternative: string;
  readonly days: readonly { readonly x: number; readonly text: string; readonly anchor: 'start' | 'end' }[];
  readonly lanes: readonly Lane[];
}

interface Lane {
  readonly y: number;
  readonly publisher: LaneName;
  readonly language: LaneName;
  readonly marks: readonly Mark[];
}

/** A publisher's or a language's name over a lane. */
export interface LaneName {
  readonly text: string;
  /** Where it is in another language than the page. */
  readonly lang: string | null;
}

interface Mark {
  readonly x: number;
  /** Where it is known only to be within the time of the others: the width of that. */
  readonly width: number | null;
  readonly label: string;
}

/** Narrow, so that its words are as large on a phone as those around it. */
const width = 400;
const laneHeight = 34;
const margin = 12;
const top = 30;
const room = width - 2 * margin;
const dayLength = 86_400_000;

/** Null where no article is dated to a day, or there is but one day and one lane. */
export function lanesOf(context: PageContext, { articles, span }: SiteStory): Lanes | null {
  if (!span) return null;
  const [from, to] = [daysOf(span.from).first, daysOf(span.to).first];
  const days = Math.round((to - from) / dayLength);
  const way = direction(context.locale);
  const fromStart = (x: number): number => (way === 'rtl' ? width - x : x);
  const xOf = (day: number): number =>
    fromStart(days === 0 ? width / 2 : Math.round(margin + ((day - from) / dayLength / days) * room));
  const groups = [...Map.groupBy(articles, (one) => `${one.publisher?.id ?? ''} ${one.language}`).values()];
  const lanes = groups.flatMap((group, at): Lane[] => {
    const [first] = group;
    if (!first) return [];
    return [
      {
        y: top + at * laneHeight,
        publisher: publisherOf(context, first),
        language: languageOf(context, first),
        marks: group.map((article) => markOf(context, article, xOf)),
      },
    ];
  });
  const [start, end] = [span.from, span.to].map((day) => dateView(context, day, 'short').text);
  return {
    width,
    height: top + lanes.length * laneHeight,
    direction: way,
    start: fromStart(margin),
    alternative: context.t('story.lanes', { lanes: lanes.length, from: start ?? '', to: end ?? '' }),
    days: [
      { x: fromStart(margin), text: start ?? '', anchor: 'start' },
      ...(days === 0 ? [] : [{ x: fromStart(width - margin), text: end ?? '', anchor: 'end' } as const]),
    ],
    lanes,
  };
}

const publisherOf = (context: PageContext, { publisher, language }: ArticleSummary): LaneName =>
  publisher === null
    ? { text: context.t('story.unknownPublisher'), lang: null }
    : { text: publisher.name, lang: foreignLang(context, language) };

const languageOf = (context: PageContext, { language }: ArticleSummary): LaneName => ({
  text: ownLanguageText(context, language),
  lang: foreignLang(context, language),
});

function markOf(context: PageContext, { title, edtf }: ArticleSummary, xOf: (day: number) => number): Mark {
  if (edtf === null || precisionOf(edtf) !== 'day')
    return { x: margin, width: room, label: `${title} (${context.t('story.timeUnknown')})` };
  const mark = isInferred(edtf) ? ' ~' : '';
  return {
    x: xOf(daysOf(edtf).first),
    width: null,
    label: `${title} (${dateView(context, edtf).text}${mark})`,
  };
}
