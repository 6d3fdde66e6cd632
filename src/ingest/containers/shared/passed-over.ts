/**
 * Files that lie beside articles and are none, by their endings. Formats of the web's resources: those that RFC 2046's
 * types image, audio, video and font have in IANA's registry of media types, as far as browsers and systems write them.
 */
const byEnding: Readonly<Record<string, string>> = {
  pictures: 'jpg jpeg jfif png gif webp avif heic bmp ico tif tiff svg svgz',
  sounds: 'mp3 m4a ogg oga opus wav flac aac',
  films: 'mp4 m4v webm mov avi mkv mpg mpeg ogv tgs',
  fonts: 'woff woff2 ttf otf eot',
  'style sheets': 'css scss less',
  scripts: 'js mjs cjs map wasm',
};

const kinds: ReadonlyMap<string, string> = new Map(
  Object.entries(byEnding).flatMap(([kind, endings]) => endings.split(' ').map((ending) => [ending, kind])),
);

/** Says what a file in a container is that nobody means as an article, by its path; null for what may be one. */
export function passedOverKind(path: string): string | null {
  const parts = path.split('/');
  if (parts.includes('__MACOSX') || parts.some((part) => part.startsWith('.'))) return 'files of systems';
  const name = parts.at(-1) ?? '';
  if (/^(?:thumbs\.db|desktop\.ini|ehthumbs\.db)$/iu.test(name)) return 'files of systems';
  const ending = /\.(\w{1,8})$/u.exec(name)?.[1]?.toLowerCase() ?? '';
  return kinds.get(ending) ?? null;
}
