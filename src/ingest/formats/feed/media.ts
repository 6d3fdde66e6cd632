import type { Medium } from '../../stated/item.ts';

/** A file beside the article, as feeds tell of it; every dialect has its own names for these. */
interface Attachment {
  readonly url?: string | undefined;
  readonly type?: string | undefined;
  readonly medium?: string | undefined;
  readonly title?: string | undefined;
  readonly credit?: string | undefined;
}

/** Media RSS, as far as it names files, their captions and whom they are by. */
interface MediaRss {
  readonly contents?: readonly MediaContent[];
  readonly groups?: readonly MediaRss[];
  readonly thumbnails?: readonly { readonly url?: string }[];
}

interface MediaContent {
  readonly url?: string;
  readonly type?: string;
  readonly medium?: string;
  readonly title?: { readonly value?: string };
  readonly description?: { readonly value?: string };
  readonly credits?: readonly { readonly value?: string }[];
}

const picture = /^image\b|\.(?:jpe?g|png|gif|webp|avif)(?:[?#]|$)/iu;

/** The files, each once; none where no address is given. */
export function mediaOf(attachments: readonly Attachment[]): Medium[] {
  const found = new Map<string, Medium>();
  for (const { url, type = '', medium = '', title, credit } of attachments) {
    if (!url || found.has(url)) continue;
    const kind = picture.test(medium || type || url) ? 'image' : 'other';
    found.set(url, { url, kind, title: title?.trim() ?? '', credit: credit?.trim() ?? '' });
  }
  return [...found.values()];
}

/** Thumbnails count only where there is nothing they are the thumbnails of. */
export function mediaRss(media: MediaRss | undefined): Attachment[] {
  if (!media) return [];
  const contents = [media, ...(media.groups ?? [])].flatMap((part) => part.contents ?? []);
  if (contents.length > 0) return contents.map(attachmentOf);
  const thumbnails = [media, ...(media.groups ?? [])].flatMap((part) => part.thumbnails ?? []);
  return thumbnails.slice(0, 1).map(({ url }) => ({ url, medium: 'image' }));
}

const attachmentOf = ({ url, type, medium, title, description, credits }: MediaContent): Attachment => ({
  url,
  type,
  medium,
  title: description?.value ?? title?.value,
  credit: credits?.map(({ value }) => value).join(', '),
});
