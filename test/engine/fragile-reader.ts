import type { ReadReply, ReadTask } from '../../src/engine/seeds/read-task.ts';

/** A reader that some files kill, and some keep for ever. */
export default async function readFragile({ seeds }: ReadTask): Promise<ReadReply[]> {
  return Promise.all(
    seeds.map(async ({ path }) => {
      if (path === 'kills') process.exit(7);
      if (path === 'throws') throw new Error('a fault');
      if (path === 'hangs') for (;;) path.trim();
      return { path, unchangedStamp: path };
    }),
  );
}
