/** How much Kronika reads of one file. Each limit is far above what was seen in real archives, and says so. */
export const limits = {
  /**
   * Bytes of a seed: 16 MiB. The largest article of 77,000 in the mirrors measured has 2.15 MB, nine tenths of it
   * indentation; a feed of a thousand full articles has about 10 MB.
   */
  seedBytes: 16 * 1024 * 1024,
  /** Bytes of a sidecar: 64 KiB. It holds a dozen short fields. */
  sidecarBytes: 64 * 1024,
  /** Characters of front matter: 64 Ki. The longest of 27,000 posts measured has under 4,000. */
  frontMatterCharacters: 64 * 1024,
  /** Cells that the tables of a Markdown text may have, filled up: the most in 10,178 files measured is 452. */
  markdownCells: 20_000,
  /** Headings and rules; a book of a thousand chapters has two thousand. */
  markdownRules: 5_000,
  /** Lines that begin a list's item; the most there is 82. */
  markdownListLines: 500,
  /** Lines that go on in a list or a quotation without its sign or the blanks for it. */
  markdownLazyLines: 1_000,
  /** Runs of asterisks, underscores and tildes in one paragraph; the most there is 660. */
  markdownMarks: 1_500,
  /** Runs of backticks in one paragraph, each of which may begin code that any later one ends. */
  markdownTicks: 100,
  /** Square brackets in one paragraph; the most there is 2,196. */
  markdownBrackets: 5_000,
  /** Pictures in one paragraph; the most there is 19. One inside another is read again for each that it stands in. */
  markdownPictures: 100,
  /**
   * Signs of Markdown and line ends in a text, each of which the parser keeps several objects for; a text with more
   * is read as plain paragraphs.
   */
  markdownSigns: 30_000,
  /** How often the marks of a web page that were not closed are opened again; the most in 10,082 files is 38. */
  reopenedMarks: 5_000,
  /** Articles of one file; a daily feed of ten articles has as many in three years. */
  members: 10_000,
  /**
   * Characters that the articles of one file may have together for each of its bytes: its words stand in a record twice,
   * and what the file says once for all stands in each.
   */
  membersGrowth: 8,
  /**
   * Bytes that a compressed file may have unpacked, beside `unpackedGrowth` for each of its own: pages of one site come
   * to 40 for one at most.
   */
  unpackedBytes: 64 * 1024 * 1024,
  unpackedGrowth: 256,
  /** Containers in containers: a WARC in a WACZ in a zip in a tar. */
  containersDeep: 4,
  /** Bytes of a container that stands in another, which is held in memory as a whole. */
  innerContainerBytes: 256 * 1024 * 1024,
  /** Pixels of a picture that is kept: those of cameras have up to 60 million. */
  picturePixels: 64_000_000,
  /** Bytes of a sidecar of a container, which may correct each of its members: 4 MiB. */
  containerSidecarBytes: 4 * 1024 * 1024,
} as const;

/** `16 MiB`, `64 KiB`, `812 bytes`: for messages. */
export function describeBytes(bytes: number): string {
  if (bytes >= 1024 * 1024) return `${Math.round((bytes / (1024 * 1024)) * 10) / 10} MiB`;
  if (bytes >= 1024) return `${Math.round(bytes / 1024)} KiB`;
  return `${bytes} bytes`;
}
