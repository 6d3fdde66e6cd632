/** The part of citation-js that is used here; it ships no types. */
declare module '@citation-js/core' {
  /** citeproc's own engine, of which there is one for each style and locale. */
  interface Engine {
    updateItems(ids: readonly string[]): void;
    makeBibliography(): [unknown, string[]];
  }
  interface CslPlugin {
    readonly styles: { add(name: string, xml: string): void };
    engine(items: readonly unknown[], style: string, locale: string, format: 'text'): Engine;
  }
  export const plugins: { config: { get(name: '@csl'): CslPlugin } };
}
