import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { BuilderReply, BuildRequest } from './builder-process.ts';

/** A process that builds when it is asked, one build at a time. */
interface Builder {
  readonly build: (request: BuildRequest) => Promise<BuilderReply>;
  readonly end: () => void;
}

export function startBuilder(): Builder {
  const child = fork(new URL('./builder-process.ts', import.meta.url));
  const ended = once(child, 'exit').then(
    ([code, signal]): BuilderReply => ({
      text: `Error: the building process ended (${signal ?? code}). It starts again with the next change of code.`,
      hosts: null,
      changed: false,
      unlogged: 0,
    }),
  );
  return {
    build: (request) => {
      const reply = once(child, 'message').then(([message]): BuilderReply => message);
      if (child.connected) child.send(request);
      return Promise.race([reply, ended]);
    },
    end: () => child.kill(),
  };
}
