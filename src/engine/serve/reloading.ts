import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { transformSync } from 'esbuild';

/* Has pages that are open in browsers loaded again when the site has changed. */

const scriptPath = '/.kronika/reload.js';
const eventsPath = '/.kronika/events';

/**
 * Each page is told with the version of the site that it shows, and hears by server-sent events which one there is now:
 * so that no change is missed between the two.
 */
export class Reloading {
  readonly #script: string;
  readonly #start = randomUUID();
  #builds = 0;
  readonly #listeners = new Set<ServerResponse>();

  constructor() {
    const source = readFileSync(new URL('./client/reload.ts', import.meta.url), 'utf8');
    this.#script = transformSync(source, { loader: 'ts', format: 'iife' }).code;
  }

  /** The script that a page gets at its end; the pages' own policy allows scripts and events of their host. */
  get tag(): string {
    return `<script defer src="${scriptPath}" data-events="${eventsPath}" data-version="${this.#version}"></script>\n`;
  }

  get #version(): string {
    return `${this.#start}-${this.#builds}`;
  }

  /** Tells all open pages that the site is another one now. */
  reload(): void {
    this.#builds += 1;
    for (const listener of this.#listeners) this.#tell(listener);
  }

  /** Answers what pages ask of this; false where they ask for something else. */
  answer(path: string, response: ServerResponse): boolean {
    if (path === scriptPath) {
      response.setHeader('content-type', 'text/javascript; charset=utf-8').end(this.#script);
    } else if (path === eventsPath) {
      response.setHeader('content-type', 'text/event-stream');
      this.#listeners.add(response);
      response.once('close', () => this.#listeners.delete(response));
      this.#tell(response);
    } else return false;
    return true;
  }

  #tell(listener: ServerResponse): void {
    listener.write(`data: ${this.#version}\n\n`);
  }
}
