import { parseArgs } from 'node:util';

/*
 * Plans a build of so many articles on so many workers: jobs, files, bytes and hours, by the costs that
 * `scripts/cluster-costs.ts` measures, and by a simulation of workers that are slow or get lost. The same each time.
 *
 *     node scripts/cluster-plan.ts --articles 1000000 --workers 1,10,100
 */

/** Measured: see docs/cluster.md for the machine and the seeds. Milliseconds and kilobytes an article. */
const costs = {
  ingest: { milliseconds: 12.6, kilobytes: 2.7, articles: 600 },
  settle: { milliseconds: 2.3, kilobytes: 4.2, articles: 1000 },
  search: { milliseconds: 2.4, kilobytes: 6.1, articles: 5000 },
  render: { milliseconds: 12.4, kilobytes: 13.8, articles: 400 },
} as const;

/** Of the machine that plans and merges, once for all articles. */
const oneMachine = { milliseconds: 6.7, kilobytesOfArchive: 17 };

const site = { files: 4.7, kilobytes: 63 };

/** One job of twenty takes four times as long; a worker is lost after twenty hours, as far as chance goes. */
const chances = { straggler: 0.05, slower: 4, hoursToLoss: 20, secondsToNotice: 15 };

function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Seconds until all jobs are done, and how many were lost with their workers and done again. */
function simulate(jobs: number, seconds: number, workers: number): { seconds: number; lost: number } {
  const chance = random(jobs + workers);
  const free = Array.from({ length: Math.min(workers, jobs) }, () => 0);
  let lost = 0;
  for (let left = jobs; left > 0; left -= 1) {
    const at = free.indexOf(Math.min(...free));
    const begun = free[at] ?? 0;
    const takes = seconds * (chance() < chances.straggler ? chances.slower : 1);
    const isLost = chance() < 1 - Math.exp(-takes / (chances.hoursToLoss * 3600));
    if (isLost) {
      lost += 1;
      left += 1;
    }
    // The worker that takes its place begins when the loss is noticed.
    free[at] = begun + (isLost ? takes * chance() + chances.secondsToNotice : takes);
  }
  return { seconds: Math.max(...free), lost };
}

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '1000000' },
    workers: { type: 'string', default: '1,10,100' },
  },
});
const articles = Number(values.articles);
const number = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const hours = (seconds: number): string => `${number.format(seconds / 3600)} h`;

console.log(`${number.format(articles)} articles`);
for (const [kind, { milliseconds, kilobytes, articles: each }] of Object.entries(costs))
  console.log(
    `  ${kind}: ${number.format(Math.ceil(articles / each))} jobs, ${hours((articles * milliseconds) / 1000)} of processor, ${number.format((articles * kilobytes) / 1e6)} GB`,
  );
const alone = (articles * oneMachine.milliseconds) / 1000;
console.log(
  `  one machine: ${hours(alone)}, archive ${number.format((articles * oneMachine.kilobytesOfArchive) / 1e6)} GB`,
);
console.log(
  `  site: ${number.format((articles * site.files) / 1e6)} million files, ${number.format((articles * site.kilobytes) / 1e6)} GB`,
);
for (const workers of values.workers.split(',').map(Number)) {
  const runs = Object.values(costs).map(({ milliseconds, articles: each }) =>
    simulate(Math.ceil(articles / each), (each * milliseconds) / 1000, workers),
  );
  const [ingest, settle, ...others] = runs.map(({ seconds }) => seconds);
  // Segments and pages are made beside each other, by the same workers.
  const together = (ingest ?? 0) + (settle ?? 0) + others.reduce((sum, seconds) => sum + seconds, 0);
  const lost = runs.reduce((sum, run) => sum + run.lost, 0);
  console.log(
    `  ${workers} workers: ${hours(together + alone)}, of which ${hours(alone)} on one machine; ${lost} jobs lost and done again`,
  );
}
