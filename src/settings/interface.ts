import { allUis, nearestUi, type UiLanguage } from '../ui-languages.ts';
import type { ArchiveConfig } from './config.ts';

/** The languages that the pages of an archive speak. */
export interface Interface {
  /** Those that there are pages in, in the order in which readers choose among them. */
  readonly languages: readonly UiLanguage[];
  /** The archive's own, which stands where only one can. */
  readonly own: UiLanguage;
}

type Asked = Pick<ArchiveConfig, 'language' | 'interface'>;

/** Stands for languages that Kronika does not speak. */
const english: UiLanguage = 'en';

/** The archive's own language: the one that its settings name, else the first of those that are asked for. */
export function ownLanguage({ language, interface: asked }: Asked): UiLanguage {
  const tag = language ?? asked?.[0] ?? english;
  return nearestUi(tag) ?? english;
}

/**
 * The interface languages of an archive: those that its settings name; else English and each that an article is in or
 * was in, in every script that Kronika has of it. So no address of a site goes when articles come, nor when they go.
 * @param tags The languages of its articles, and of those that were published before.
 */
export function interfaceOf(settings: Asked, tags: Iterable<string>): Interface {
  const own = ownLanguage(settings);
  if (settings.interface) {
    const named = settings.interface.map((tag) => nearestUi(tag) ?? english);
    return { languages: [...new Set([...named, own])], own };
  }
  const spoken = new Set([...tags].flatMap(scriptsOf));
  return { languages: allUis.filter((ui) => ui === english || ui === own || spoken.has(ui)), own };
}

/** The interface languages that are a text's language, in whichever script. */
const scriptsOf = (tag: string): UiLanguage[] => allUis.filter((ui) => nearestUi(tag, [ui]) !== null);

/** The languages that an archive asks for and that Kronika lacks, as they are written in its settings. */
export const lackingLanguages = ({ language, interface: asked }: Asked): string[] => [
  ...new Set([...(language === null ? [] : [language]), ...(asked ?? [])].filter((tag) => !nearestUi(tag))),
];
