import { KronikaError } from '../../../errors.ts';
import { limits } from '../../read/limits.ts';
import { bareCollection, bareItem, present, type Words } from '../../stated/item.ts';
import type { Entry, Found } from '../container.ts';
import type { OpenFile } from '../open-file.ts';
import { memberOf, pick } from '../shared/json-export.ts';
import { isObject, type Row } from '../shared/row.ts';
import { parseJson, wordsOf } from '../shared/values.ts';
import { anyOrder } from '../shared/whole.ts';
import { textOfCards, textOfLexical } from './written.ts';

/** Stands for the address of the blog, which an export does not tell. */
const ownAddress = '__GHOST_URL__';

/**
 * The posts and pages of a blog. The tables of its database refer to each other, so that all of them are held.
 * @throws KronikaError where it is damaged or too large to be held
 */
export async function* postsIn(opened: OpenFile): AsyncGenerator<Entry> {
  const data = await dataIn(opened);
  const blog = new Blog(data);
  for (const post of rowsIn(data.posts)) yield { read: () => blog.found(post) };
}

async function dataIn(opened: OpenFile): Promise<Row> {
  const source = await anyOrder(opened);
  const isHeld = source !== null && source.size <= limits.innerContainerBytes;
  const whole = isHeld ? parseJson(Buffer.from(source.read(0, source.size)).toString()) : undefined;
  const root = isObject(whole) && Array.isArray(whole.db) ? whole.db[0] : whole;
  if (isObject(root) && isObject(root.data)) return root.data;
  throw new KronikaError(
    'breaks-off',
    'The export of Ghost is damaged, breaks off or is too large to be held in memory.',
    {
      advice: 'Export it again: what its tables refer to may stand at its end.',
    },
  );
}

const rowsIn = (value: unknown): readonly Row[] => (Array.isArray(value) ? value.filter(isObject) : []);

class Blog {
  readonly #data: Row;
  readonly #title: string | null;
  readonly #language: string | null;

  constructor(data: Row) {
    this.#data = data;
    this.#title = settingIn(data, 'title');
    this.#language =
      settingIn(data, 'lang') ?? settingIn(data, 'locale') ?? settingIn(data, 'default_locale');
  }

  /** A post as a member; what nobody or not everybody may read is counted by its kind. */
  found(post: Row): Found {
    const status = wordsOf(post.status) ?? 'draft';
    if (status !== 'published')
      return { passedOver: status === 'draft' ? 'drafts' : `posts that are ${status}` };
    if (![null, 'public'].includes(wordsOf(post.visibility)))
      return { passedOver: 'posts for members alone' };
    const texts = textsOf(post);
    if (texts.length === 0) return { passedOver: 'posts without text' };
    const id = wordsOf(post.id) ?? wordsOf(post.slug) ?? '?';
    const meta = rowsIn(this.#data.posts_meta).find(({ post_id }) => post_id === post.id) ?? {};
    const link = wordsOf(post.canonical_url) ?? wordsOf(meta.canonical_url);
    const excerpt = wordsOf(post.custom_excerpt);
    const picture = withoutOwnAddress(wordsOf(post.feature_image) ?? '');
    const authors = this.#authorsOf(post);
    return memberOf({
      item: id,
      stated: {
        ...bareItem,
        title: { value: wordsOf(post.title) ?? '', written: 'text' },
        texts: [...texts, ...(excerpt === null ? [] : [{ value: excerpt, written: 'text' as const }])],
        link,
        guid: wordsOf(post.uuid) ?? id,
        published: present([wordsOf(post.published_at)]),
        authors,
        categories: this.#namesOf('tags', 'posts_tags', 'tag_id', post).filter(
          (name) => !name.startsWith('#'),
        ),
        media: /^https?:/u.test(picture)
          ? [{ url: picture, kind: 'image', title: wordsOf(meta.feature_image_caption) ?? '', credit: '' }]
          : [],
      },
      collection: {
        ...bareCollection,
        title: this.#title,
        id: `ghost:${this.#title ?? ''}`,
        language: this.#language,
      },
      shown: {
        ...pick(post, 'id uuid title slug type published_at canonical_url custom_excerpt'),
        authors,
        text: texts[0]?.value,
      },
    });
  }

  #authorsOf(post: Row): string[] {
    const named = this.#namesOf('users', 'posts_authors', 'author_id', post);
    if (named.length > 0) return named;
    const ids = [post.author_id, post.author];
    return present(
      rowsIn(this.#data.users)
        .filter(({ id }) => ids.includes(id))
        .map(({ name }) => wordsOf(name)),
    );
  }

  /** The names of what a table of pairs joins to a post. */
  #namesOf(table: string, pairs: string, key: string, post: Row): string[] {
    const rows = rowsIn(this.#data[table]);
    return rowsIn(this.#data[pairs])
      .filter(({ post_id }) => post_id === post.id)
      .sort((a, b) => Number(a.sort_order ?? 0) - Number(b.sort_order ?? 0))
      .flatMap((pair) => present([wordsOf(rows.find(({ id }) => id === pair[key])?.name)]));
  }
}

function settingIn({ settings }: Row, key: string): string | null {
  if (isObject(settings)) return wordsOf(settings[key]);
  return wordsOf(rowsIn(settings).find((setting) => setting.key === key)?.value);
}

/** The text as its writer sees it, or as one of the two editors keeps it, or bare. */
function textsOf({ html, lexical, mobiledoc, plaintext, markdown }: Row): Words[] {
  const written = wordsOf(html) ?? textOfLexical(lexical) ?? textOfCards(mobiledoc);
  if (written !== null) return [{ value: withoutOwnAddress(written), written: 'html' }];
  const [marked, plain] = [wordsOf(markdown), wordsOf(plaintext)];
  if (marked !== null) return [{ value: marked, written: 'markdown' }];
  return plain === null ? [] : [{ value: plain, written: 'text' }];
}

const withoutOwnAddress = (text: string): string => text.replaceAll(ownAddress, '');
