import { KronikaError } from '../../../errors.ts';
import { type HeldPictures, picturesAround } from '../../pictures/pictures.ts';
import { limits } from '../../read/limits.ts';
import type { Broken, Container, Entry, Found, Streamed } from '../container.ts';
import { isFolder } from '../open-folder.ts';
import { companions, isCompanion } from '../shared/companions.ts';
import { passedOverKind } from '../shared/passed-over.ts';
import { isInside, leadsOut } from '../shared/unsafe-name.ts';
import type { Zipped } from './zipped.ts';

/** Files that were packed into one; each is a member. */
export const zip: Container = {
  name: 'zip',
  description: 'A zip of saved pages, feeds, texts or other containers.',
  claims: ({ text }) => text.startsWith('PK\x03\x04') || text.startsWith('PK\x05\x06'),
  async *entries(opened) {
    if (isFolder(opened)) return;
    const { listWhatIsThere } = await import('./directory.ts');
    const { pictureOf } = await import('./files.ts');
    const { files, broken } = await listWhatIsThere(opened);
    const byName = new Map(files.map((file) => [file.name, file]));
    const picturesOf = (name: string): HeldPictures =>
      picturesAround(name, (path) => pictureOf(byName.get(path)));
    let room = limits.unpackedBytes + opened.source.size * limits.unpackedGrowth;
    for (const file of files) {
      room -= file.size;
      if (room < 0) throw tooMuch();
      yield entryOf(file, (name) => byName.has(name), picturesOf(file.name));
    }
    if (broken) throw broken;
  },
};

const entryOf = (file: Zipped, isThere: (name: string) => boolean, pictures: HeldPictures): Entry => ({
  read: async (): Promise<Found | Streamed> => {
    const { name } = file;
    if (file.isLink) return { passedOver: 'links' };
    if (!isInside(name)) return leadsOut(name);
    const kind = passedOverKind(name) ?? (isCompanion(name, isThere) ? companions : null);
    if (kind !== null) return { passedOver: kind };
    if (file.isEncrypted) return encrypted(name);
    return { item: name, facts: { pictures }, pieces: await file.pieces() };
  },
});

const encrypted = (item: string): Broken => ({
  item,
  code: 'encrypted',
  broken: 'It is encrypted with a password.',
  advice: 'Unpack the archive with its password, and put what it holds into the seeds folder.',
});

const tooMuch = (): KronikaError =>
  new KronikaError(
    'too-much-unpacked',
    'The zip becomes far larger when it is unpacked than files of articles do; the rest of it is not read.',
    { advice: 'Unpack it yourself where you know what it holds, and put the files into the seeds folder.' },
  );
