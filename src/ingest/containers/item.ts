/** Stands between the name of a member that is a container itself, or a feed, and the name of what it holds. */
export const inside = '!/';
