import type { NameCorrections } from '../../../settings/name-corrections.ts';
import { nameKey } from '../../name-key.ts';
import type { NameForm, NameGroup } from './groups.ts';
import { lastName } from './latin-names.ts';

/** The groups as an archivist wants them: what is wrong removed, then bearers told apart, then forms added. */
export function applyNameCorrections(
  groups: readonly NameGroup[],
  { add, remove, split }: NameCorrections,
): NameGroup[] {
  const remaining = groups.flatMap((group) => without(group, remove));
  const divided = remaining.flatMap((group) => {
    const rule = split.find((one) => nameKey(one.latin) === nameKey(group.latin));
    return rule ? splitGroup(group, rule.into) : [group];
  });
  return add.reduce(withForms, divided);
}

function without(group: NameGroup, remove: NameCorrections['remove']): NameGroup[] {
  const rules = remove.filter((rule) => nameKey(rule.latin) === nameKey(group.latin));
  if (rules.some((rule) => rule.han === undefined)) return [];
  const unwanted = new Set(rules.map((rule) => nameKey(rule.han ?? '')));
  const forms = group.forms.filter((form) => !unwanted.has(nameKey(form.han)));
  return forms.length > 0 ? [{ ...group, forms }] : [];
}

/** One group for each bearer; forms that are given to none stay with all. */
function splitGroup(group: NameGroup, into: readonly (readonly string[])[]): NameGroup[] {
  const given = new Set(into.flat().map(nameKey));
  return into.map((own) => {
    const keys = new Set(own.map(nameKey));
    const forms = group.forms.filter(({ han }) => keys.has(nameKey(han)) || !given.has(nameKey(han)));
    return { ...group, forms };
  });
}

function withForms(groups: NameGroup[], added: NameCorrections['add'][number]): NameGroup[] {
  const at = groups.findIndex((group) => nameKey(group.latin) === nameKey(added.latin));
  const before = groups[at] ?? { latin: added.latin, latinShort: lastName(added.latin), forms: [] };
  const present = new Set(before.forms.map((form) => nameKey(form.han)));
  const forms = [
    ...added.han.map((han): NameForm => ({ han, short: false, articles: [] })),
    ...added.short.map((han): NameForm => ({ han, short: true, articles: [] })),
  ].filter((form) => !present.has(nameKey(form.han)));
  const group = { ...before, forms: [...before.forms, ...forms] };
  return at < 0 ? [...groups, group] : groups.with(at, group);
}
