import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { dataPagePath, feedPath } from '../../urls.ts';
import type { PageContext } from '../context.ts';
import type { FileContent, PlannedFile } from '../page.ts';
import { type Shell, shellOf } from '../shell.ts';
import type { Translate } from '../strings.ts';

/** The page that says what can be had as data. */
export interface DataPageData {
  readonly shell: Shell;
  readonly t: Translate;
  readonly files: readonly DataFileView[];
  readonly feeds: readonly { readonly href: string; readonly text: string }[];
}

export interface DataFileView {
  readonly href: string;
  readonly name: string;
  readonly about: string;
  readonly size: string;
  readonly sha256: string;
}

interface Measure {
  readonly bytes: number;
  readonly sha256: string;
}

const measured = new WeakMap<PlannedFile, Measure>();

/** Size and hash of a file's content; made once for all languages of the page. */
function measure(file: PlannedFile): Measure {
  const known = measured.get(file);
  if (known) return known;
  const hash = createHash('sha256');
  let bytes = 0;
  for (const part of parts(file.content())) {
    hash.update(part);
    bytes += Buffer.byteLength(part);
  }
  const made = { bytes, sha256: hash.digest('hex') };
  measured.set(file, made);
  return made;
}

function parts(content: FileContent | Promise<FileContent>): Iterable<string | Uint8Array> {
  if (content instanceof Promise) throw new TypeError('A data file has to be had at once to be measured');
  return typeof content === 'string' || content instanceof Uint8Array ? [content] : content;
}

/** What a file holds, in words: by its name, without the year. */
function aboutKey(name: string): string {
  const kind = name.replace(/-(?:\d{4}|undated)(?=\.)/u, '');
  return `data.about.${kind}`;
}

function sizeText(locale: string, bytes: number): string {
  const { unit, scale } = bytes < 1e6 ? { unit: 'kilobyte', scale: 1e3 } : { unit: 'megabyte', scale: 1e6 };
  const format = new Intl.NumberFormat(locale, { maximumSignificantDigits: 3, style: 'unit', unit });
  return format.format(bytes / scale);
}

export function dataPage(context: PageContext, files: readonly PlannedFile[]): DataPageData {
  const { t, locale } = context;
  return {
    shell: shellOf(context, {
      title: t('nav.data'),
      description: t('data.intro'),
      counterpart: dataPagePath,
    }),
    t,
    files: files.map((file) => {
      const { bytes, sha256 } = measure(file);
      const name = posix.basename(file.path);
      return {
        href: context.href(file.path),
        name,
        about: t(aboutKey(name)),
        size: sizeText(locale, bytes),
        sha256,
      };
    }),
    feeds: [
      { href: context.href(feedPath('all', 'atom')), text: 'Atom' },
      { href: context.href(feedPath('all', 'json')), text: 'JSON Feed' },
    ],
  };
}
