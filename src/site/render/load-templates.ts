import { describeError, KronikaError } from '../../errors.ts';
import { asDocumented, loadModule, type OwnModule } from '../../own/modules.ts';
import { pageKinds } from '../pages/index.ts';
import { frameName, type OwnTemplate, type OwnTemplates } from './own-template.ts';

/*
 * Templates of an archive's own modules, each in place of one of ours. Such a module is given what ours shows, the tools that
 * it needs, and ours itself: so it can add to it without knowing how it is made.
 */

/** The templates that can be replaced. */
export const templateNames: readonly string[] = [
  ...new Set([frameName, ...Object.values(pageKinds).map(({ template }) => template)]),
].sort();

/**
 * Loads the templates.
 * @throws KronikaError `bad-module`
 */
export async function loadTemplates(modules: readonly OwnModule[]): Promise<OwnTemplates> {
  return new Map(await Promise.all(modules.map(load)));
}

async function load(module: OwnModule): Promise<[string, OwnTemplate]> {
  const { name, file } = module;
  if (!templateNames.includes(name))
    throw new KronikaError(
      'bad-module',
      `${file} stands for no template: there is none of the name “${name}”`,
      {
        advice: `Name it as one of these: ${templateNames.join(', ')}. A module that others import lies in a folder below.`,
      },
    );
  const show = await loadModule(module);
  if (typeof show !== 'function')
    throw new KronikaError('bad-module', `${file} exports no function`, { advice: asDocumented });
  const guarded = (shown: unknown, tools: object): unknown => {
    try {
      return show(shown, tools);
    } catch (cause) {
      throw new Error(`${file} fails: ${describeError(cause)}`, { cause });
    }
  };
  return [name, { file, show: guarded }];
}
