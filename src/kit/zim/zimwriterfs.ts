import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { KronikaError } from '../../errors.ts';

const program = 'zimwriterfs';

/** @throws KronikaError `no-zimwriterfs` where the program is not there */
export function assertZimwriterfs(): void {
  const { error } = spawnSync(program, ['--version'], { stdio: 'ignore' });
  if (!error) return;
  throw new KronikaError('no-zimwriterfs', `A ZIM is made by ${program}, which is not found here`, {
    advice:
      'Install it: apt-get install zim-tools on Debian and Ubuntu; for others see https://github.com/openzim/zim-tools.',
    cause: error,
  });
}

/** Characters of what the program says last that are told where it fails. */
const told = 600;

/**
 * Makes a ZIM of a folder.
 * @param options By their long names.
 * @throws KronikaError `zim-not-made`, with what the program says
 */
export async function writeZim(
  folder: string,
  file: string,
  options: Readonly<Record<string, string>>,
): Promise<void> {
  const flags = Object.entries(options).map(([name, value]) => `--${name}=${value}`);
  const child = spawn(program, [...flags, folder, file], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (bytes: Buffer) => {
      said = (said + bytes.toString()).slice(-told);
    });
  const [code, signal] = await once(child, 'close');
  if (code === 0) return;
  throw new KronikaError('zim-not-made', `${program} ended with ${signal ?? code}: ${said.trim()}`, {
    advice: 'Look whether the disk has room; a newer zim-tools may help, too.',
  });
}
