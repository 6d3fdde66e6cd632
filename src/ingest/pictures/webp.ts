import { hash } from 'node:crypto';
import type Vips from 'wasm-vips';
import { withOptional } from '../../optional-packages.ts';
import { limits } from '../read/limits.ts';

/*
 * Pictures as they are shown. libvips as WebAssembly makes one of 12 megapixels in 0.4 s of processor time and 230 MB; the
 * codecs of @jsquash, which read a JPEG whole before they make it smaller, take 1.2 s and 580 MB for the same.
 */

/** A picture as the site shows it. */
export interface Shown {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Pixels of the longer side: twice the width of an article's text. */
const longest = 1280;
/** Pixels of the shorter side of what may be a picture: bullets, lines and icons have fewer. */
const shortest = 24;
/** At 78 photographs show no traces of it at the width of an article; the size is a third of that of a JPEG. */
const settings = { Q: 78, effort: 4, keep: 'none' } as const;

/** Named by the bytes that it is made of and by how: the same name is the same picture. */
export const pictureName = (source: Uint8Array): string =>
  `${hash('sha256', Buffer.concat([Buffer.from(JSON.stringify([longest, settings])), source])).slice(0, 32)}.webp`;

let loading: Promise<typeof Vips> | null = null;

async function load(): Promise<typeof Vips> {
  const { default: start } = await withOptional('pictures', () => import('wasm-vips'));
  return start({
    dynamicLibraries: ['vips-heif.wasm'],
    preRun: (module) => {
      // All cores read seeds already; and a doubtful picture is told of by its article.
      Object.assign(module.ENV, { VIPS_CONCURRENCY: '1', VIPS_WARNING: '1' });
    },
  });
}

/**
 * Makes a picture small, upright and free of all that its file says beside it.
 * @returns null where it cannot be read, or is too small or too large to be a picture of an article
 * @throws KronikaError `needs-package`
 */
export async function toWebp(source: Uint8Array): Promise<Shown | null> {
  if (source.length > limits.seedBytes) return null;
  loading ??= load();
  const vips = await loading;
  try {
    return made(vips, source);
  } catch (error) {
    // libvips tells of a picture that it cannot read by an exception; after a trap its memory cannot be trusted.
    if (error instanceof Error && error.name === 'RuntimeError') loading = null;
    return null;
  }
}

function made(vips: typeof Vips, source: Uint8Array): Shown | null {
  const head = vips.Image.newFromBuffer(source, '', { access: 'sequential' });
  const [width, height] = [head.width, head.height];
  head.delete();
  if (Math.min(width, height) < shortest || width * height > limits.picturePixels) return null;
  const small = vips.Image.thumbnailBuffer(source, longest, {
    height: longest,
    size: 'down',
    output_profile: 'srgb',
  });
  try {
    return { bytes: small.webpsaveBuffer(settings), width: small.width, height: small.height };
  } finally {
    small.delete();
  }
}
