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

/** The message of whatever was thrown, with the chain of its causes. */
export function describeError(thrown: unknown): string {
  const messages: string[] = [];
  for (let error = thrown; error !== undefined && error !== null && messages.length < 8; ) {
    messages.push(error instanceof Error ? error.message : String(error));
    error = error instanceof Error ? error.cause : undefined;
  }
  return messages.join(': ');
}

/** An error for a person: its message, then what to do next. */
export function tellError(thrown: unknown): string {
  const advice = thrown instanceof KronikaError ? thrown.advice : '';
  return `Error: ${describeError(thrown)}${advice ? `\n${advice}` : ''}`;
}
