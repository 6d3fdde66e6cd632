import { KronikaError } from '../../errors.ts';
import { asDocumented, loadModule, type OwnModule } from '../../own/modules.ts';
import { checkFields } from '../../settings/check-fields.ts';
import { type PublisherEntry, publisherEntrySchema } from '../../settings/config.ts';
import { publisherById } from './find.ts';
import type { Habits } from './habits.ts';
import { habitsSchema } from './habits-schema.ts';

/** A publisher of the archivist's own modules; one that Kronika knows has its facts where the module tells none. */
export interface OwnPublisher extends PublisherEntry {
  readonly habits?: Habits;
}

const ownSchema = publisherEntrySchema.extend({ habits: habitsSchema.optional() });

/**
 * The publishers of an archive's own modules. The name of the file is the publisher's id.
 * @throws KronikaError `bad-module`
 */
export const ownPublishers = (modules: readonly OwnModule[]): Promise<OwnPublisher[]> =>
  Promise.all(modules.map(load));

async function load(module: OwnModule): Promise<OwnPublisher> {
  const { name, file } = module;
  const told = await loadModule(module);
  const fields = typeof told === 'object' && told !== null ? told : null;
  const data = fields && { ...publisherById(name), id: name, ...fields };
  const checked = checkFields(ownSchema, { text: '', data, kind: 'a publisher' });
  const [fault] = checked.faults ?? [];
  if (!checked.data || checked.data.id !== name)
    throw new KronikaError(
      'bad-module',
      `${file}: ${fault ?? `its id must be “${name}”, as the file is named`}`,
      {
        advice: asDocumented,
      },
    );
  // A field that is not there is left out by the schema, which its type does not tell.
  return checked.data as OwnPublisher;
}
