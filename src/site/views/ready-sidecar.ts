import type { ArticleSummary } from '../../archive/archive.ts';

/** The fields of a ready-made sidecar; one that is not known stands in it as an example. */
type Facts = Pick<
  ArticleSummary,
  | 'seedPath'
  | 'item'
  | 'title'
  | 'edtf'
  | 'language'
  | 'publisher'
  | 'originalUrl'
  | 'contributors'
  | 'subjects'
  | 'guesses'
>;

/**
 * The sidecar that mends an article, as YAML: what was guessed and who is credited stand ready to be corrected, the
 * rest as comments. Saved as `<seed>.yml` as it is, it changes nothing but that these are then the archivist's word.
 * An article that shares its seed with others stands under its name in `items`, where theirs can be added.
 */
export function sidecarOf(article: Facts): string {
  const { seedPath, item } = article;
  const fields = [...plainFields(article), ...people(article), subjectsLine(article), '# withhold: '];
  const body =
    item === null ? fields : ['items:', `  ${JSON.stringify(item)}:`, ...fields.map((line) => `    ${line}`)];
  return [`# ${seedPath}.yml`.replace(/[\n\r]/gu, ' '), ...body, ''].join('\n');
}

function plainFields({ title, edtf, language, publisher, originalUrl, guesses }: Facts): string[] {
  const guessed = new Set<string>(guesses.map(({ field }) => field));
  const fields: readonly (readonly [field: string, value: string | null, example: string])[] = [
    ['title', title, ''],
    ['published', edtf, '2021-01-12'],
    ['language', language === 'und' ? null : language, 'en'],
    ['publisher', publisher?.name ?? null, ''],
    ['originalUrl', originalUrl, 'https://'],
  ];
  return fields.map(([field, value, example]) => {
    if (value === null) return `# ${field}: ${example}`;
    return `${guessed.has(field) ? '' : '# '}${field}: ${JSON.stringify(value)}`;
  });
}

/** A comment, as subjects are only what the file states. */
const subjectsLine = ({ subjects }: Facts): string => `# subjects: ${JSON.stringify(subjects)}`;

function people({ contributors }: Facts): string[] {
  if (contributors.length === 0) return ['# contributors:', '#   - { role: author, name: "" }'];
  return [
    'contributors:',
    ...contributors.map(({ role, name }) => `  - { role: ${role}, name: ${JSON.stringify(name)} }`),
  ];
}
