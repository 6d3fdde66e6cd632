import type { ArticleRecord } from '../../record.ts';

/** A statement of rights as a page shows it. */
export interface RightsView {
  /** The address of the statement; null where it is in words. */
  readonly href: string | null;
  readonly text: string;
  /** The language of a known statement's name; null for the archivist's own words. */
  readonly lang: 'en' | null;
}

/** The statements of https://rightsstatements.org/page/1.0/, by the part of their address that names them. */
const rightsStatements = new Map(
  Object.entries({
    InC: 'In Copyright',
    'InC-OW-EU': 'In Copyright – EU Orphan Work',
    'InC-EDU': 'In Copyright – Educational Use Permitted',
    'InC-NC': 'In Copyright – Non-Commercial Use Permitted',
    'InC-RUU': 'In Copyright – Rights-holder(s) Unlocatable or Unidentifiable',
    'NoC-CR': 'No Copyright – Contractual Restrictions',
    'NoC-NC': 'No Copyright – Non-Commercial Use Only',
    'NoC-OKLR': 'No Copyright – Other Known Legal Restrictions',
    'NoC-US': 'No Copyright – United States',
    CNE: 'Copyright Not Evaluated',
    UND: 'Copyright Undetermined',
    NKC: 'No Known Copyright',
  }),
);

const rightsStatement = /^https?:\/\/rightsstatements\.org\/(?:vocab|page)\/([A-Za-z-]+)\/1\.0\/?/u;
const licence = /^https?:\/\/creativecommons\.org\/licenses\/([a-z-]+)\/(\d\.\d)(?:\/([a-z]{2,5}))?/u;
const publicDomain = /^https?:\/\/creativecommons\.org\/publicdomain\/(zero|mark)\/(1\.0)/u;

/** The name by which a statement at an address is known; null where it is not known. */
function nameOf(address: string): string | null {
  const [, statement = ''] = rightsStatement.exec(address) ?? [];
  const [, terms, version, country] = licence.exec(address) ?? [];
  const [, mark] = publicDomain.exec(address) ?? [];
  if (terms) return ['CC', terms.toUpperCase(), version, country?.toUpperCase()].filter(Boolean).join(' ');
  if (mark) return mark === 'zero' ? 'CC0 1.0' : 'Public Domain Mark 1.0';
  return rightsStatements.get(statement) ?? null;
}

/** The rights in an article as they are stated; null where nobody states any. */
export function rightsView({ rights }: Pick<ArticleRecord, 'rights'>): RightsView | null {
  if (!rights) return null;
  const { statement } = rights;
  if (!/^https?:\/\/\S+$/u.test(statement)) return { href: null, text: statement, lang: null };
  const name = nameOf(statement);
  return { href: statement, text: name ?? statement, lang: name ? 'en' : null };
}
