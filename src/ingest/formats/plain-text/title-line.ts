/** Longer than any headline. */
const longest = 160;

/** How a sentence ends that is no headline; headlines do ask, exclaim and quote. */
const sentenceEnd = /[.。।။։።,،、;:：；…]["”»」』)]*$/u;

/**
 * The first line of a text where it stands alone, as headlines do: a blank line follows, and then a longer text. A court's
 * caption begins with a line of capitals, and many do.
 */
export function titleLine(text: string): string | null {
  const [, line = '', rest = ''] = /^\s*(\S[^\n]*)\n[ \t]*\n([\s\S]*)$/u.exec(text) ?? [];
  const title = line.trim();
  if (title === '' || title.length > longest || sentenceEnd.test(title) || !/\p{L}/u.test(title)) return null;
  if (!/\p{Ll}|\p{Lo}/u.test(title)) return null;
  return rest.trim().length > title.length && /^\s{8,}/u.test(line) === false ? title : null;
}
