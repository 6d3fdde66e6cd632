/** The part of Eleventy that is used here; it ships no types. */
declare module '@11ty/eleventy' {
  export class Eleventy {
    constructor(input: string, output: string, options: Record<string, unknown>);
    disableLogger(): void;
    toJSON(): Promise<{ url: `/${string}`; content: string }[]>;
  }
}
