import { createHash } from 'node:crypto';
import { manifestLine } from '../../disk/manifest.ts';
import { kronikaVersion } from '../../engine/version.ts';
import type { Problem } from '../../record.ts';
import type { KitFormat, KitTask } from '../kit-format.ts';
import { describeSelection } from '../selection.ts';
import { type KitFile, siteFiles } from '../site-files.ts';
import { writeTar } from '../tar/write-tar.ts';
import { type BagTags, bagInfo, declaration, hashes, profileFile, profileText } from './profile.ts';
import { bagSeeds } from './seeds.ts';

/** A bag as RFC 8493 has it, in one tar: seeds and site, with the hashes of all. */
export const bag: KitFormat = {
  ending: '.tar',
  about: 'seeds and site as a BagIt bag, for a library or a safe place',
  write: async (task) => {
    const problems: Problem[] = [];
    const { folder, problems: ofSite } = await task.part.site();
    await writeTar(
      task.file,
      bagFiles(task, folder, (problem) => problems.push(problem)),
    );
    return [...ofSite, ...problems];
  },
};

function* bagFiles(task: KitTask, site: string, tell: (problem: Problem) => void): Generator<KitFile> {
  const inBag = ({ path, bytes }: KitFile): KitFile => ({ path: `${task.name}/${path}`, bytes });
  const payload = new Hashed();
  for (const file of bagSeeds(task, tell))
    yield inBag(payload.add({ ...file, path: `data/seeds/${file.path}` }));
  for (const file of siteFiles(site)) yield inBag(payload.add({ ...file, path: `data/site/${file.path}` }));
  const tagFiles = new Hashed();
  const tags = tagsOf(task, payload);
  for (const [path, text] of [
    ['bagit.txt', declaration],
    ['bag-info.txt', bagInfo(tags)],
    [profileFile, profileText],
    ...payload.manifests('manifest'),
  ] as const)
    yield inBag(tagFiles.add({ path, bytes: Buffer.from(text) }));
  for (const [path, text] of tagFiles.manifests('tagmanifest'))
    yield inBag({ path, bytes: Buffer.from(text) });
}

/** Files with their hashes, as they pass. */
class Hashed {
  readonly #lines = hashes.map((name) => ({ name, lines: [] as string[] }));
  bytes = 0;
  files = 0;

  add(file: KitFile): KitFile {
    this.bytes += file.bytes.length;
    this.files += 1;
    for (const { name, lines } of this.#lines)
      lines.push(manifestLine(createHash(name).update(file.bytes).digest('hex'), file.path));
    return file;
  }

  /** Names and texts of the manifests of all that passed. */
  manifests(kind: 'manifest' | 'tagmanifest'): (readonly [path: string, text: string])[] {
    return this.#lines.map(({ name, lines }) => [`${kind}-${name}.txt`, lines.join('')]);
  }
}

/** Nothing tells of today: the same archive gives the same bag. */
function tagsOf({ setting: { config }, articles, wishes }: KitTask, { bytes, files }: Hashed): BagTags {
  const { title, description, baseUrl } = config;
  return {
    'Bag-Software-Agent': `Kronika ${kronikaVersion()}`,
    'External-Description': description === '' ? title : `${title}: ${description}`,
    ...(baseUrl !== null && { 'External-Identifier': baseUrl }),
    'Internal-Sender-Description': describeSelection(articles, wishes),
    'Payload-Oxum': `${bytes}.${files}`,
  };
}
