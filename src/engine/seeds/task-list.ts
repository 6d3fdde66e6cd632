import { ContainerPass } from './container-pass.ts';
import type { EntryRange, MembersReply } from './member-task.ts';
import type { DueSeed, ReadReply } from './read-task.ts';

/** Seeds a task: enough to make messages between processes rare, few enough to have all of them busy to the end. */
export const seedsTogether = 24;

/** The containers that are being read. */
export class Passes {
  readonly #due: ReadonlyMap<string, DueSeed>;
  readonly #byPath = new Map<string, ContainerPass>();
  readonly open: ContainerPass[] = [];

  constructor(due: readonly DueSeed[]) {
    this.#due = new Map(due.map((seed) => [seed.path, seed]));
  }

  /** Takes note of a seed that turned out to be a container, and of one whose end was seen. */
  async see(reply: ReadReply): Promise<void> {
    if (!('range' in reply)) return;
    const seed = this.#due.get(reply.path);
    if (!this.#byPath.has(reply.path) && seed) {
      const pass = await ContainerPass.begin(seed, reply);
      this.#byPath.set(reply.path, pass);
      if (!reply.isEnd) this.open.push(pass);
    } else if (reply.isEnd) this.#close(this.of(reply));
  }

  of({ path }: MembersReply): ContainerPass {
    const pass = this.#byPath.get(path);
    if (!pass) throw new Error(`${path} was not begun`);
    return pass;
  }

  #close(pass: ContainerPass): void {
    const at = this.open.indexOf(pass);
    if (at >= 0) this.open.splice(at, 1);
  }
}

/** Some seeds to read, or some entries of one. */
export interface ListedTask {
  readonly seeds: readonly DueSeed[];
  readonly range?: EntryRange;
}

/** The tasks that are left: seeds, and entries of the containers that turn up among them. */
export class TaskList {
  readonly #due: readonly DueSeed[];
  readonly #passes: Passes;
  #next = 0;
  #done = 0;
  #reading = 0;
  #waiting: (() => void)[] = [];

  constructor(due: readonly DueSeed[], passes: Passes) {
    this.#due = due;
    this.#passes = passes;
  }

  /** The next task; waits where one that is being read may still turn out to hold more. Null at the end. */
  async next(): Promise<ListedTask | null> {
    for (;;) {
      const task = this.#take();
      if (task) {
        this.#reading += 1;
        return task;
      }
      if (this.#reading === 0) return null;
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  /** Says that a task is done. @returns how many seeds have been begun and read so far */
  done({ seeds, range }: ListedTask): number {
    this.#reading -= 1;
    if (!range) this.#done += seeds.length;
    for (const resume of this.#waiting.splice(0)) resume();
    return this.#done;
  }

  #take(): ListedTask | null {
    for (const pass of this.#passes.open) {
      const range = pass.nextRange();
      if (range) return { seeds: [pass.seed], range };
    }
    if (this.#next >= this.#due.length) return null;
    const seeds = this.#due.slice(this.#next, this.#next + seedsTogether);
    this.#next += seeds.length;
    return { seeds };
  }
}
