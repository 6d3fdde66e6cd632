/** The styles of all pages but articles. */
export const siteStyles = 'site.css';

/** The part of them that articles need: most readers load it first, and often alone. */
export const articleStyles = 'article-page.css';
