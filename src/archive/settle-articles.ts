import { hash as digest } from 'node:crypto';
import type { Version } from './archive.ts';
import { rows, type Sql } from './database.ts';
import { differingCopies } from './differing-copies.ts';
import { type Copy, settle, type Yielding } from './settle.ts';

interface CandidateRow extends Copy {
  readonly key: number;
  readonly instant: string | null;
  readonly sha256: string;
  readonly evidence: string | null;
  readonly hash: string;
  readonly title: string;
  readonly summary: string;
  readonly cites: string;
}

/** A text of an article that is not its own, as the store holds it. */
export interface StoredVersion extends Version {
  /** Of the seed that its page shows. */
  readonly candidate: number;
}

const candidatesOf = `
  SELECT key, path, text, preferred, by_program AS byProgram, is_latest AS isLatest, breaks_off AS breaksOff, sha256, edtf, instant, length,
         lead, hash, cites, summary, summary ->> '$.title' AS title, json_array_length(summary, '$.contributors') AS credits,
         coalesce(summary ->> '$.originalUrl', summary ->> '$.item') AS evidence,
         summary ->> '$.publisher.name' IS NOT summary ->> '$.publisher.host' AS namesPublisher
  FROM candidates
  WHERE id = ? AND NOT EXISTS (SELECT 1 FROM tombstones WHERE tombstones.id = candidates.id)
    AND (redacted OR NOT EXISTS (SELECT 1 FROM candidates AS other WHERE other.id = candidates.id AND other.redacted))
  ORDER BY sha256, path, member, n`;

/** Makes the articles of these ids anew from the seeds that are stored: one each, whatever the order of the seeds. */
export function settleArticles(sql: Sql, ids: Iterable<string>): void {
  const candidates = sql(candidatesOf);
  const remove = sql('DELETE FROM articles WHERE id = ?');
  const removeCitings = sql('DELETE FROM citings WHERE citing = ?');
  const citing = sql('INSERT INTO citings SELECT value, ? FROM json_each(?)');
  const insert = sql('INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  for (const id of ids) {
    remove.run(id);
    removeCitings.run(id);
    const [first, ...others] = rows<CandidateRow>(candidates, id);
    if (!first) continue;
    const { shown, versions } = settle([first, ...others]);
    const paths = new Set([first, ...others].map(({ path }) => path));
    paths.delete(shown.path);
    const duplicates = JSON.stringify([...paths].sort());
    const state = versions.map(({ rule, copies }) => [rule, ...copies.map(({ path, hash }) => path + hash)]);
    const differing = JSON.stringify(differingCopies(shown, [first, ...others]));
    const told = shown.hash + duplicates + state.flat().join() + (differing === '[]' ? '' : differing);
    const hash = digest('sha256', told, 'base64url');
    const { key, edtf, instant, length, summary, cites } = shown;
    const stored = JSON.stringify(versions.map(storedVersion));
    insert.run(id, key, edtf, instant, length, hash, duplicates, stored, differing, summary);
    citing.run(id, cites);
  }
}

function storedVersion({ text, rule, copies }: Yielding<CandidateRow>): StoredVersion {
  const seeds = copies.map(({ path, sha256, evidence }) => ({ path, sha256, evidence: evidence ?? path }));
  return { text, rule, candidate: copies[0].key, seeds };
}
