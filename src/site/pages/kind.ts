import { once } from '../../cached.ts';
import type { UiLanguage } from '../../ui-languages.ts';
import type { SitePath } from '../../urls.ts';
import { type Navigation, type NavigationEntry, type PageContext, pageContext } from '../context.ts';
import { guarded } from '../faults.ts';
import type { MeasuredFile } from '../files/measured.ts';
import type { Mark, Page, SiteFile } from '../page.ts';
import type { Site } from '../site.ts';
import { type Dependency, onInterface, stateOf } from './shared/depends.ts';

/** All pages of a plan are made with this. */
export interface Planning {
  readonly site: Site;
  readonly navigation: Navigation;
  /** The files that the data page lists. */
  readonly dataFiles: readonly MeasuredFile[];
}

/** A kind of page: there is a page of each of its subjects, mostly in each interface language. */
interface Definition<Subject, Data> {
  /** The template that shows it: `templates/<template>.11ty.ts`. */
  readonly template: string;
  readonly subjects: (planning: Planning) => readonly Subject[];
  readonly path: (ui: UiLanguage, subject: Subject) => SitePath;
  /** Everything that what is shown depends on, the same in every interface language. */
  readonly depends: (subject: Subject, site: Site) => readonly Dependency[];
  /** Makes what the template shows when the page is rendered, of nothing global and nothing of today. */
  readonly data: (context: PageContext, subject: Subject) => Data;
  /** Where every page leads to it, if it does; the kinds stand there in the order of the registry. */
  readonly nav?: NavigationEntry;
  /** The one interface language in which there is such a page; null where it is in all, as without this. */
  readonly only?: (subject: Subject, site: Site) => UiLanguage | null;
  /** The files beside each page show nothing that it does not depend on. */
  readonly files?: (subject: Subject, site: Site) => readonly SiteFile[];
  /** The path of the seed that each page is made of, where it is made of one. */
  readonly seed?: (subject: Subject) => string;
  readonly mark?: Mark;
  /** Whether its pages stand in no sitemap, as nobody is to find them but by a link. */
  readonly unlisted?: true;
}

/** A kind of page as the registry and the plan know it, whatever its subjects are. */
export interface PageKind {
  readonly template: string;
  readonly nav: NavigationEntry | null;
  readonly pages: (planning: Planning) => Page[];
}

/** The subjects of a kind of which there is one page in each interface language. */
export const single = (): readonly null[] => [null];

export const pageKind = <Subject, Data>(kind: Definition<Subject, Data>): PageKind => ({
  template: kind.template,
  nav: kind.nav ?? null,
  pages: (planning) =>
    kind.subjects(planning).flatMap((subject) => {
      const pages = (): Page[] => pagesOf(kind, subject, planning);
      return kind.seed ? (guarded(kind.seed(subject), 'The page', pages) ?? []) : pages();
    }),
});

function pagesOf<Subject, Data>(
  kind: Definition<Subject, Data>,
  subject: Subject,
  planning: Planning,
): Page[] {
  const { site } = planning;
  // Threads that only write never ask for it, and what waits for the search does not know it before.
  const states = once(() =>
    [onInterface, ...kind.depends(subject, site)].map((dependency) => stateOf(site, dependency)),
  );
  const only = kind.only?.(subject, site) ?? null;
  const uis = only === null ? site.interface.languages : [only];
  return uis.map((ui) => Object.freeze(new PageOfKind(kind, subject, ui, planning, states)));
}

/** A class, as there are more pages than articles and objects with functions of their own take twice the time. */
class PageOfKind<Subject, Data> implements Page<Data> {
  readonly template: string;
  readonly path: SitePath;
  readonly ui: UiLanguage;
  readonly seed?: string;
  readonly mark?: Mark;
  readonly unlisted?: boolean;
  readonly #kind: Definition<Subject, Data>;
  readonly #subject: Subject;
  readonly #planning: Planning;
  readonly #states: () => readonly string[];

  constructor(
    kind: Definition<Subject, Data>,
    subject: Subject,
    ui: UiLanguage,
    planning: Planning,
    states: () => readonly string[],
  ) {
    this.template = kind.template;
    this.path = kind.path(ui, subject);
    this.ui = ui;
    if (kind.seed) this.seed = kind.seed(subject);
    if (kind.mark) this.mark = kind.mark;
    if (kind.unlisted) this.unlisted = true;
    this.#kind = kind;
    this.#subject = subject;
    this.#planning = planning;
    this.#states = states;
  }

  get depends(): readonly string[] {
    return this.#states();
  }

  data(): Data {
    const { site, navigation } = this.#planning;
    return this.#kind.data(pageContext(site, this.ui, this.path, navigation), this.#subject);
  }

  files(): readonly SiteFile[] {
    return this.#kind.files?.(this.#subject, this.#planning.site) ?? [];
  }
}
