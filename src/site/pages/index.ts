import type { Navigation } from '../context.ts';
import { about } from './about.ts';
import { additions } from './additions.ts';
import { article } from './article.ts';
import { collection } from './collection.ts';
import { collections } from './collections.ts';
import { comparison } from './comparison.ts';
import { data } from './data.ts';
import { departure, storyDeparture } from './departure.ts';
import { home, root } from './home.ts';
import type { PageKind } from './kind.ts';
import { language } from './language.ts';
import { languages } from './languages.ts';
import { missing } from './missing.ts';
import { offline } from './offline.ts';
import { people, peopleList } from './people.ts';
import { period } from './period.ts';
import { person } from './person.ts';
import { policy } from './policy.ts';
import { publisher } from './publisher.ts';
import { publishers } from './publishers.ts';
import { report } from './report.ts';
import { reportList } from './report-list.ts';
import { search } from './search.ts';
import { searchHelp } from './search-help.ts';
import { searchList } from './search-list.ts';
import { stories } from './stories.ts';
import { story } from './story.ts';
import { subject } from './subject.ts';
import { subjects, subjectsList } from './subjects.ts';
import { timeline } from './timeline.ts';
import { version } from './version.ts';
import { worklist } from './worklist.ts';

/** All kinds of pages. The navigation has them in this order. */
export const pageKinds = {
  root,
  home,
  timeline,
  publishers,
  languages,
  people,
  subjects,
  collections,
  search,
  searchHelp,
  searchList,
  publisher,
  language,
  collection,
  period,
  about,
  policy,
  data,
  report,
  reportList,
  article,
  stories,
  story,
  comparison,
  person,
  peopleList,
  subject,
  subjectsList,
  additions,
  departure,
  worklist,
  storyDeparture,
  offline,
  missing,
  version,
} as const satisfies Record<string, PageKind>;

export const navigation: Navigation = Object.values(pageKinds).flatMap(({ nav }) => nav ?? []);
