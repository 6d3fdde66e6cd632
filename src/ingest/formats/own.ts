import { z } from 'zod';
import { describeError, KronikaError } from '../../errors.ts';
import { asDocumented, loadModule, type OwnModule } from '../../own/modules.ts';
import { checkFields } from '../../settings/check-fields.ts';
import type { Draft, Format, Parsed, Seed } from '../draft.ts';
import { draftOfItem } from '../stated/draft-of-item.ts';
import type { StatedItem, Words } from '../stated/item.ts';

/*
 * Formats of an archive's own modules. Such a module is told the text of a seed, and answers with what that states, in words
 * alone: it sees nothing of how Kronika reads.
 */

/** The part of a seed that a module is told. */
interface ToldSeed {
  /** The name of the seed, or its own where it lies in a container. */
  readonly name: string;
  readonly text: string;
}

const words = z.string();
/** One may stand without a list. */
const list = z
  .preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(words))
  .default([]);

const articleSchema = z
  .strictObject({
    title: words.optional(),
    text: words.optional(),
    markdown: words.optional(),
    html: words.optional(),
    address: words.optional(),
    id: words.optional(),
    published: list,
    modified: list,
    authors: list,
    subjects: list,
    language: words.optional(),
    publisher: words.optional(),
  })
  .refine(
    ({ text, markdown, html }) => [text, markdown, html].filter((one) => one !== undefined).length === 1,
    {
      error: 'must have one of text, markdown and html',
      path: ['text'],
    },
  );

type ToldArticle = z.output<typeof articleSchema>;

const formatSchema = z.strictObject({
  description: words.default(''),
  claims: z.custom<(seed: ToldSeed) => unknown>(isFunction, { error: 'must be a function' }),
  read: z.custom<(seed: ToldSeed) => unknown>(isFunction, { error: 'must be a function' }),
});

function isFunction(value: unknown): boolean {
  return typeof value === 'function';
}

/**
 * The formats of an archive's own modules, each by the name of its file.
 * @throws KronikaError `bad-module`
 */
export const ownFormats = (modules: readonly OwnModule[]): Promise<Format[]> =>
  Promise.all(modules.map(load));

async function load(module: OwnModule): Promise<Format> {
  const { name, file } = module;
  const { data, faults = [] } = checkFields(formatSchema, {
    text: '',
    data: await loadModule(module),
    kind: 'a format',
  });
  if (!data) throw new KronikaError('bad-module', `${file}: ${faults.join('; ')}`, { advice: asDocumented });
  const { description, claims, read } = data;
  return {
    name,
    description,
    claims: (seed) => guarded(file, () => Boolean(claims(toldOf(seed)))),
    parse: (seed) =>
      parsedOf(
        guarded(file, () => articlesOf(read(toldOf(seed)))),
        name,
      ),
  };
}

const toldOf = ({ path, item, text }: Seed): ToldSeed => ({ name: item ?? path, text });

/** A fault of the module at one seed is told with that seed. */
function guarded<Result>(file: string, run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    throw new KronikaError('own-format', `${file} fails at this file: ${describeError(error)}`, {
      advice: `Mend ${file}, then build again.`,
    });
  }
}

function articlesOf(told: unknown): readonly ToldArticle[] {
  const all = Array.isArray(told) ? told : [told];
  return all.map((data: unknown) => {
    const checked = checkFields(articleSchema, { text: '', data, kind: 'an article' });
    if (!checked.data) throw new Error(checked.faults.join('; '));
    return checked.data;
  });
}

/** An article that is the whole file is named as one of any other format; one of several by what it states. */
function parsedOf(articles: readonly ToldArticle[], format: string): Parsed {
  const drafts = articles.map((article): Draft => {
    const { identity, item, ...draft } = draftOfItem(
      itemOf(article),
      collectionOf(article, format),
      'metadata',
    );
    const isWhole = articles.length === 1 && article.id === undefined;
    if (isWhole || identity === undefined || item === undefined) return draft;
    const asRead = articles.length === 1 ? {} : { asRead: `${JSON.stringify(article, null, 2)}\n` };
    return { ...draft, identity, item, ...asRead };
  });
  return { drafts, removed: [], warnings: [] };
}

const itemOf = ({ title, address, id, ...article }: ToldArticle): StatedItem => ({
  title: title === undefined ? null : { value: title, written: 'text' },
  texts: textsOf(article),
  link: address ?? null,
  guid: id ?? null,
  published: article.published,
  modified: article.modified,
  authors: article.authors,
  contributors: [],
  categories: article.subjects,
  language: article.language ?? null,
  bases: [],
  media: [],
  source: null,
});

const textsOf = (article: Pick<ToldArticle, 'html' | 'markdown' | 'text'>): Words[] =>
  (['html', 'markdown', 'text'] as const).flatMap((written) => {
    const value = article[written];
    return value === undefined ? [] : [{ value, written }];
  });

const collectionOf = ({ publisher, language }: ToldArticle, format: string) => ({
  title: publisher ?? null,
  id: format,
  home: null,
  language: language ?? null,
});
