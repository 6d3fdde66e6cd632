#!/usr/bin/env node

/*
 * The command of the package. This is JavaScript that any Node reads, so that one that is too old is told, and not with a
 * fault of syntax. A checkout brings its own Node, which its scripts run.
 */

const oldest = [22, 15];
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const isOld = major < oldest[0] || (major === oldest[0] && minor < oldest[1]);

/** What is experimental in Node and used here, its SQLite, is no news for whoever makes an archive. */
function hideExperimental() {
  const listeners = process.listeners('warning');
  process.removeAllListeners('warning');
  process.on('warning', (warning) => {
    if (warning.name !== 'ExperimentalWarning') for (const listener of listeners) listener(warning);
  });
  // Processes that are started begin with the same flags.
  process.execArgv.push('--disable-warning=ExperimentalWarning');
}

if (!isOld) {
  hideExperimental();
  await import('./start.js');
} else if (process.argv[2] === 'init') {
  // It makes an archive that brings a Node of its own.
  await import('./cli.ts');
} else {
  console.error(
    `Error: Kronika needs Node ${oldest.join('.')} or newer, and this is ${process.versions.node}.\n` +
      'Install a newer one, or have this folder bring its own: npm install node',
  );
  process.exitCode = 1;
}
