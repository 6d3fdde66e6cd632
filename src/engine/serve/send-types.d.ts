/** The part of `send` that is used here; it ships no types. */
declare module 'send' {
  import type { ReadStream } from 'node:fs';
  import type { IncomingMessage, ServerResponse } from 'node:http';

  interface SendOptions {
    readonly root: string;
    readonly acceptRanges: boolean;
    readonly cacheControl: boolean;
    readonly etag: boolean;
    readonly lastModified: boolean;
  }

  interface SendStream {
    on(event: 'error', listener: (error: Error & { status: number }) => void): this;
    on(event: 'headers', listener: (response: ServerResponse, file: string) => void): this;
    on(event: 'stream', listener: (stream: ReadStream) => void): this;
    pipe(response: ServerResponse): ServerResponse;
  }

  export default function send(request: IncomingMessage, path: string, options: SendOptions): SendStream;
}
