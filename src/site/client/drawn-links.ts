/** The addresses of links in drawings, as calendars have them: `document.links` has none of these. */
export const drawnLinks = (): SVGAnimatedString[] =>
  Array.from(document.querySelectorAll<SVGAElement>('svg a'), ({ href }) => href);
