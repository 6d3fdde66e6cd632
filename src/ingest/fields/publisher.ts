import { domainToUnicode } from 'node:url';
import { parse } from 'tldts';
import {
  publisherByHost,
  publisherById,
  publisherByName,
  publisherName,
} from '../../publishers/registry/find.ts';
import type { PublisherFacts } from '../../publishers/registry/publisher.ts';
import type { Publisher } from '../../record.ts';
import { articleId, pathPart } from '../../urls.ts';

/** The facts by which a draft tells its publisher. */
interface PublisherClues {
  readonly originalUrl?: string | null | undefined;
  /** A publisher that the file names. */
  readonly name?: string | null | undefined;
  /** The archivist's word for it: a name, or an id of the registry. */
  readonly corrected?: string | undefined;
}

export interface PublisherFound {
  readonly publisher: Publisher | null;
  /** The registry's entry, where it has one. */
  readonly entry: PublisherFacts | null;
}

/**
 * The publisher, by the first of these that tells: a name that the registry knows, the host of the original address
 * in the registry, that host with the name that the file gives, the host alone, the name alone.
 * @param language Of the article: publishers are named as they call themselves in it.
 * @param own The archivist's entries from `archive.yml`.
 */
export function publisherFor(
  { originalUrl, name, corrected }: PublisherClues,
  language: string,
  own: readonly PublisherFacts[] = [],
): PublisherFound {
  const host = hostOf(originalUrl);
  if (corrected) return named(corrected, host, language, own);
  const stated = name?.trim() || null;
  const entry = (stated && publisherByName(stated, own)) || (host && publisherByHost(host, own)) || null;
  if (entry) return { publisher: { id: entry.id, name: publisherName(entry, language), host }, entry };
  if (host) return { publisher: { ...fromHost(host), ...(stated && { name: stated }), host }, entry: null };
  if (stated) return { publisher: { id: idFromName(stated), name: stated, host: null }, entry: null };
  return { publisher: null, entry: null };
}

function named(
  name: string,
  host: string | null,
  language: string,
  own: readonly PublisherFacts[],
): PublisherFound {
  const entry = publisherById(name, own) ?? publisherByName(name, own);
  if (!entry) return { publisher: { id: idFromName(name), name, host }, entry };
  return { publisher: { id: entry.id, name: publisherName(entry, language), host }, entry };
}

const hostOf = (address: string | null | undefined): string | null =>
  (address && URL.parse(address)?.hostname) || null;

/** Named by its registered domain: all hosts below one are one publisher, but for those that let others write. */
function fromHost(host: string): { id: string; name: string } {
  const { domain, isIp } = parse(host, { allowPrivateDomains: true });
  const owner = isIp ? host : (domain ?? host.replace(/^www\./u, ''));
  const slug = owner
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
  return { id: slug ? pathPart(slug) : idFromName(host), name: domainToUnicode(owner) || owner };
}

/** A name's letters where it has Latin ones throughout, else eight characters made from it. */
function idFromName(name: string): string {
  const latin = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const slug = latin.replace(/[^a-z0-9]+/gu, '-').replace(/^-|-$/gu, '');
  return slug !== '' && !/[^\P{L}a-z]/u.test(latin) ? pathPart(slug) : `p-${articleId(name).slice(0, 8)}`;
}
