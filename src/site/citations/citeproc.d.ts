/** The part of citeproc that is used here; it ships no types. */
declare module 'citeproc' {
  /** An engine asks these for what it works on. */
  interface Sources {
    retrieveLocale(tag: string): string;
    retrieveItem(id: string): unknown;
  }
  export class Engine {
    /** @param isForced Takes the locale also where the style has one of its own. */
    constructor(sources: Sources, style: string, locale: string, isForced: boolean);
    setOutputFormat(format: 'text'): void;
    updateItems(ids: readonly string[]): void;
    makeBibliography(): [unknown, string[]];
    readonly opt: { readonly development_extensions: { wrap_url_and_doi: boolean } };
  }
}
