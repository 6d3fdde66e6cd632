import { rmSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize } from 'node:v8';
import type { Archive } from '../../archive/archive.ts';
import type { HashedRecord } from '../../archive/store/stories.ts';
import { writeWhole } from '../../disk/whole.ts';
import { planSearch } from '../../search/index/build.ts';
import { gleaningsFile } from '../../search/index/forms-files.ts';
import type { PlannedSegment } from '../../search/index/segments.ts';
import { layouts } from '../../settings/layouts.ts';
import { writeOutput } from '../output/output.ts';
import type { Basis, Elsewhere, RenderedElsewhere, WantedOutput } from '../run/elsewhere.ts';
import type { Readers } from '../seeds/read-task.ts';
import type { Scan } from '../seeds/scan.ts';
import { hasFeaturesOf } from '../stories/stories.ts';
import { conditionsOf } from './conditions.ts';
import { answerPath, type Job, type JobFile, type JobKind, keyOf, putJob } from './job.ts';
import type { RecordsHead } from './jobs/ingest.ts';
import type { PartHead, PartInput, PartOutput } from './jobs/render.ts';
import type { SegmentFile, SegmentHead, SegmentInput } from './jobs/search.ts';
import type { DueArticles, FoundFeatures } from './jobs/settle.ts';
import { cutRanges, type Range } from './ranges.ts';
import { holdsOn, type ReadRange, Records } from './records.ts';
import type { SharedFolder } from './shared-folder.ts';
import { putArchive, putNames } from './snapshot.ts';

/** Has jobs done by others, and ends when all are done that will be. */
export type DoJobs = (jobs: readonly Job[]) => Promise<void>;

/** Hears of seeds of a range that its reader could not read, also where that was long ago. */
export type TellFailed = (job: Job, seeds: readonly string[]) => Promise<void>;

/** Those who do jobs. */
export interface Others {
  readonly doJobs: DoJobs;
  readonly tellFailed?: TellFailed;
}

export interface AheadOptions {
  readonly shared: SharedFolder;
  /** The most seeds of a range, and pages of a part. */
  readonly most: number;
  /** Bytes of a container for each of which a job of its own reads a stripe of it; 64 MiB unless told. */
  readonly bytesAStripe?: number | undefined;
  readonly others: Others;
}

/** Files of the site in one part, beside pages: some have 20 MB. */
const mostFiles = 50;

/** A build whose shares lie as jobs and answers in a shared folder. */
export class Ahead implements Elsewhere {
  readonly #basis: Basis;
  readonly #options: AheadOptions;
  readonly #shared: SharedFolder;

  constructor(basis: Basis, options: AheadOptions) {
    this.#basis = basis;
    this.#options = options;
    this.#shared = options.shared;
  }

  async ingest({ seeds }: Scan, lastDay: string): Promise<(here: Readers) => Readers> {
    const ranges = cutRanges(seeds, this.#options.most, this.#options.bytesAStripe).map(
      (range): ReadRange => ({
        ...range,
        job: this.#jobOfRange(range, lastDay),
      }),
    );
    await this.#do(ranges.map(({ job }) => job));
    await this.#tellFailed(ranges);
    return new Records(this.#shared, ranges).before;
  }

  async #tellFailed(ranges: readonly ReadRange[]): Promise<void> {
    const { tellFailed } = this.#options.others;
    if (!tellFailed) return;
    for (const { job } of ranges) {
      const failed = this.#shared.head<RecordsHead>(answerPath(job))?.failed ?? [];
      if (failed.length > 0) await tellFailed(job, failed);
    }
  }

  /** Records of another day mostly still hold. */
  #jobOfRange(range: Range, lastDay: string): Job {
    const file = this.#file('ingest', range);
    const earlier = this.#recordsOf(keyOf(file)).find((job) => this.#holds(job, lastDay));
    return earlier ?? putJob(this.#shared, file, lastDay);
  }

  #holds(job: Job, lastDay: string): boolean {
    const head = this.#shared.head<RecordsHead>(answerPath(job));
    return head !== null && holdsOn(head, lastDay);
  }

  #records: ReadonlyMap<string, readonly Job[]> | null = null;

  #recordsOf(key: string): readonly Job[] {
    this.#records ??= Map.groupBy(
      this.#shared.list('records').flatMap((file): Job[] => {
        const name = /^records-(.*)\.jsonl\.zst$/u.exec(file)?.[1];
        return name === undefined ? [] : [{ kind: 'ingest', name }];
      }),
      ({ name }) => name.slice(0, name.indexOf('-')),
    );
    return this.#records.get(key) ?? [];
  }

  async settle(): Promise<(article: HashedRecord) => unknown> {
    const { store, code } = this.#basis;
    const ids = hasFeaturesOf(store, code.stories) ? store.stories.idsWithoutFeatures() : store.stories.ids();
    if (ids.length <= this.#options.most) return () => null;
    const archive = putArchive(this.#shared, store);
    const parts = inGroups(ids, this.#options.most).map((some) => {
      const input: DueArticles = { archive, ids: some };
      return { last: some.at(-1) ?? '', job: putJob(this.#shared, this.#file('settle', input)) };
    });
    await this.#do(parts.map(({ job }) => job));
    let at = -1;
    let found: ReadonlyMap<string, FoundFeatures> = new Map();
    // The store asks in the order of the ids.
    return ({ id, hash }) => {
      for (let part = parts[at]; !part || id > part.last; part = parts[at]) {
        at += 1;
        const next = parts[at];
        if (!next) return null;
        const lines = (this.#shared.lines(answerPath(next.job)) ?? []).slice(1) as FoundFeatures[];
        found = new Map(lines.map((line) => [line.id, line]));
      }
      const features = found.get(id);
      return features?.hash === hash ? deserialize(features.features) : null;
    };
  }

  async search(archive: Archive, compact: boolean): Promise<void> {
    const { outDir, cacheDir, config, store } = this.#basis;
    const layout = layouts[config.publish].search;
    const { missing } = await planSearch({ archive, outDir, cacheDir, layout, compact });
    if (missing.length === 0) return;
    const name = putArchive(this.#shared, store);
    const jobs = missing.map((segment) => {
      const ids = segment.articles.map(({ id }) => id);
      const input: SegmentInput = { archive: name, key: segment.key, ids, layout };
      return { segment, job: putJob(this.#shared, this.#file('search', input)) };
    });
    await this.#do(jobs.map(({ job }) => job));
    for (const { segment, job } of jobs) await this.#takeSegment(segment, job);
  }

  /** Of one with faults nothing is taken: the build makes it and tells of them. */
  async #takeSegment({ key }: PlannedSegment, job: Job): Promise<void> {
    const lines = this.#shared.lines(answerPath(job));
    const [head, ...files] = (lines ?? []) as [SegmentHead?, ...SegmentFile[]];
    if (!head || head.faults.length > 0) return;
    const target = join(this.#basis.outDir, 'search', key);
    const folder = `${target}.part`;
    rmSync(folder, { recursive: true, force: true });
    for (const { path, content } of files)
      writeWhole(path === null ? gleaningsFile(this.#basis.cacheDir, key) : join(folder, path), content);
    rmSync(target, { recursive: true, force: true });
    await rename(folder, target);
  }

  async render(
    outputs: readonly WantedOutput[],
    { names, onWritten, onCache }: RenderedElsewhere,
  ): Promise<ReadonlySet<string>> {
    if (outputs.length <= this.#options.most) return new Set();
    const archive = putArchive(this.#shared, this.#basis.store);
    const gathered = names === null ? null : putNames(this.#shared, names);
    const jobs = this.#parts(outputs).map((part) => {
      const wanted = part.map(({ path, fingerprint }) => [path, fingerprint] as const);
      const input: PartInput = { archive, names: gathered, outputs: wanted };
      return putJob(this.#shared, this.#file('render', input));
    });
    await this.#do(jobs);
    const done = new Set<string>();
    for (const job of jobs) {
      const [head, ...written] = (this.#shared.lines(answerPath(job)) ?? []) as [PartHead?, ...PartOutput[]];
      if (head) onCache(head.cache);
      for (const { path, files } of written) {
        for (const [file, , content] of files) writeOutput(this.#basis.outDir, file, content);
        const hashed = files.map(([file, sha256]) => [file, sha256] as const);
        onWritten({ outputs: [{ path, files: hashed, lacks: false }], faults: [] });
        done.add(path);
      }
    }
    return done;
  }

  #parts(outputs: readonly WantedOutput[]): WantedOutput[][] {
    const { most } = this.#options;
    const [pages, files] = [true, false].map((isPage) => outputs.filter((one) => one.isPage === isPage));
    return [...inGroups(files ?? [], Math.min(mostFiles, most)), ...inGroups(pages ?? [], most)];
  }

  #file = (kind: JobKind, input: unknown): JobFile => ({
    kind,
    ...conditionsOf(kind, this.#basis),
    baseUrl: kind === 'render' ? this.#basis.baseUrl : null,
    input,
  });

  async #do(jobs: readonly Job[]): Promise<void> {
    const missing = jobs.filter((job) => !this.#shared.has(answerPath(job)));
    if (missing.length > 0) await this.#options.others.doJobs(missing);
  }
}

const inGroups = <One>(all: readonly One[], most: number): One[][] =>
  Array.from({ length: Math.ceil(all.length / most) }, (_, at) => all.slice(at * most, (at + 1) * most));
