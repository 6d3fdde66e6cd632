/** A line of what is known of a publisher or a language. */
export interface Fact {
  readonly label: string;
  readonly values: readonly FactValue[];
}

export interface FactValue {
  readonly text: string;
  readonly lang: string | null;
  readonly href: string | null;
  readonly note: string | null;
}

/** A fact of words alone. */
export const plain = (text: string): FactValue => ({ text, lang: null, href: null, note: null });
