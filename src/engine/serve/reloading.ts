import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { packedFile } from '../cache/packed.ts';

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

  /** @param script What runs in each page (`reloadScript`). */
  constructor(script: string) {
    this.#script = script;
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

/** The script that runs in each page that the server shows. */
export async function reloadScript(): Promise<string> {
  const packed = packedFile('reload.js');
  if (packed !== null) return readFile(packed, 'utf8');
  const { makeReloadScript } = await import('./client-script.ts');
  return makeReloadScript();
}
