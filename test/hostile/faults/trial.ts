import assert from 'node:assert/strict';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { type Ended, kronika } from '../../engine/command.ts';
import { Workspace } from '../../engine/workspace.ts';
import { environmentOf, type Fault } from './fault.ts';

/** The site of a build that met nothing, by path. */
export type Site = ReadonlyMap<string, string>;

export const buildArguments = ({ seeds, out, cache }: Workspace): string[] => [
  ...['build', '--quiet', '--seeds', seeds, '--out', out, '--cache', cache],
];

/** The same seeds give this in a build from nothing. */
export async function siteFromNothing(seeds: (workspace: Workspace) => void): Promise<Site> {
  const workspace = new Workspace();
  try {
    seeds(workspace);
    assertDone(await kronika(buildArguments(workspace)));
    return workspace.site();
  } finally {
    workspace.remove();
  }
}

export interface Struck extends Ended {
  /** Whether the fault happened. */
  readonly met: boolean;
}

/** Runs a build in which something happens. */
export async function buildWith(
  workspace: Workspace,
  fault: Omit<Fault, 'sign'>,
  env: Record<string, string> = {},
): Promise<Struck> {
  const sign = join(workspace.root, 'fault');
  rmSync(sign, { force: true });
  const ended = await kronika(buildArguments(workspace), { ...environmentOf({ ...fault, sign }), ...env });
  return { ...ended, met: existsSync(sign) };
}

export function assertDone({ code, stderr }: Ended): void {
  assert.equal(code, 0, stderr);
  assert.equal(stderr, '');
}

/** A build that failed says what is wrong and what to do, in sentences; a stack is for faults of ours. */
export function assertAdvised({ code, stderr }: Ended): void {
  assert.equal(code, 1, stderr);
  assert.match(stderr, /^Error: .+\n.+[.?]\n$/u);
}

/** One more build, if need be, and the site is what a build from nothing makes of the same seeds. */
export async function assertMends(workspace: Workspace, expected: Site): Promise<void> {
  assertDone(await kronika(buildArguments(workspace)));
  assertSame(workspace.site(), expected);
}

/** File by file: a difference of two whole sites would be told in megabytes. */
export function assertSame(actual: Site, expected: Site): void {
  assert.deepEqual([...actual.keys()], [...expected.keys()]);
  for (const [path, content] of expected) assert.ok(actual.get(path) === content, `${path} is another`);
}

/** Every file of a site that a build left half-way is whole: as one of these sites has it. */
export function assertWhole(actual: Site, sites: readonly Site[]): void {
  for (const [path, content] of actual) {
    const wanted = sites.flatMap((site) => site.get(path) ?? []);
    if (wanted.length > 0) assert.ok(wanted.includes(content), `${path} is not whole`);
  }
}

export function workspaceOf(context: TestContext, fill: (workspace: Workspace) => void): Workspace {
  const workspace = new Workspace(context);
  fill(workspace);
  return workspace;
}
