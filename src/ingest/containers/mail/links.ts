import { withoutTracking } from '../../../urls.ts';
import { followable } from '../../html/address.ts';
import type { ReaderTraces } from './reader-traces.ts';

/** Keys of a query under which services for mail name a reader, a mailing or a click. */
const readerKeys: ReadonlySet<string> = new Set(
  (
    'e email em mail to uid user userid user_id token jwt t s r rid sid subscriber subscriber_id sub_id contact cid ' +
    'recipient member mc_eid mc_cid mkt_tok ck_subscriber_id vgo_ee oly_enc_id oly_anon_id _hsenc _hsmi trk trkid ' +
    'spMailingID spUserID spJobID spReportId elqTrackId elq elqat elqCampaignId nl_id auth key sig hash ' +
    'publication_id post_id isFreemail triedRedirect action instance_id segment_id user_id regi_id nlid'
  )
    .toLowerCase()
    .split(' '),
);

/** Keys that name a mailing itself where a service keeps it, by its host: without them there is no page. */
const pageKeys: readonly (readonly [host: RegExp, keys: readonly string[]])[] = [
  [/(?:^|\.)campaign-archive\d?\.com$/u, ['u', 'id']],
  [/(?:^|\.)youtube\.com$/u, ['v', 'list', 't']],
];

/** Hosts and paths that count a click before they lead on. */
const clickHost =
  /^(?:clicks?|links?|trk|track(?:ing|er)?|email|e|ct|t|go|r|lnk|mailtrack|url\d*|u\d+|em\d+|sg|ablink)\.[^.]+\./u;
const clickPath =
  /\/(?:ls\/click|wf\/click|track\/click|e3t\/|redirect\/|c\/e[jJ]|CL0\/|f\/a\/|ss\/c\/|click\b)/iu;

/**
 * Where a link leads, without all that tells who followed it; null where nothing else is left of it. A redirect that
 * states its target is replaced by that.
 */
export function withoutReader(href: string, traces: ReaderTraces): string | null {
  const address = followable(href, null);
  if (address === null) return null;
  const target = targetOf(new URL(address));
  if (target !== null && target !== address) return withoutReader(target, traces);
  const url = new URL(address);
  const keys = keysOf(url);
  for (const [key, value] of [...url.searchParams])
    if (!keys.includes(key) && (readerKeys.has(key.toLowerCase()) || isToken(value) || traces.isIn(value)))
      url.searchParams.delete(key);
  if (isToken(url.hash.slice(1)) || traces.isIn(url.hash)) url.hash = '';
  url.username = '';
  url.password = '';
  if (traces.isIn(url.href) || isCounted(url)) return null;
  return withoutTracking(url.href);
}

const keysOf = ({ hostname }: URL): readonly string[] =>
  pageKeys.find(([host]) => host.test(hostname))?.[1] ?? [];

/** Whether a path names no page but a click: by its host, by itself, or as a token stands in it. */
function isCounted({ hostname, pathname }: URL): boolean {
  const parts = pathname.split('/').filter(Boolean);
  if (parts.some(isToken)) return true;
  const isUuid = parts.some((part) => /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}/iu.test(part));
  return clickPath.test(pathname) || (clickHost.test(hostname) && (isUuid || parts.length === 1));
}

/** Letters of the shortest token; identifiers of pages are shorter. */
const shortestToken = 16;

/** Whether a word is a number of a machine: long, with letters and digits or small and large letters in turn. */
function isToken(word: string): boolean {
  if (word.length >= 120 && !/[-_ ].*[-_ ].*[-_ ]/u.test(word)) return true;
  return word.split(/[-_.~ ,:;|]/u).some((part) => part.length >= shortestToken && turns(part) >= 4);
}

/** How often the kind of a character changes in a word. */
function turns(word: string): number {
  const kinds = [...word].map((sign) =>
    /\d/u.test(sign) ? 'd' : /[a-z]/u.test(sign) ? 'l' : /[A-Z]/u.test(sign) ? 'u' : 'o',
  );
  if (kinds.includes('o') && !/^[\w+/=%]+$/u.test(word)) return 0;
  return kinds.filter((kind, at) => at > 0 && kind !== kinds[at - 1]).length;
}

/** The address that a redirect states: as one of its values, behind its path, or packed in a piece of that. */
function targetOf(url: URL): string | null {
  const values = [...url.searchParams].map(([, value]) => value);
  const within = /\/(?:__)?(https?:(?:\/\/|%2F%2F)[^;\s]+?)(?:__;|\/\d+\/[\da-f]{12}|$)/iu.exec(
    url.pathname,
  )?.[1];
  const packed = url.pathname.split('/').filter((part) => part.startsWith('ey') || part.startsWith('aHR0c'));
  const unpacked = packed.flatMap((part) => {
    const text = Buffer.from(part, 'base64').toString('latin1');
    return /https?:\/\/[^"\\\s]+/u.exec(text)?.[0] ?? [];
  });
  const all = [...values, within === undefined ? '' : decoded(within), ...unpacked];
  return (
    all.map((value) => (/^https?:\/\//iu.test(value) ? followable(value, null) : null)).find(Boolean) ?? null
  );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
