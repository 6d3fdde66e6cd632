import { describeError, KronikaError } from '../../../errors.ts';
import type { HeldPicture } from '../../pictures/pictures.ts';
import { decode } from '../../read/decode.ts';
import { describeBytes, limits } from '../../read/limits.ts';
import type { Broken } from '../container.ts';
import type { OpenFile } from '../open-file.ts';
import { listZip } from '../zip/directory.ts';
import { pictureOf } from '../zip/files.ts';
import type { Zipped } from '../zip/zipped.ts';

/* Programs for writing pack a text, its styles and its pictures as a zip: these read single files out of one. */

/** The names of the first files of a zip, as they stand in its beginning. */
export function namesInHead(text: string): string[] {
  const names: string[] = [];
  for (let at = text.indexOf('PK\x03\x04'); at >= 0; at = text.indexOf('PK\x03\x04', at + 4)) {
    const length = text.charCodeAt(at + 26) + 256 * text.charCodeAt(at + 27);
    if (length > 0 && length < 500) names.push(text.slice(at + 30, at + 30 + length));
  }
  return names;
}

/** The kind of file that a zip states first of all, as ODF and EPUB have it. */
export const mimetypeOf = (text: string): string | null =>
  /^PK\x03\x04[\s\S]{26}mimetype([\w.+/-]{5,80}?)(?:PK|$)/u.exec(text.slice(0, 200))?.[1] ??
  /^PK\x03\x04[\s\S]{26}mimetype(?:[\s\S]{0,40}?)(application\/[\w.+-]+?)(?:PK|\r|\n)/u.exec(
    text.slice(0, 250),
  )?.[1] ??
  null;

/** The files of a package by their names. */
export class PackageFiles {
  readonly #files: ReadonlyMap<string, Zipped>;
  #room: number = limits.unpackedBytes;

  private constructor(files: readonly Zipped[]) {
    this.#files = new Map(files.map((file) => [file.name, file]));
  }

  /** @throws KronikaError where it is no zip */
  static async open(opened: OpenFile): Promise<PackageFiles> {
    return new PackageFiles(await listZip(opened));
  }

  get names(): string[] {
    return [...this.#files.keys()];
  }

  /** How large all of it becomes, by its own account. */
  get size(): number {
    return [...this.#files.values()].reduce((sum, { size }) => sum + size, 0);
  }

  get isEncrypted(): boolean {
    return [...this.#files.values()].some((file) => file.isEncrypted);
  }

  /**
   * A file of it; null where there is none of the name.
   * @throws KronikaError `too-much-unpacked`, `breaks-off`
   */
  async bytes(name: string): Promise<Uint8Array | null> {
    const file = this.#files.get(name);
    if (!file) return null;
    const pieces: Uint8Array[] = [];
    try {
      for await (const piece of await file.pieces()) {
        this.#room -= piece.length;
        if (this.#room < 0) throw tooMuch();
        pieces.push(piece);
      }
    } catch (error) {
      throw error instanceof KronikaError ? error : breaksOff(name, error);
    }
    return Buffer.concat(pieces);
  }

  /** A picture in it, by its path; null where there is none. */
  picture(name: string): HeldPicture | null {
    return pictureOf(this.#files.get(name));
  }

  async text(name: string): Promise<string> {
    const bytes = await this.bytes(name);
    return bytes ? decode(bytes).text : '';
  }
}

const tooMuch = (): KronikaError =>
  new KronikaError(
    'too-much-unpacked',
    `The file becomes larger than ${describeBytes(limits.unpackedBytes)} when it is unpacked; it is not read.`,
    { advice: 'Save the text again without what is not text, or save it as a web page.' },
  );

const breaksOff = (name: string, cause: unknown): KronikaError =>
  new KronikaError('breaks-off', `“${name}” in the file cannot be unpacked: ${describeError(cause)}.`, {
    advice: 'Fetch or copy the file again, or save it again from the program that wrote it.',
    cause,
  });

/** A fault of a package as that of its article. */
export function brokenPackage(item: string, error: unknown): Broken {
  const fault = error instanceof KronikaError ? error : breaksOff(item, error);
  return { item, code: fault.code, broken: fault.message, advice: fault.advice };
}

/** A package of a program whose files are not read. */
export const unread = (item: string, kind: string, advice: string): Broken => ({
  item,
  code: 'not-text',
  broken: `The file is ${kind}, which is not read.`,
  advice,
});

/** A text that names things outside of it, as those of attacks do; no program for writing makes such. */
export const definesEntities = (xml: string): boolean => /<!(?:DOCTYPE|ENTITY)\b/iu.test(xml.slice(0, 4000));

/** The words of the elements of a name in a file of statements. */
export const elementsIn = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<(?:[\\w-]+:)?${name}\\b[^<>]*>([^<]*)<`, 'gu'))]
    .map(([, words = '']) => unescaped(words).trim())
    .filter(Boolean);

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** XML's own entities and numbers as characters. */
export const unescaped = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/giu, (all, number, hex, name) => {
    if (name) return named[String(name).toLowerCase()] ?? all;
    const code = number ? Number(number) : Number.parseInt(String(hex), 16);
    return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : '';
  });
