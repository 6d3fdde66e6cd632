import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

/*
 * Starts the commands. This is plain JavaScript, and sets up the cache of compiled modules before anything else is loaded:
 * to strip the types of a first module in TypeScript Node loads a compiler, which takes a tenth of the time of a build that
 * finds nothing to do. The cache lies beside the libraries, as it depends on the code alone: a build from nothing has it, too.
 * Where that folder cannot be written all is compiled each time. Threads and processes learn it from the environment.
 */
const folder = join(import.meta.dirname, '..', 'node_modules', '.cache', 'kronika');
enableCompileCache(folder);
process.env.NODE_COMPILE_CACHE ??= folder;

await import('./cli.ts');
