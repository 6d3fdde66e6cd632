import type { Problem } from '../record.ts';
import { checkFields } from './check-fields.ts';
import { type Redaction, redactionsSchema } from './redactions.ts';
import { redactionsName, SettingsFile } from './settings-file.ts';

const file = new SettingsFile(
  redactionsName,
  'bad-redactions',
  redactionsSchema,
  'then nothing is taken out of what is published',
);

export interface Redactions {
  readonly redactions: readonly Redaction[];
  readonly problems: readonly Problem[];
}

/**
 * The redactions that the archivist asks for. Where one of them cannot be understood, each article that the file names is
 * kept out of the site as a whole: what it says is unknown, and a leak cannot be taken back.
 * @throws KronikaError `bad-redactions`, where not even the articles can be told
 */
export function loadRedactions(seedsDir: string): Redactions {
  const { text, stated } = file.stated(seedsDir);
  const checked = checkFields(redactionsSchema, { text, data: stated, kind: redactionsName });
  if (checked.data) {
    const redactions = checked.data.redactions.map(({ article, text: words = null, reason = '' }) => ({
      article,
      text: words,
      reason: reason.trim() || 'no reason is given',
    }));
    return { redactions, problems: [] };
  }
  const articles = articlesIn(stated);
  if (!articles) throw file.fault(checked.faults.join('; '));
  return {
    redactions: articles.map((article) => ({ article, text: null, reason: notUnderstood })),
    problems: [
      {
        path: redactionsName,
        code: 'bad-redactions',
        message: `It cannot be understood, and all articles that it names are kept out of the site: ${checked.faults.join('; ')}.`,
        advice: `Mend ${redactionsName}.`,
        withheld: true,
      },
    ],
  };
}

const notUnderstood = `${redactionsName} cannot be understood`;

/** The articles that a file names whose redactions are not all right; null where one of them names none. */
function articlesIn({ redactions, ...others }: Record<string, unknown>): string[] | null {
  if (!Array.isArray(redactions) || Object.keys(others).length > 0) return null;
  const articles = redactions.map((entry: unknown) =>
    typeof entry === 'object' && entry !== null && 'article' in entry ? entry.article : null,
  );
  return articles.every((article) => typeof article === 'string' && article.trim() !== '')
    ? articles.map((article) => String(article).trim())
    : null;
}
