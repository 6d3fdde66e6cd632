/** Kronika uses what this Node was the first to have: zstd, a SQLite without a flag, and modules of both kinds by `require`. */
export const oldestNode = '22.15';

/** Whether Kronika does not run on a version of Node. */
export function isTooOld(version: string): boolean {
  const [major = 0, minor = 0] = numbersOf(version);
  const [leastMajor = 0, leastMinor = 0] = numbersOf(oldestNode);
  return major < leastMajor || (major === leastMajor && minor < leastMinor);
}

const numbersOf = (version: string): number[] => version.split('.').map(Number);
