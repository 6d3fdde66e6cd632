import type { StoryArticle } from '../../src/stories/article.ts';

/*
 * Twelve events that never happened, each told in six languages, and for each a near miss: the same people, another
 * thing on another day. Each language has its own words and sentences, so that only what an event has of its own is
 * the same in all.
 */

interface Event {
  /** The first name and the last name of who it is about, as English, Russian and Chinese write them. */
  readonly person: readonly [string, string, string];
  readonly house: string;
  /** ISO 3166. */
  readonly place: string;
  readonly other: string;
  readonly day: readonly [month: number, day: number];
  readonly sum: number;
  readonly people: number;
  readonly topic: Topic;
}

type Topic = 'plant' | 'ferry' | 'trial' | 'strike';
type Tongue = 'en' | 'cs' | 'de' | 'fr' | 'ru' | 'zh-Hans';
export const tongues: readonly Tongue[] = ['en', 'cs', 'de', 'fr', 'ru', 'zh-Hans'];

export const events: readonly Event[] = [
  event(
    ['Marta Kovalik', 'Мартой Ковалик', '玛尔塔·科瓦利克'],
    'Brintal',
    'PT',
    'CL',
    [2, 3],
    417,
    3650,
    'plant',
  ),
  event(
    ['Tobias Renfeld', 'Тобиасом Ренфельдом', '托比亚斯·伦费尔德'],
    'Norsund',
    'IS',
    'PE',
    [2, 9],
    268,
    1240,
    'ferry',
  ),
  event(
    ['Halina Drozdek', 'Халиной Дроздек', '哈莉娜·德罗兹德克'],
    'Varnitek',
    'LT',
    'KE',
    [2, 15],
    731,
    5480,
    'trial',
  ),
  event(
    ['Pedro Salvante', 'Педро Сальванте', '佩德罗·萨尔万特'],
    'Orbinor',
    'UY',
    'NP',
    [2, 21],
    154,
    2975,
    'strike',
  ),
  event(
    ['Gerda Holmquist', 'Гердой Хольмквист', '格尔达·霍尔姆奎斯特'],
    'Lumisek',
    'FI',
    'GH',
    [3, 2],
    892,
    4310,
    'plant',
  ),
  event(
    ['Anton Berezko', 'Антоном Березко', '安东·别列兹科'],
    'Delmarin',
    'MT',
    'BO',
    [3, 8],
    346,
    1785,
    'ferry',
  ),
  event(
    ['Lucia Ferrando', 'Лючией Феррандо', '露西娅·费兰多'],
    'Castelvor',
    'SM',
    'MN',
    [3, 14],
    623,
    6120,
    'trial',
  ),
  event(
    ['Viktor Malenkar', 'Виктором Маленкаром', '维克托·马连卡尔'],
    'Gravotech',
    'MD',
    'PY',
    [3, 20],
    259,
    3395,
    'strike',
  ),
  event(
    ['Simone Bertrandel', 'Симоной Бертрандель', '西蒙娜·贝特朗代尔'],
    'Aqualis',
    'SN',
    'EE',
    [4, 1],
    578,
    2840,
    'plant',
  ),
  event(
    ['Dragan Petrolic', 'Драганом Петроличем', '德拉甘·佩特罗利奇'],
    'Zetamar',
    'ME',
    'LA',
    [4, 7],
    913,
    1465,
    'ferry',
  ),
  event(
    ['Ingrid Solvander', 'Ингрид Сольвандер', '英格丽德·索尔万德'],
    'Fjordkraft',
    'NO',
    'ZM',
    [4, 13],
    185,
    7230,
    'trial',
  ),
  event(
    ['Rafael Monterubio', 'Рафаэлем Монтерубио', '拉斐尔·蒙特鲁维奥'],
    'Cobrandes',
    'EC',
    'LV',
    [4, 19],
    467,
    5915,
    'strike',
  ),
];

function event(
  person: Event['person'],
  house: string,
  place: string,
  other: string,
  day: Event['day'],
  sum: number,
  people: number,
  topic: Topic,
): Event {
  return { person, house, place, other, day, sum, people, topic };
}

interface Told extends Event {
  /** Whether another event is told, of the same people. */
  readonly isMiss: boolean;
}

type Teller = (
  told: Told,
  words: { readonly place: string; readonly date: string },
) => readonly [title: string, text: string];

const subjects: Readonly<Record<Tongue, Readonly<Record<Topic, string>>>> = {
  en: {
    plant: 'a new turbine plant',
    ferry: 'a ferry that ran aground',
    trial: 'a verdict on bribes',
    strike: 'a walkout of dock workers',
  },
  cs: {
    plant: 'nové továrně na turbíny',
    ferry: 'trajektu, který najel na mělčinu',
    trial: 'rozsudku nad úplatky',
    strike: 'stávce v přístavu',
  },
  de: {
    plant: 'ein neues Werk für Turbinen',
    ferry: 'eine gestrandete Fähre',
    trial: 'ein Urteil wegen Bestechung',
    strike: 'einen Ausstand im Hafen',
  },
  fr: {
    plant: 'une usine de turbines',
    ferry: 'un bac échoué',
    trial: 'un jugement pour corruption',
    strike: 'une grève des dockers',
  },
  ru: {
    plant: 'новом заводе турбин',
    ferry: 'пароме, севшем на мель',
    trial: 'приговоре за взятки',
    strike: 'забастовке докеров',
  },
  'zh-Hans': { plant: '新涡轮机厂', ferry: '渡轮搁浅', trial: '贿赂案判决', strike: '码头工人罢工' },
};

const tellers: Readonly<Record<Tongue, Teller>> = {
  en: ({ person: [name], house, sum, people, topic, isMiss }, { place, date }) =>
    isMiss
      ? [
          `A portrait: how ${name} came to ${house}`,
          `Few knew ${name} ten years ago. The head of ${house} grew up among fishermen and likes to talk of music, old books and long walks by the sea.`,
        ]
      : [
          `${house}: news of ${subjects.en[topic]}`,
          `On ${date} the company ${house} told reporters in ${place} about ${subjects.en[topic]}. Its head, ${name}, put the costs at ${sum} million and spoke of ${people} families who wait for an answer.`,
        ],
  cs: ({ person: [name], house, sum, people, topic, isMiss }, { place, date }) =>
    isMiss
      ? [
          `Rozhovor: ${name} o dětství`,
          `O mládí mluví ${name} nerad. Dnes firmu ${house} zná kdekdo, tehdy hrál v kapele a četl verše.`,
        ]
      : [
          `Společnost ${house} mluví o ${subjects.cs[topic]}`,
          `Zpráva přišla ${date}. Podnik ${house} oznámil v zemi ${place} novinky o ${subjects.cs[topic]}. Podle šéfa, jímž je ${name}, jde o ${sum} milionů a čeká ${people} rodin.`,
        ],
  de: ({ person: [name], house, sum, people, topic, isMiss }, { place, date }) =>
    isMiss
      ? [
          `Porträt: ${name} und die Berge`,
          `Wer ${name} trifft, hört viel über Bergtouren. Vom Alltag bei ${house} ist keine Rede, lieber von Schnee und Brot.`,
        ]
      : [
          `${house} äußert sich über ${subjects.de[topic]}`,
          `Am ${date} informierte der Konzern ${house} in ${place} über ${subjects.de[topic]}. Die Leitung um ${name} nennt ${sum} Millionen; betroffen sind ${people} Haushalte.`,
        ],
  fr: ({ person: [name], house, sum, people, topic, isMiss }, { place, date }) =>
    isMiss
      ? [
          `Rencontre avec ${name}`,
          `On croise ${name} au marché le dimanche. De la maison ${house}, pas un mot : on parle recettes et jardin.`,
        ]
      : [
          `${house} s’explique sur ${subjects.fr[topic]}`,
          `Le ${date}, le groupe ${house} a évoqué en public (${place}) ${subjects.fr[topic]}. Selon sa direction, avec ${name} à sa tête, il en coûtera ${sum} millions et ${people} foyers attendent.`,
        ],
  ru: ({ person: [, name], house, sum, people, topic, isMiss }, { place, date }) =>
    isMiss
      ? [
          `Беседа: детство и музыка`,
          `Мы встретились с ${name}. О фирме ${house} речи не было, зато о музыке говорили долго.`,
        ]
      : [
          `Компания ${house} рассказала о ${subjects.ru[topic]}`,
          `Это случилось ${date}. Фирма ${house} (${place}) сообщила о ${subjects.ru[topic]}. Во главе с ${name} она оценила расходы в ${sum} миллионов; ждут ${people} семей.`,
        ],
  'zh-Hans': ({ person: [latin, , han], house, sum, people, topic, isMiss }, { place, date }) =>
    isMiss
      ? [`人物专访：她与音乐`, `${han}（${latin}）谈到童年与读书，却没有谈${house}公司的工作。`]
      : [
          `${house}公司谈${subjects['zh-Hans'][topic]}`,
          `${date}，${house}公司在${place}就${subjects['zh-Hans'][topic]}作出说明。负责人${han}（${latin}）称费用为${sum * 100}万，有${people}户人家在等待答复。`,
        ],
};

const year = 2023;

function articleOf(told: Told, at: number, tongue: Tongue): StoryArticle {
  const [month, dayOfMonth] = told.day;
  const day = new Date(Date.UTC(year, month - 1, dayOfMonth + (told.isMiss ? 2 : 0)));
  const place =
    new Intl.DisplayNames([tongue], { type: 'region' }).of(told.isMiss ? told.other : told.place) ?? '';
  const date = new Intl.DateTimeFormat(tongue, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    day,
  );
  const [title, text] = tellers[tongue](told, { place, date });
  return {
    id: `${told.isMiss ? 'miss' : 'event'}-${String(at).padStart(2, '0')}-${tongue}`,
    title,
    text,
    language: tongue,
    edtf: day.toISOString().slice(0, 10),
    publisher: `paper-${tongue}`,
    originalUrl: null,
    translationOf: null,
    cited: [],
  };
}

/** Each event in each language, and each near miss in each. */
export const articlesOfEvents = (): StoryArticle[] =>
  events.flatMap((its, at) =>
    [false, true].flatMap((isMiss) => tongues.map((tongue) => articleOf({ ...its, isMiss }, at, tongue))),
  );
