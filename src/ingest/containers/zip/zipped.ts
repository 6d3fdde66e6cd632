/** A file in a zip, as its header tells of it. */
export interface Zipped {
  readonly name: string;
  readonly size: number;
  /** The sum that the zip keeps of its bytes. */
  readonly crc32: number;
  readonly isEncrypted: boolean;
  readonly isLink: boolean;
  /** Its bytes, unpacked. */
  readonly pieces: () => Promise<AsyncIterable<Uint8Array>>;
}
