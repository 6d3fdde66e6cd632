/** The part of citation-js that is used here; it ships no types. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: unknown);
    format(output: string, options?: Record<string, unknown>): string;
  }
  export const plugins: {
    config: { get(name: '@csl'): { styles: { add(name: string, xml: string): void } } };
  };
}
declare module '@citation-js/plugin-csl';
