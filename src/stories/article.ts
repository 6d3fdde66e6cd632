/** The facts of an article that tell of which text and of which event it is. */
export interface StoryArticle {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
  /** EDTF; null where no date is known. */
  readonly edtf: string | null;
  /** The id of its publisher; null where that is unknown. */
  readonly publisher: string | null;
  readonly originalUrl: string | null;
  readonly translationOf: string | null;
  /** Addresses that it cites, in its body or as its sources. */
  readonly cited: readonly string[];
}
