/*
 * How well an article fits. Scores of different bundles do not compare; so the score is made here, of what holds
 * everywhere: how rare a part is in all segments together, whether the title has it, how early it stands (news says
 * first what matters most) and how often.
 */

/** How much it says of an article that it has a part: the rarer, the more (BM25's inverse document frequency). */
export const weightOf = (having: number, articles: number): number =>
  Math.log(1 + (articles - having + 0.5) / (having + 0.5));

/** A part in the title counts so many times as much as one anywhere in the text. */
const inTitle = 2;
/** A part in the first words counts so much, fading until it counts half at the fiftieth word of the text. */
const inLead = 1;
const leadLength = 50;
/** More hits count more: a third more for twice as many. */
const repeated = 0.33;

/**
 * @param places where the part stands, in tokens: all that is known of a beginning; of a part as it was typed each
 * token where it stands first.
 */
export function fitOf(places: readonly number[], titleLength: number, creditLength = 0): number {
  const [first = 0] = places;
  const title = first < titleLength ? inTitle : 0;
  const lead = inLead / (1 + Math.max(0, first - titleLength - creditLength) / leadLength);
  return 1 + title + lead + repeated * Math.log2(Math.max(1, places.length));
}
