/** Where a page or a feed begins, which may be behind what a server's program printed before it. */
const start = /<!doctype\s+html|<\?xml[\s?]|<html[\s>]|<(?:rss|feed|rdf:RDF)[\s>]/iu;

/** Longer than all complaints of a program that still gave its page. */
const longest = 4000;

/** Marks with which other kinds of text begin that may quote a page. */
const otherText = /^(?:---|\+\+\+|\{|\[|```|#|<!--|<\?|<!)|^(?:#{1,6} |[-*] |>|```|-{3,}$|={3,}$)/mu;

/**
 * Divides a text into the words that a server's program printed by mistake, as `Warning: … on line 3`, and the page or
 * feed behind them; '' where a text begins as it should, or is something else.
 */
export function splitPreamble(text: string): { readonly printed: string; readonly rest: string } {
  const at = start.exec(text.slice(0, longest))?.index ?? 0;
  const printed = text.slice(0, at);
  if (printed.trim() === '' || otherText.test(printed.trim()) || startsWithPage(printed))
    return { printed: '', rest: text };
  return { printed, rest: text.slice(at) };
}

/** Whether the words are a part of the page itself: its head may stand without the element around it. */
const startsWithPage = (printed: string): boolean =>
  /^\s*<(?:head|body|meta|title|link|style|script|div|article|main|section|table|p)[\s>]/iu.test(printed);
