/* Words by which systems for publishing say that a text is not to be read, or not by all. */

/** States of a text that is not published. */
export const unpublishedStates =
  'draft auto-draft pending private trash trashed deleted future scheduled unpublished inherit hidden wip'.split(
    ' ',
  );

/** For whom a text is that is not for all. */
export const notForAll =
  'private draft hidden members paid tiers password only_paid only_free founding followers direct internal'.split(
    ' ',
  );
