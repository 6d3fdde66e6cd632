import type { Root } from 'hast';
import { KronikaError } from '../../../errors.ts';
import { anyOf } from '../../any-of.ts';
import { elements, stringProperty } from '../../html/tree.ts';

/* Pages that servers and their guards give in place of an article; a title names them, and they say hardly anything. */

/** How servers and publishers' systems title a page that is not there, by their languages. */
const notFound: Readonly<Record<string, readonly string[]>> = {
  en: [
    '(?:page|file|article|content) (?:was )?not found',
    'not found',
    'access denied',
    '(?:403 )?forbidden',
    'service unavailable',
    'bad gateway',
    'internal server error',
  ],
  de: ['seite (?:wurde )?nicht gefunden'],
  fr: ['page (?:non trouvée|introuvable)'],
  es: ['página no encontrada'],
  pt: ['página não encontrada'],
  it: ['pagina non trovata'],
  nl: ['pagina niet gevonden'],
  cs: ['stránka (?:nebyla )?nenalezena', 'stránka nebyla nalezena'],
  pl: ['nie znaleziono strony', 'strona nie została znaleziona'],
  ru: ['страница не найдена'],
  uk: ['сторінку не знайдено'],
  tr: ['sayfa bulunamadı'],
  vi: ['không tìm thấy trang'],
  ar: ['الصفحة غير موجودة', 'لم يتم العثور على الصفحة'],
  fa: ['صفحه (?:مورد نظر )?یافت نشد'],
  zh: ['页面不存在', '頁面不存在', '找不到(?:页面|頁面|网页|網頁)', '您访问的页面'],
  ja: ['ページが見つかりません'],
  ko: ['페이지를 찾을 수 없습니다'],
};

/** How pages that let nobody in without a name are titled. */
const logIn = [
  'log ?in',
  'sign ?in',
  'anmelden',
  'connexion',
  'iniciar sesión',
  'přihlášení',
  'вход',
  '登录',
  '登入',
  'ログイン',
];

/** How guards title what they show before a page. */
const checks = [
  'just a moment',
  'one moment, please',
  'attention required',
  'checking your browser',
  'are you (?:a )?(?:human|robot)',
  'verify(?:ing)? (?:that )?you are human',
  'security check',
];

interface Kind {
  readonly name: string;
  readonly title: RegExp;
  /** Letters of a text that is no article of this kind whatever its title. */
  readonly most: number;
  readonly fits?: (page: Root) => boolean;
}

const hasPassword = (page: Root): boolean =>
  [...elements(page, 'input')].some((input) => stringProperty(input, 'type') === 'password');

const kinds: readonly Kind[] = [
  {
    name: 'the answer of a server that has no such page',
    title: new RegExp(
      String.raw`^(?:error )?[45]\d\d\b|^(?:\S+ ?[-–|:] ?)?${anyOf(Object.values(notFound).flat())}(?:[\s!.…]*$| ?[-–|:])`,
      'iu',
    ),
    most: 600,
  },
  {
    name: 'a check for robots',
    title: new RegExp(`^${anyOf(checks)}`, 'iu'),
    most: 1200,
  },
  {
    name: 'a page to log in',
    title: new RegExp(`^${anyOf(logIn)}(?![\\p{L}])`, 'iu'),
    most: 600,
    fits: hasPassword,
  },
  {
    name: 'a list of the files in a folder',
    title: /^(?:index of|directory listing (?:for|of)) \//iu,
    most: Number.POSITIVE_INFINITY,
  },
];

/**
 * @param letters Of the text that the page shows.
 * @throws KronikaError `no-article`
 */
export function refuseEmptyPage(page: () => Root, title: string | null, letters: number): void {
  const kind = kinds.find(
    ({ title: words, most, fits }) => words.test(title ?? '') && letters <= most && (fits?.(page()) ?? true),
  );
  if (kind)
    throw new KronikaError('no-article', `The page is no article: it looks like ${kind.name}.`, {
      advice: 'Fetch the page again where it still can be had, or take the file out.',
    });
}
