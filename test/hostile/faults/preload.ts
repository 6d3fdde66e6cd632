import fs from 'node:fs';
import fsPromises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { DatabaseSync, StatementSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { toldFault } from './fault.ts';

/*
 * Loaded before everything else in the processes of a build that is put to the test: has the nth operation on a folder
 * fail, or kills the process there. It is the real build that meets it; nothing of Kronika is replaced.
 */

const fault = toldFault();
let count = 0;

type Operation = (...parameters: unknown[]) => unknown;

/** Untouched by what follows. */
const { writeFileSync, rmSync, renameSync } = fs;

const writes = [
  ...['writeFileSync', 'renameSync', 'mkdirSync', 'rmSync', 'rmdirSync', 'unlinkSync', 'copyFileSync'],
  ...['writeFile', 'rename', 'mkdir', 'rm', 'copyFile'],
];
const reads = ['readFileSync', 'readdirSync', 'lstatSync', 'statSync', 'readFile', 'readdir', 'stat'];

/** The files that are open, so that what is done by their number is counted. */
const open = new Map<unknown, string>();

function isStruck(target: unknown): boolean {
  const path = target instanceof URL ? fileURLToPath(target) : (open.get(target) ?? target);
  if (typeof path !== 'string' || !`${path}/`.startsWith(`${fault.below}/`)) return false;
  count += 1;
  return count === fault.nth || (fault.lasts && count > fault.nth);
}

function sign(): void {
  writeFileSync(fault.sign, '');
}

/** An error of the system looks like this. */
function systemError(code: string, syscall: string, target: unknown): Error {
  const path = open.get(target) ?? String(target);
  return Object.assign(new Error(`${code}: the ${fault.nth}th operation fails, ${syscall} '${path}'`), {
    code,
    syscall,
    path,
  });
}

const sqliteCodes: Record<string, number> = { SQLITE_IOERR: 10, SQLITE_FULL: 13 };

function sqliteError(name: string): Error {
  const [errcode, errstr] = [
    sqliteCodes[name],
    name === 'SQLITE_FULL' ? 'database or disk is full' : 'disk I/O error',
  ];
  return Object.assign(new Error(errstr), { code: 'ERR_SQLITE_ERROR', errcode, errstr });
}

/** A reader's process is not the build: what it does counts in the process that asked for it to be done. */
const isReader = process.send !== undefined;

function strike(name: string, target: unknown, operate: () => unknown): unknown {
  if (isReader && 'kill' in fault.strike) return operate();
  sign();
  if ('kill' in fault.strike) {
    if (fault.strike.kill === 'after') operate();
    process.kill(process.pid, 'SIGKILL');
  } else if ('fail' in fault.strike) {
    throw fault.on === 'sqlite'
      ? sqliteError(fault.strike.fail)
      : systemError(fault.strike.fail, name, target);
  } else if ('list' in fault.strike) {
    const listed = operate();
    return Array.isArray(listed) ? listed.toReversed() : listed;
  } else if ('remove' in fault.strike) {
    rmSync(fault.strike.remove, { recursive: true, force: true });
  } else {
    writeFileSync(`${fault.strike.replace}.new`, fault.strike.content);
    renameSync(`${fault.strike.replace}.new`, fault.strike.replace);
  }
  return operate();
}

/** Functions of a module by name: all that are named here take their target first. */
function wrap(module: object, names: readonly string[], isPromised: boolean): void {
  const functions = module as Record<string, Operation | undefined>;
  for (const name of names) {
    const operation = functions[name];
    if (!operation) continue;
    functions[name] = function (this: unknown, ...parameters: unknown[]) {
      const operate = (): unknown => operation.apply(this, parameters);
      const [target] = parameters;
      if (!isStruck(target)) return operate();
      if (!isPromised) return strike(name, target, operate);
      return (async () => strike(name, target, operate))();
    };
  }
}

function wrapOpen(): void {
  const { openSync, closeSync } = fs;
  fs.openSync = (path, flags, mode) => {
    const isWrite = typeof flags === 'string' && /[wa+]/u.test(flags);
    const operate = () => openSync(path, flags, mode);
    const struck = (fault.on === 'write') === isWrite && isStruck(path);
    const handle = (struck ? strike('open', path, operate) : operate()) as number;
    open.set(handle, String(path));
    return handle;
  };
  fs.closeSync = (handle) => {
    open.delete(handle);
    closeSync(handle);
  };
}

/** The database of the cache; the lock of a folder is one, too. */
function wrapSqlite(): void {
  const wrapMethods = (prototype: object, names: readonly string[]): void => {
    const methods = prototype as Record<string, Operation | undefined>;
    for (const name of names) {
      const method = methods[name];
      if (!method) continue;
      methods[name] = function (this: unknown, ...parameters: unknown[]) {
        const operate = (): unknown => method.apply(this, parameters);
        // Giving up must be possible, as it is for SQLite itself.
        const givesUp = parameters[0] === 'ROLLBACK';
        return !givesUp && isStruck(fault.below) ? strike(name, fault.below, operate) : operate();
      };
    }
  };
  wrapMethods(DatabaseSync.prototype, ['exec', 'prepare']);
  wrapMethods(StatementSync.prototype, ['run', 'get', 'all']);
}

if (fault.on === 'sqlite') wrapSqlite();
else {
  const names = fault.on === 'write' ? writes : [...reads, 'readSync'];
  wrap(
    fs,
    names.filter((name) => name.endsWith('Sync')),
    false,
  );
  wrap(
    fsPromises,
    names.filter((name) => !name.endsWith('Sync')),
    true,
  );
  wrapOpen();
}
syncBuiltinESMExports();
