import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import type { TestContext } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { build } from '../../src/engine/build.ts';
import type { BuildOptions } from '../../src/engine/run/options.ts';
import { silentReporter } from '../../src/engine/run/reporter.ts';
import type { BuildSummary } from '../../src/engine/summary.ts';
import type { Threads } from '../../src/engine/tasks/threads.ts';

/** A folder of seeds with its site, that goes away with the test. */
export class Workspace {
  readonly root = mkdtempSync(join(tmpdir(), 'kronika-test-'));
  readonly seeds = join(this.root, 'seeds');
  readonly out = join(this.root, 'site');
  readonly cache = join(this.root, 'cache');

  constructor(context?: TestContext) {
    mkdirSync(this.seeds);
    context?.after(() => this.remove());
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }

  /** Removes what builds have made: the next begins from nothing. */
  forget(): void {
    for (const folder of [this.out, this.cache]) rmSync(folder, { recursive: true, force: true });
  }

  /** The arguments of a command that name the folders. */
  get args(): readonly string[] {
    return ['--seeds', this.seeds, '--out', this.out, '--cache', this.cache];
  }

  /** Writes a file into the seeds folder. */
  put(path: string, content: string | Uint8Array): void {
    const file = join(this.seeds, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }

  take(path: string): void {
    rmSync(join(this.seeds, path), { force: true });
  }

  /** Changes a file of the site, or takes it away, as nobody should. */
  damage(path: string, content: string | null): void {
    if (content === null) rmSync(join(this.out, path), { force: true });
    else writeFileSync(join(this.out, path), content);
  }

  /** @param threads Of the caller, who ends them; a build without has its own, which takes longer. */
  build(options: Partial<BuildOptions> = {}, threads?: Threads): Promise<BuildSummary> {
    const request: BuildOptions = {
      seeds: this.seeds,
      out: this.out,
      cache: this.cache,
      baseUrl: null,
      compact: false,
      workers: 2,
      reporter: silentReporter,
      ...options,
    };
    return build(request, threads);
  }

  /** All files of the site by path, what is compressed as what it holds. @param read another reading of a file. */
  site(folder = this.out, read = unpacked): Map<string, string> {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    return new Map(files.sort().map((file) => [relative(folder, file), read(file).toString('latin1')]));
  }

  /** One file of the site as text. */
  read(path: string): string {
    return readFileSync(join(this.out, path), 'utf8');
  }

  records(): Record<string, unknown>[] {
    return this.#data(/^articles-.*\.jsonl(?:\.gz)?$/u).flatMap((text) =>
      text
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line)),
    );
  }

  /** The lines that the report has of seeds. */
  reported(): Record<string, unknown>[] {
    return this.#data(/^report-.*\.json$/u).flatMap((text) => JSON.parse(text).seeds);
  }

  #data(name: RegExp): string[] {
    const files = readdirSync(join(this.out, 'data')).filter((file) => name.test(file));
    return files.sort().map((file) => String(unpacked(join(this.out, 'data', file))));
  }
}

/** The bytes of a file that somebody reads. */
function unpacked(file: string): Buffer {
  const bytes = readFileSync(file);
  return file.endsWith('.gz') ? gunzipSync(bytes) : bytes;
}

/** A post that states its date and, where `url` is given, which article it is. */
export function post(title: string, date: string, options: { url?: string; text?: string } = {}): string {
  const {
    url,
    text = `${title}. A bridge was opened on that day, and people came from both banks of the river.`,
  } = options;
  const source = url ? `\nfrom: ${url}` : '';
  return `---\nlayout: post\ntitle: "${title}"\ndate: ${date}T08:00:00.000Z\nauthor: Jana${source}\n---\n<p>${text}</p>\n`;
}
