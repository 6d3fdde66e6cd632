import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { z } from 'zod';
import { cached, Latest } from '../cached.ts';
import { type PublisherEntry, publisherEntrySchema } from '../settings/config.ts';

/** The publishers that Kronika knows by name: the registry is `publishers.yml`, which says how to read it. */
export const knownPublishers: readonly PublisherEntry[] = z
  .array(publisherEntrySchema)
  .parse(load(readFileSync(new URL('publishers.yml', import.meta.url), 'utf8')));

/**
 * The entry for a host, the archivist's own before the known ones; of several that match, the one whose host is the
 * longest. A host matches exactly or, where the entry's begins with a dot, as it or below it.
 */
export function publisherByHost(host: string, own: readonly PublisherEntry[] = []): PublisherEntry | null {
  return longestMatch(host.toLowerCase(), own) ?? knownByHost(host.toLowerCase());
}

/** An archive has thousands of articles of a few dozen hosts. */
const knownByHost = cached((host: string) => longestMatch(host, knownPublishers), new Latest(10_000));

function longestMatch(host: string, entries: readonly PublisherEntry[]): PublisherEntry | null {
  let best: PublisherEntry | null = null;
  let length = 0;
  for (const entry of entries) {
    for (const pattern of entry.hosts) {
      if (pattern.length > length && matches(host, pattern.toLowerCase())) {
        best = entry;
        length = pattern.length;
      }
    }
  }
  return best;
}

const matches = (host: string, pattern: string): boolean =>
  pattern.startsWith('.') ? host === pattern.slice(1) || host.endsWith(pattern) : host === pattern;

/** The entry that has this id. */
export function publisherById(id: string, own: readonly PublisherEntry[] = []): PublisherEntry | null {
  return [...own, ...knownPublishers].find((entry) => entry.id === id) ?? null;
}

/** The entry that has this name in any language; capitals and spaces do not count. */
export function publisherByName(name: string, own: readonly PublisherEntry[] = []): PublisherEntry | null {
  const wanted = folded(name);
  const named = (entry: PublisherEntry): boolean =>
    Object.values(entry.names).some((other) => folded(other) === wanted);
  return own.find(named) ?? knownPublishers.find(named) ?? null;
}

const folded = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');

/** A publisher's name in a language, or as it calls itself where there is none in that language. */
export function publisherName(entry: PublisherEntry, language: string): string {
  const [base] = language.split('-');
  return (
    entry.names[language] ??
    entry.names[base ?? ''] ??
    entry.names.default ??
    Object.values(entry.names)[0] ??
    entry.id
  );
}
