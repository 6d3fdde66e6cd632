import { describeError, KronikaError } from '../../../errors.ts';
import type { Container, Entry } from '../container.ts';
import type { OpenFile } from '../open-file.ts';
import { isFolder } from '../open-folder.ts';
import { companions, isCompanion } from '../shared/companions.ts';
import { passedOverKind } from '../shared/passed-over.ts';
import { isInside, leadsOut } from '../shared/unsafe-name.ts';

/** The mark of a tar in its first header, by POSIX.1-1988 (`ustar`) or GNU. */
const magic = { at: 257, text: 'ustar' };

/** Files that were packed into one; each is a member. */
export const tar: Container = {
  name: 'tar',
  description:
    'A tar of saved pages, feeds, texts or other containers, compressed with gzip, Zstandard or not.',
  claims: ({ text }) => text.startsWith(magic.text, magic.at),
  async *entries(opened) {
    if (isFolder(opened)) return;
    try {
      yield* read(opened);
    } catch (error) {
      throw error instanceof KronikaError ? error : brokenOff(error);
    }
  },
};

async function* read(opened: OpenFile): AsyncGenerator<Entry> {
  const { createTarDecoder } = await import('modern-tar');
  const names = new Set<string>();
  const entries = streamOf(opened.chunks()).pipeThrough(createTarDecoder({ strict: true }));
  for await (const { header, body } of entries) {
    const { name, type = 'file' } = header;
    if (type === 'directory') {
      await body.cancel();
      continue;
    }
    names.add(name);
    let isRead = false;
    yield {
      read: () => {
        if (type !== 'file') return { passedOver: 'links and devices' };
        if (!isInside(name)) return leadsOut(name);
        const kind =
          passedOverKind(name) ?? (isCompanion(name, (page) => names.has(page)) ? companions : null);
        if (kind !== null) return { passedOver: kind };
        isRead = true;
        return { item: name, facts: {}, pieces: body };
      },
    };
    if (!isRead) await body.cancel();
  }
}

const brokenOff = (cause: unknown): KronikaError =>
  new KronikaError(
    'breaks-off',
    `The tar is damaged or breaks off: what it holds up to there is read (${describeError(cause)}).`,
    { advice: 'Fetch or copy the file again.', cause },
  );

/** The library reads streams as browsers have them. */
function streamOf(chunks: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  return new ReadableStream({
    pull: async (stream) => {
      const { value, done } = await iterator.next();
      if (done) stream.close();
      else stream.enqueue(value);
    },
    cancel: async () => {
      await iterator.return?.();
    },
  });
}
