import type { Contributor, ContributorRole } from '../../../record.ts';
import { matchesOf } from '../../matches.ts';
import { isName } from './names.ts';
import { holdsLabel, labelPattern, rolesOf } from './roles.ts';

/** Longest line of credits, and longest name in one, of the archive's papers: what is longer is prose. */
const longestLine = 240;
const longestName = 60;

/** A day that stands among credits. */
export const fullDate = /(?<!\d)(20\d{2})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)\s*日?/u;

const opening = '^[\\s（(【\\[*#▎■●◆・•–—-]*';
/** A few words may say whose translators they are: `战友之声翻译组：`. */
const prefix = '(?:\\p{Script=Han}{0,8}?|[A-Z]{2,4})';
const labelled = new RegExp(
  `(?:(?:^|(?<=[\\s/／|｜；;（(）)】]))(${prefix}${labelPattern})\\s*(?:[:：]|\\s[–—-]\\s?|[–—](?=\\s?\\S)|[/／丨](?=\\p{L}))` +
    // A label glued to the name before it; one that is not known, among others that are.
    `|(${labelPattern})\\s*[:：]|(?<![^\\s｜|])(\\p{Script=Han}{2,5})\\s*[:：])\\s*`,
  'giu',
);
const labelledByBlank = new RegExp(`${opening}(${labelPattern})[\\s\\u3000]+`, 'iu');

/**
 * The people of a line that names nothing but people and what they did; null where the line is anything else, so
 * that prose about an author stays prose.
 */
export function readCreditLine(line: string): Contributor[] | null {
  const text = line
    .replace(fullDate, '')
    .replace(/[｜|]\s*$/u, '')
    .trim();
  if (!text || text.length > longestLine || /[。！？!?…]["”』」]?\s*\S{2}/u.test(text)) return null;
  return readLabelled(text) ?? readBarred(text) ?? readBlank(text) ?? readGroup(text);
}

const otherRole: readonly ContributorRole[] = ['other'];
/** Words that stand where labels do, before something that is nobody's name. */
const noPerson =
  /^(?:时间|時間|日期|来源|來源|链接|鏈接|原文|出处|出處|地点|地點|注|备注|声明|标题|网址|电话|邮箱)$/u;

/** `相关报道：` names articles, not reporters. */
const otherArticles = /^(?:相关|相關|延伸|更多|往期|有关|有關|新闻|新聞|最新|热门|推荐)/u;

/** The marks that may stand between a label and a name. */
const labelEnd = /[:：–—\-/／丨]/u;

function readLabelled(text: string): Contributor[] | null {
  if (!labelEnd.test(text) || !holdsLabel(text)) return null;
  const matches = matchesOf(labelled, text);
  const [first] = matches;
  if (!first || !new RegExp(`${opening}$`, 'u').test(text.slice(0, first.index))) return null;
  const people: Contributor[] = [];
  for (const [at, match] of matches.entries()) {
    if (noPerson.test(match[3] ?? '') || otherArticles.test(match[1] ?? '')) return null;
    const names = namesOf(text.slice(match.index + match[0].length, matches[at + 1]?.index));
    if (!names) return null;
    const label = match[1] ?? match[2];
    for (const role of label ? rolesOf(label) : otherRole)
      for (const name of names) people.push({ role, name });
  }
  // A label that nobody knows says nothing of people unless one that is known stands with it.
  return matches.some((match) => match[3] === undefined) ? people : null;
}

/** `文｜张三 图｜李四`: labels so short that only the bar behind them makes them labels. */
const barred = /(?<![^\s])(文|图|圖|译|譯|采写|口述|文字|撰文|编辑|摄影|翻译)\s*[｜|丨]\s*/gu;
const shortRoles: Readonly<Record<string, ContributorRole>> = {
  图: 'photographer',
  圖: 'photographer',
  译: 'translator',
  譯: 'translator',
};

function readBarred(text: string): Contributor[] | null {
  const matches = matchesOf(barred, text);
  if (matches[0]?.index !== 0 || text.length > 80 || /[，。]/u.test(text)) return null;
  const people: Contributor[] = [];
  for (const [at, match] of matches.entries()) {
    const names = namesOf(text.slice(match.index + match[0].length, matches[at + 1]?.index));
    if (!names || names.length === 0) return null;
    const label = match[1] ?? '';
    const [role = shortRoles[label] ?? 'author'] = rolesOf(label);
    for (const name of names) people.push({ role, name });
  }
  return people;
}

/**
 * Behind a word of a European language and a blank stands a whole name, or an account behind `By`: a sentence may begin
 * with such a word, too.
 */
const isProse = (label: string, name: string): boolean =>
  /^[a-z]/iu.test(label) &&
  /^[\p{L}\p{N}]/u.test(name) &&
  !isName(name, true) &&
  !(/^by$/iu.test(label) && /^[\p{L}\p{N}_-]+$/u.test(name));

/** `编辑上传 星河`, `编译 李军；审校 母红`: a blank for the colon, so only where every part of the line has that form. */
function readBlank(text: string): Contributor[] | null {
  const people: Contributor[] = [];
  for (const part of text.split(/[;；|｜]/u)) {
    const match = labelledByBlank.exec(part);
    const name = match ? part.slice(match[0].length).trim() : '';
    if (!match || !name || name.length > 24 || /[，。：:,]/u.test(name)) return null;
    if (isProse(match[1] ?? '', name)) return null;
    for (const role of rolesOf(match[1] ?? ''))
      for (const one of name.split(/[、/]/u)) people.push({ role, name: one.trim() });
  }
  return people.length > 0 ? people : null;
}

/** `战友之声听写组`, `戰友之聲聽寫組【文兮】【文茹】`: a group named by what it does, with its people where it names them. */
const group = /^(\p{Script=Han}{2,10}(?:听写|聽寫|翻译|翻譯|校对|校對)[组組])((?:\s*【[^【】]{1,20}】)*)$/u;

function readGroup(text: string): Contributor[] | null {
  const match = group.exec(text);
  if (!match) return null;
  const [, whole = '', people = ''] = match;
  const names = [...people.matchAll(/【([^】]+)】/gu)].map(([, name = '']) => name);
  const found = rolesOf(whole).flatMap((role) =>
    (names.length > 0 ? names : [whole]).map((name) => ({ role, name })),
  );
  return found.length > 0 ? found : null;
}

const edges =
  /^[\s|｜/／；;，,、。*#＃】）)（(【\]–—-]+|(?<![\s|｜/／；;，,、。*#＃（(【[–—-])[\s|｜/／；;，,、。*#＃（(【[–—-]+$/gu;

/** The names between two labels; [] where a label stands alone, null where what stands there is no name. */
function namesOf(words: string): string[] | null {
  const names = words
    .split(/[、，,；;|｜\n]|(?<!(?:团|組|组|农场|農場|庄园|莊園|站|社|部|队))[/／]|\s&\s| {2,}/u)
    .map(trimName)
    .filter(Boolean);
  return names.some((name) => !couldName(name)) ? null : names;
}

/** A run of Chinese longer than any person's name, unless it ends like the name of a group. */
const sentence =
  /\p{Script=Han}{12,}(?<![组組社站团團部队隊室会會心场場网網号號台院])$|\p{Script=Han}{12,}\P{Script=Han}/u;

const couldName = (name: string): boolean =>
  name.length <= longestName &&
  !/^\d{1,2}[:：.]\d\d/u.test(name) &&
  !/https?:|[。！？：?!]|(?<![\p{L}\d])(?:1[89]|20)\d\d(?![\p{L}\d])/u.test(name) &&
  !sentence.test(name) &&
  !prose.test(name);

/** Four words in small letters are a sentence, in scripts that write names with capitals; accounts have up to three. */
const prose = /(?:(?:^|\s)\p{Ll}{1,20}(?=\s|\.|$)[^\n]*){4}|\p{Ll}{3,}\.\s*$/u;

/** A name without the marks around it; a bracket that it opens itself stays closed. */
function trimName(words: string): string {
  const bare = words.replace(edges, '').trim();
  const name = bare.includes('【') ? bare : bare.replace(/(?<!】)】+$/u, '');
  if (/[（(][^（()）]*$/u.test(name))
    return words.includes('）') ? `${name}）` : words.includes(')') ? `${name})` : name;
  return name;
}
