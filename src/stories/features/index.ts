import type { StoryArticle } from '../article.ts';
import { type Anchor, anchorsOf, type GlossedName, glossedNamesIn } from './anchors.ts';
import { type TextFeatures, textFeaturesOf } from './sentences.ts';
import { type TermFeatures, termFeaturesOf } from './terms.ts';
import { type TitleFeatures, titleFeaturesOf } from './title.ts';

/** All that is compared of an article: a function of its record alone, so that it is worked out once. */
export interface Features {
  readonly id: string;
  readonly language: string;
  readonly edtf: string | null;
  readonly publisher: string | null;
  readonly originalUrl: string | null;
  readonly translationOf: string | null;
  readonly title: TitleFeatures;
  readonly text: TextFeatures;
  readonly words: TermFeatures;
  readonly anchors: readonly Anchor[];
  readonly glossed: readonly GlossedName[];
}

/** Addresses in a running text are no words or names of it. */
const address = /https?:\/\/[^\s<>"'\u3000-\u303f\p{Script=Han}]+/gu;

export function featuresOf(stated: StoryArticle): Features {
  const article = { ...stated, text: stated.text.replace(address, ' ') };
  const { id, language, edtf, publisher, originalUrl, translationOf } = article;
  const title = titleFeaturesOf(article.title);
  return {
    ...{ id, language, edtf, publisher, originalUrl, translationOf },
    title,
    text: textFeaturesOf(article.text),
    words: termFeaturesOf(title.bare, article.text),
    anchors: anchorsOf(article),
    glossed: glossedNamesIn(article.text),
  };
}
