import { dateParts } from '../../../edtf.ts';
import type { DateClaim } from '../../draft.ts';
import { dayInAddress, dayOfPictureNames, monthInAddress, monthOfPictures } from './date-in-address.ts';
import {
  beginning,
  dateLineOf,
  datelineOf,
  type Habits,
  inNotes,
  inTitle,
  statedIn,
} from './date-in-text.ts';

/** The facts of an article that the rules look at. */
export interface DateContext {
  readonly originalUrl: string | null;
  readonly title: string;
  /** Plain text of the body, paragraphs divided by a blank line. */
  readonly text: string;
  /** The words of the article's credits and source notes, which were taken out of the body. */
  readonly notes: readonly string[];
  /** Addresses of its pictures. */
  readonly images: readonly string[];
  /** The publisher's zone (IANA name), where it is known. */
  readonly timeZone: string | null;
  /** The publisher's country, where it is known: `3/4/2021` is another day in America. */
  readonly country: string | null;
  /** BCP 47 of the text, with the region that the file declares; null where nobody knows. */
  readonly language: string | null;
}

/** How a date may be read where the format has stated none, or beside what it has; best first. */
type DateRule = (context: DateContext, habits: Habits) => DateClaim | null;

/** A dateline is the publisher's own word for the day; its address is made by a machine on that day or the one before. */
const ofThePublisher: readonly DateRule[] = [
  ({ text }, habits) => datelineOf(text, habits),
  ({ originalUrl }) => (originalUrl === null ? null : dayInAddress(originalUrl)),
];

/** Labels and lines name the day of what was translated or of its translation; pictures when they were uploaded. */
const ofTheText: readonly DateRule[] = [
  ({ text, notes }, habits) => statedIn([...notes, text.slice(0, 2000), text.slice(-600)], habits),
  ({ text }, habits) => dateLineOf(text, habits),
  ({ notes }, habits) => inNotes(notes, habits),
  ({ text }, habits) => beginning(text, habits),
  ({ title }, habits) => inTitle(title, habits),
  ({ images, originalUrl }) => monthOfPictures(images, originalUrl),
  ({ originalUrl }) => (originalUrl === null ? null : monthInAddress(originalUrl)),
  ({ images, originalUrl }) => dayOfPictureNames(images, originalUrl),
];

/** Origins that a format may claim, but that say less than a dateline or an address. */
const weak: ReadonlySet<string> = new Set(['credit', 'source-note', 'body', 'title', 'modified']);

/** All that is claimed and read, best first. */
export function claimsInOrder(claims: readonly DateClaim[], context: DateContext): DateClaim[] {
  const uploaded = monthOfPictures(context.images, context.originalUrl)?.edtf;
  const month = uploaded === undefined ? null : dateParts(uploaded).month;
  const habits: Habits = { ...context, month: month === null ? null : Number(month) };
  const read = (rules: readonly DateRule[]): DateClaim[] =>
    rules.map((rule) => rule(context, habits)).filter((claim) => claim !== null);
  const [strong, others] = [
    claims.filter(({ origin }) => !weak.has(origin)),
    claims.filter(({ origin }) => weak.has(origin)),
  ];
  return [...strong, ...read(ofThePublisher), ...others, ...read(ofTheText)];
}
