import type { ArticleRecord } from '../../src/record.ts';

/** The right outcome of one input: a record a line, in any order. Fields that are left out are not asked for. */
export interface Case {
  readonly file: string;
  readonly right: readonly Wanted[];
}

interface Wanted {
  readonly title?: string | readonly string[];
  readonly edtf?: string | null;
  readonly instant?: string | null;
  readonly lang?: string;
  readonly publisher?: string | null;
  readonly people?: readonly (readonly [role: string, name: string])[];
  readonly url?: string | null;
  readonly titleOrigin?: string;
  readonly has?: readonly string[];
  readonly hasnot?: readonly string[];
  readonly imgurls?: readonly string[];
  readonly images?: number;
  readonly wantwarn?: boolean;
}

const squeeze = (text: string): string => text.replaceAll('\\', '').replace(/\s+/gu, ' ').trim();

const titlesOf = ({ title }: Wanted): readonly string[] =>
  title === undefined ? [] : typeof title === 'string' ? [title] : title;

/** Whether the records of a file are those that are wanted, each as it should be, and no others. */
export function isRight({ right }: Case, records: readonly ArticleRecord[]): boolean {
  const left = new Set(records);
  const found = right.map((wanted) => {
    const record =
      [...left].find(({ title }) => titlesOf(wanted).includes(title)) ??
      [...left].find(({ body }) => squeeze(body).includes(squeeze(wanted.has?.[0] ?? '').slice(0, 40)));
    if (record) left.delete(record);
    return record !== undefined && fits(wanted, record);
  });
  return left.size === 0 && found.every(Boolean);
}

function fits(wanted: Wanted, record: ArticleRecord): boolean {
  const persons = record.contributors.filter(({ kind = 'person' }) => kind === 'person');
  const names = (people: ArticleRecord['contributors']): string =>
    JSON.stringify(people.map(({ role, name }) => [role, name]));
  const texts = [record.body, squeeze(record.body), squeeze(record.text)];
  const edtf = record.published?.edtf ?? null;
  const answers = [
    wanted.title === undefined || titlesOf(wanted).includes(record.title),
    wanted.edtf === undefined || edtf === wanted.edtf || (wanted.edtf ?? '').split('|').includes(edtf ?? ' '),
    wanted.instant === undefined || (record.published?.instant ?? null) === wanted.instant,
    wanted.lang === undefined || record.language === wanted.lang,
    wanted.publisher === undefined || (record.publisher?.name ?? null) === wanted.publisher,
    wanted.people === undefined ||
      [names(record.contributors), names(persons)].includes(JSON.stringify(wanted.people)),
    wanted.url === undefined ||
      record.originalUrl === wanted.url ||
      (wanted.url ?? '').split('|').includes(record.originalUrl ?? ' '),
    wanted.titleOrigin === undefined || record.titleOrigin === wanted.titleOrigin,
    (wanted.has ?? []).every((piece) =>
      texts.some((text) => text.includes(piece) || text.includes(squeeze(piece))),
    ),
    !(wanted.hasnot ?? []).some((piece) => record.body.includes(piece)),
    wanted.imgurls === undefined ||
      JSON.stringify(record.images.map(({ url }) => url)) === JSON.stringify(wanted.imgurls),
    wanted.images === undefined || record.images.length === wanted.images,
    !wanted.wantwarn || record.warnings.length > 0,
  ];
  return answers.every(Boolean);
}
