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
} as const;

/** `16 MiB`, `64 KiB`, `812 bytes`: for messages. */
export function describeBytes(bytes: number): string {
  if (bytes >= 1024 * 1024) return `${Math.round((bytes / (1024 * 1024)) * 10) / 10} MiB`;
  if (bytes >= 1024) return `${Math.round(bytes / 1024)} KiB`;
  return `${bytes} bytes`;
}
