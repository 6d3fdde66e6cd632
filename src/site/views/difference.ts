import type { ArticleRecord } from '../../record.ts';
import { type Direction, direction } from '../../writing-systems.ts';
import { type DifferencePart, differenceOf } from '../comparison/sentences.ts';
import type { PageContext } from '../context.ts';
import type { Translate } from '../strings.ts';

/** The difference of two texts by sentences, with the words that say which text each is of. */
export interface DifferenceView {
  readonly t: Translate;
  readonly summary: string;
  readonly parts: readonly DifferencePart[];
  readonly first: ComparedView;
  readonly second: ComparedView;
}

/** A text of two. */
export interface ComparedView {
  /** Names it beside the other. */
  readonly label: string;
  readonly lang: string;
  readonly dir: Direction;
}

interface Compared {
  readonly record: Pick<ArticleRecord, 'text' | 'language'>;
  readonly label: string;
}

export const comparedView = ({ record: { language }, label }: Compared): ComparedView => ({
  label,
  lang: language,
  dir: direction(language),
});

/** In no text that can be compared differ more characters; a longer one is compared by its beginning. */
const longestText = 200_000;

export function differenceView(context: PageContext, first: Compared, second: Compared): DifferenceView {
  const { t } = context;
  const [one, other] = [first, second].map(({ record: { text, language } }) => ({
    text: text.slice(0, longestText),
    language,
  }));
  const found = one && other ? differenceOf(one, other) : null;
  const changed = found?.parts.filter(({ kind }) => kind === 'changed').length ?? 0;
  return {
    t,
    summary:
      found === null
        ? t('difference.far')
        : changed === 0
          ? t('difference.none')
          : t('difference.counts', { same: found.counts.same, changed }),
    parts: changed === 0 ? [] : (found?.parts ?? []),
    first: comparedView(first),
    second: comparedView(second),
  };
}
