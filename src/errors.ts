import type { Problem } from './record.ts';

/** An error that says what is wrong, where, and what to do next. `code` is stable; the message is for people. */
export class KronikaError extends Error {
  override readonly name = 'KronikaError';
  readonly code: string;
  /** The next thing to do, in one sentence; empty where there is nothing. */
  readonly advice: string;

  constructor(code: string, message: string, options: { advice?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.advice = options.advice ?? '';
  }
}

/** The code by which the system, or a library, says why it refused; undefined where there is none. */
export const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;

/** The message of whatever was thrown, with the chain of its causes. */
export function describeError(thrown: unknown): string {
  const messages: string[] = [];
  for (let error = thrown; error !== undefined && error !== null && messages.length < 8; ) {
    messages.push(error instanceof Error ? error.message : String(error));
    error = error instanceof Error ? error.cause : undefined;
  }
  return messages.join(': ');
}

/** Where a fault is Kronika's own, the advice begins so. */
export const ownFault = 'This is a fault of Kronika: report it, with the file';

/** The problem of a file that Kronika fails at reading, whatever the file holds. */
export const readerFailed = (path: string, error: unknown): Problem => ({
  path,
  code: 'reader-failed',
  message: `Reading this file failed: ${describeError(error)}.`,
  advice: `${ownFault}, and move the file out until it is mended.`,
});

/** An error for a person: its message, then what to do next. */
export function tellError(thrown: unknown): string {
  const advice = thrown instanceof KronikaError ? thrown.advice : '';
  return `Error: ${describeError(thrown)}${advice ? `\n${advice}` : ''}`;
}
