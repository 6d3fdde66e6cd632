import { describeError, KronikaError } from '../../errors.ts';
import { inside } from '../../record.ts';
import { knownBytes } from '../known-files/index.ts';
import { limits } from '../read/limits.ts';
import { sourceOfBytes } from '../read/source.ts';
import type { Broken, Entry, Found, Member, Streamed } from './container.ts';
import { containerOf } from './index.ts';
import { openFile } from './open-file.ts';
import { passedOverKind } from './shared/passed-over.ts';
import { innerTooLarge, tooLargeMember } from './shared/whole.ts';

/** All that an entry of a container holds: itself, or where it is a container as well all that it holds in turn. */
export async function* foundIn(entry: Entry, depth = 1): AsyncGenerator<Found> {
  const given = await entry.read();
  const found = 'pieces' in given ? await gathered(given) : given;
  const isItself = !('bytes' in found) || found.facts.stated;
  for await (const one of isItself ? [only(found)] : unfolded(found, depth))
    yield entry.isOnly ? one : amongOthers(one);
}

const only = (found: Found): Found => ('passedOver' in found ? found : { ...found, isOnly: true });

function amongOthers(found: Found): Found {
  if ('passedOver' in found) return found;
  const { isOnly: _, ...rest } = found;
  return rest;
}

/** A member that is larger than an article may be is gathered only where it is a container itself. */
async function gathered({ item, facts, pieces }: Streamed): Promise<Found> {
  const held: Uint8Array[] = [];
  let length = 0;
  let most: number = limits.seedBytes;
  try {
    for await (const piece of pieces) {
      held.push(piece);
      length += piece.length;
      if (length <= most) continue;
      if (most === limits.innerContainerBytes) return innerTooLarge(item, length);
      const opened = await openFile(item, sourceOfBytes(Buffer.concat(held)));
      const known = knownBytes(opened.name, opened.head);
      if (known) return { passedOver: known.all };
      if (!containerOf(opened)) return tooLargeMember(item);
      most = limits.innerContainerBytes;
    }
  } catch (error) {
    return brokenBy(item, error);
  }
  return { item, facts, bytes: Buffer.concat(held) };
}

async function* unfolded(member: Member, depth: number): AsyncGenerator<Found> {
  const kind = passedOverKind(member.item);
  if (kind !== null) {
    yield { passedOver: kind };
    return;
  }
  const opened = await openFile(member.item, sourceOfBytes(member.bytes));
  const container = containerOf(opened);
  const isTooLarge = !container && member.bytes.length > limits.seedBytes;
  // Any other file is looked at by ingest, which reads it.
  const known = container || isTooLarge ? knownBytes(opened.name, opened.head) : null;
  if (known) yield { passedOver: known.all };
  else if (!container) yield only(isTooLarge ? tooLargeMember(member.item) : member);
  else if (depth === limits.containersDeep) yield tooDeep(member.item);
  else
    try {
      for await (const entry of container.entries(opened))
        for await (const inner of foundIn(entry, depth + 1)) yield within(inner, member);
    } catch (error) {
      yield brokenBy(member.item, error);
    }
}

/** A member of a member, named and described by both. */
function within(found: Found, outer: Member): Found {
  if ('passedOver' in found) return found;
  const item = found.isOnly ? outer.item : outer.item + inside + found.item;
  if ('broken' in found) return { ...found, item };
  const facts = { ...outer.facts, ...found.facts };
  return { item, facts, bytes: found.bytes, ...(found.isOnly && { isOnly: true }) };
}

const tooDeep = (item: string): Broken => ({
  item,
  code: 'nested-too-deep',
  broken: `It is a container in ${limits.containersDeep} others, and is not opened.`,
  advice: 'Unpack it yourself, and put what it holds into the seeds folder.',
});

/** A fault of a container as one of its own lines. */
function brokenBy(item: string, error: unknown): Broken {
  if (error instanceof KronikaError)
    return { item, code: error.code, broken: error.message, advice: error.advice };
  return {
    item,
    code: 'breaks-off',
    broken: `It cannot be opened: ${describeError(error)}.`,
    advice: 'Fetch or copy the file again; if it opens elsewhere, unpack it into the seeds folder.',
  };
}
