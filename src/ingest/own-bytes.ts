import type { Draft, MemberOfContainer, Seed, SeedFile } from './draft.ts';
import { type Held, type Member, memberOfText, membersOf } from './read/member.ts';

/* Where the own bytes of each article of a file are, and what they are. */

/** The own bytes of an article, as they would be published. */
export function bytesOf({ bytes }: SeedFile, place: Held | null, length: number): Uint8Array {
  if (place === null) return bytes;
  if ('text' in place) return Buffer.from(place.text);
  return 'copy' in place ? place.copy : bytes.subarray(place.offset, place.offset + length);
}

/** Where the bytes of an article are whose seed lies in a container: there, or nowhere but in a copy. */
export function placeIn(
  { bytes }: SeedFile,
  { offset }: MemberOfContainer,
  held: Held | null,
  length = 0,
): Held {
  if (held && 'text' in held) return held;
  const from = held && 'offset' in held ? held.offset : 0;
  if (offset !== undefined) return { offset: offset + from };
  return { copy: held ? bytes.subarray(from, from + length) : bytes };
}

/** The bytes of each draft that is a part of its file. */
export function membersIn(file: SeedFile, seed: Seed, drafts: readonly Draft[]): ReadonlyMap<Draft, Member> {
  const parts = drafts.flatMap((draft) => (draft.span ? [{ draft, span: draft.span }] : []));
  const members = membersOf(
    file.bytes,
    seed,
    parts.map(({ span }) => span),
  );
  return new Map([
    ...parts.flatMap(({ draft }, at): [Draft, Member][] => (members[at] ? [[draft, members[at]]] : [])),
    ...drafts.flatMap((draft): [Draft, Member][] =>
      draft.asRead === undefined ? [] : [[draft, memberOfText(draft.asRead)]],
    ),
  ]);
}

/** The warning of an article whose own bytes are in no place of its file. */
export const noBytes =
  'Its bytes in the file cannot be told from those of others, or hold what is nobody’s to read: what is published as its raw file was read from them.';
