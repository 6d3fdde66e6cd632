import { KronikaError } from '../../errors.ts';

/** An error on its way between threads, which would lose there all but its message. */
export interface Failure {
  /** True where it is one of ours, with code and advice among its facts. */
  readonly isOurs: boolean;
  readonly message: string;
  readonly stack: string | undefined;
  /** Systems and databases say this beside the message: `code`, `syscall`, `errcode`. */
  readonly facts: Readonly<Record<string, unknown>>;
  readonly cause: Failure | null;
}

export function failureOf(thrown: unknown): Failure {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const { message, stack, cause } = error;
  return {
    isOurs: error instanceof KronikaError,
    message,
    stack,
    facts: { ...error },
    cause: cause === undefined ? null : failureOf(cause),
  };
}

/** The error again, as it was thrown. */
export function errorOf({ isOurs, message, stack, facts, cause }: Failure): Error {
  const options = cause ? { cause: errorOf(cause) } : {};
  const error = isOurs
    ? new KronikaError(String(facts.code), message, { ...options, advice: String(facts.advice) })
    : Object.assign(new Error(message, options), facts);
  if (stack !== undefined) error.stack = stack;
  return error;
}
