import type { Publisher } from './registry/publisher.ts';

/** Nei.st: articles of other papers, whose address stands in a link without words; cards of related articles. */
export const neiSt: Publisher = {
  id: 'nei-st',
  hosts: ['.nei.st'],
  names: { default: 'Nei.st' },
  habits: {
    titleSuffix: /(?<!\s)\s*[-–]\s*Nei\.st\s*$/u,
    content: '.entry-content',
    dates: [{ select: '.js-postMetaLockup time, .entry-content time', origin: 'byline' }],
    captions: '.aesop-cap-description',
    pictureCredits: '.aesop-cap-cred',
    sources: { select: 'a[href*="source=http"]', pattern: /[?&]source=(?<url>https?:\/\/\S+)/u },
    cuts: [
      { kind: 'header', select: 'header.page-header, .entry-content h1.page-title, .js-postMetaLockup' },
      { kind: 'advertisement', select: '.code-block:has(.card), [class*="ads_"]' },
      // Sections of the article itself are `entry-content`, as its whole is.
      {
        kind: 'related',
        select: 'section:not(.entry-content), .container:has(section:not(.entry-content)), .streamItem',
      },
      { kind: 'navigation', select: '[class^="blog-post__siblings"]' },
      { kind: 'promotion', select: 'div', text: /^No More\.$/u },
      { kind: 'promotion', select: '.container.gfw, [class^="BarrierFailsafe"]' },
      { kind: 'markup', select: 'link, style, script, button, input, ins' },
      { kind: 'footer', select: 'footer.entry-footer, section:has(h1.Lede__Hed)' },
    ],
  },
};
