import { nameKey } from '../name-key.ts';
import type { ClientTable } from './bucketed-table.ts';

/** Another form of a name that was searched for. */
interface NameVariant {
  readonly form: string;
  /** True for a last name alone, which others bear too. */
  readonly short: boolean;
}

/** The other forms of the name that `form` is, likeliest first; none where it is no name that the archive glosses. */
export async function variantsOf(form: string, table: ClientTable): Promise<NameVariant[]> {
  const values = await table.valuesOf(nameKey(form));
  return values.map((value) =>
    value.startsWith('~') ? { form: value.slice(1), short: true } : { form: value, short: false },
  );
}
