#!/usr/bin/env node
import { isTooOld, oldestNode } from './oldest-node.ts';

/*
 * The command of the package. A checkout brings its own Node, on which its scripts start; this one runs on whatever the
 * machine has, and says where that is too old before anything is loaded that it would not understand.
 */

/** Hides that SQLite is experimental in Node: that is no news for whoever makes an archive. */
function hideExperimental(): void {
  const listeners = process.listeners('warning');
  process.removeAllListeners('warning');
  process.on('warning', (warning) => {
    if (warning.name !== 'ExperimentalWarning') for (const listener of listeners) listener(warning);
  });
  // Processes that are started begin with the same flags.
  process.execArgv.push('--disable-warning=ExperimentalWarning');
}

const { node } = process.versions;
if (!isTooOld(node)) {
  hideExperimental();
  await import(new URL('./start.js', import.meta.url).href);
} else if (process.argv[2] === 'init') {
  // It makes an archive that brings a Node of its own.
  await import('./cli.ts');
} else {
  console.error(
    `Error: Kronika needs Node ${oldestNode} or newer, and this is ${node}.\n` +
      'Install a newer one, or have this folder bring its own: npm install node',
  );
  process.exitCode = 1;
}
