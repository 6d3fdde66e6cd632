import type { IngestReply, IngestTask } from '../../src/engine/tasks/read.ts';

/** A reader that some files kill, and some keep for ever. */
export default async function readFragile({ jobs }: IngestTask): Promise<IngestReply[]> {
  return Promise.all(
    jobs.map(async ({ path }) => {
      if (path === 'kills') process.exit(7);
      if (path === 'throws') throw new Error('a fault');
      if (path === 'hangs') for (;;) path.trim();
      return { path, unchangedStamp: path };
    }),
  );
}
