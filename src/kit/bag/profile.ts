/*
 * The BagIt profile that our bags keep to, by the specification of bagit-profiles.github.io, 1.3. It has no address, as
 * Kronika has no site of its own, and so goes along in each bag.
 */

const profileId = 'urn:uuid:6d0c5a1e-3f0b-4c4e-9f5e-2b1d7a8c9e10';

export const profileFile = 'bagit-profile.json';

const [must, may] = [{ required: true }, { required: false }];

/** The tags of `bag-info.txt`, with whether each is there always. */
const tags = {
  'BagIt-Profile-Identifier': { required: true, values: [profileId] },
  'Bag-Software-Agent': must,
  'External-Description': must,
  'External-Identifier': may,
  'Internal-Sender-Description': must,
  'Payload-Oxum': must,
} as const;

/** The values of a bag's own tags. */
export type BagTags = Readonly<
  Record<Exclude<keyof typeof tags, 'BagIt-Profile-Identifier' | 'External-Identifier'>, string> & {
    'External-Identifier'?: string;
  }
>;

export const hashes = ['sha256', 'sha512'] as const;

const profile = {
  'BagIt-Profile-Info': {
    'BagIt-Profile-Identifier': profileId,
    'BagIt-Profile-Version': '1.3.0',
    'Source-Organization': 'Kronika',
    'External-Description':
      'A news archive: data/seeds has what its articles were made of, data/site the site made of them.',
    Version: '1.0',
  },
  'Bag-Info': tags,
  'Manifests-Required': hashes,
  'Tag-Manifests-Required': hashes,
  'Tag-Files-Required': [profileFile],
  'Allow-Fetch.txt': false,
  Serialization: 'optional',
  'Accept-Serialization': ['application/x-tar', 'application/tar'],
  'Accept-BagIt-Version': ['1.0'],
};

export const profileText = `${JSON.stringify(profile, null, 2)}\n`;

export const declaration = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

/** A value stands on its line: what a text has of line ends becomes a blank. */
const oneLine = (value: string): string => value.replace(/\s+/gu, ' ').trim();

/** `bag-info.txt`, its tags in the order of their names. */
export const bagInfo = (values: BagTags): string =>
  Object.entries({ 'BagIt-Profile-Identifier': profileId, ...values })
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([tag, value]) => `${tag}: ${oneLine(value)}\n`)
    .join('');
