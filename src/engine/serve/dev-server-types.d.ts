/** The part of Eleventy's development server that is used here; it ships no types. */
declare module '@11ty/eleventy-dev-server' {
  import type { Server } from 'node:http';

  interface DevServerOptions {
    readonly domDiff: boolean;
    readonly messageOnStart: () => string;
    readonly logger: Record<'info' | 'log' | 'error', (text: string) => void>;
  }

  export default class EleventyDevServer {
    constructor(name: string, folder: string, options: DevServerOptions);
    readonly server: Server;
    reload(): void;
    close(): Promise<void>;
  }
}
