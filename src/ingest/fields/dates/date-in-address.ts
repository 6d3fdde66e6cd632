import { parse } from 'tldts';
import { cached, Latest } from '../../../cached.ts';
import { dayOf, edtfOf, inferred } from '../../../edtf.ts';
import type { DateClaim } from '../../draft.ts';
import { isReal, toInstant } from './zoned-time.ts';

/** A year, month and day in an address; the last example is Radio Free Asia's month first. */
const dayForms: readonly RegExp[] = [
  // /2021/01/12/, /2021/1/3/, /2021-01-12-, /2021_01_12
  /(?<=[/_-])(?<year>(?:19|20)\d{2})(?<sign>[/_-])(?<month>\d{1,2})\k<sign>(?<day>\d{1,2})(?=$|[/_.\-?])/u,
  // /20210112/, /20210112-title, -20210112/
  /(?<=[/_=-])(?<year>(?:19|20)\d{2})(?<month>\d{2})(?<day>\d{2})(?=$|[/_.\-?&])/u,
  // /gb/21/1/11/
  /\/(?:gb|b5)\/(?<year>\d{1,2})\/(?<month>\d{1,2})\/(?<day>\d{1,2})\//u,
  // cm-07202020104623.html
  /(?<=[/-])(?<month>\d{2})(?<day>\d{2})(?<year>20\d{2})(?:\d{6})?(?=$|\.html)/u,
];

/** The day that an address states. */
export function dayInAddress(address: string): DateClaim | null {
  const path = pathOf(address);
  for (const pattern of dayForms) {
    const match = pattern.exec(path);
    if (!match) continue;
    const { year = '', month, day } = match.groups ?? {};
    const time = {
      year: Number(year) + (year.length <= 2 ? 2000 : 0),
      month: Number(month),
      day: Number(day),
    };
    if (isReal(time)) return { edtf: edtfOf(time), origin: 'url', evidence: match[0] };
  }
  return null;
}

const monthForm = /\/(?<year>(?:19|20)\d{2})\/(?<month>0[1-9]|1[0-2])(?=\/|$)/u;

/** The month that an address states and no day, as WordPress has it: `/2020/07/title/`. */
export function monthInAddress(address: string): DateClaim | null {
  const match = monthForm.exec(pathOf(address));
  if (!match || dayInAddress(address)) return null;
  return { edtf: `${match.groups?.year}-${match.groups?.month}`, origin: 'url', evidence: match[0] };
}

/**
 * The month in which the article's latest picture was uploaded: `wp-content/uploads/2021/01/`. Inferred where its
 * pictures are of several months. Pictures of other hosts date those hosts' articles and are left out.
 */
export function monthOfPictures(images: readonly string[], originalUrl: string | null): DateClaim | null {
  const paths = images
    .filter((image) => originalUrl === null || sameOwner(image, originalUrl))
    .map((image) => /\/uploads\/(?<year>20\d{2})\/(?<month>0[1-9]|1[0-2])(?=\/)/u.exec(image))
    .filter((match) => match !== null);
  const months = paths.map(({ groups }) => `${groups?.year}-${groups?.month}`);
  const latest = months.toSorted().at(-1);
  const evidence = paths[months.indexOf(latest ?? '')]?.[0];
  if (latest === undefined || evidence === undefined) return null;
  const edtf = new Set(months).size > 1 ? inferred(latest) : latest;
  return { edtf, origin: 'image-path', evidence: `${evidence}/` };
}

/**
 * The day on which the latest picture got its name, where that ends in a Unix time: `_1650000000.png`. Inferred: a
 * picture is named when it is uploaded, which may be before the day of the article.
 */
export function dayOfPictureNames(images: readonly string[], originalUrl: string | null): DateClaim | null {
  let latest: { seconds: number; evidence: string } | null = null;
  for (const image of images) {
    if (originalUrl !== null && !sameOwner(image, originalUrl)) continue;
    const match = /[_-](?<seconds>1[0-9]{9})(?<thousandths>\d{3})?(?=\.\w{3,4}$)/u.exec(pathOf(image));
    const seconds = Number(match?.groups?.seconds);
    if (match && seconds > (latest?.seconds ?? 0)) latest = { seconds, evidence: match[0] };
  }
  if (!latest) return null;
  return {
    edtf: inferred(dayOf(toInstant(latest.seconds * 1000))),
    origin: 'image-name',
    evidence: latest.evidence,
  };
}

/** Whether two addresses lie under one registered domain. */
const sameOwner = (one: string, other: string): boolean => {
  const domain = domainOf(one);
  return domain !== null && domain === domainOf(other);
};

const plainHost = /^https?:\/\/([\w.-]+)(?=[/?#]|$)/u;

/** The registered domain of an address. */
const domainOf = (address: string): string | null => {
  const host = plainHost.exec(address)?.[1];
  return host === undefined ? parse(address).domain : domainOfHost(host);
};

const domainOfHost = cached((host: string) => parse(host).domain, new Latest(10_000));

function pathOf(address: string): string {
  const url = URL.parse(address);
  return url ? url.pathname + url.search : '';
}
