import type { Workspace } from '../../engine/workspace.ts';

/* Seeds of our own writing for builds that meet faults: several formats, languages, copies, sidecars and problems. */

const words = {
  en: 'the bridge river ferry market council winter opened closed people crossed bank stone old new road'.split(
    ' ',
  ),
  cs: 'most řeka přívoz trh rada zima otevřen zavřen lidé přešli břeh kámen starý nový cesta'.split(' '),
  zh: '桥 河 渡船 市场 议会 冬天 开放 关闭 人们 走过 岸 石头 老 新 路'.split(' '),
};
type Language = keyof typeof words;
const languages = Object.keys(words) as Language[];

/** Numbers that look random and are the same each time: Lehmer's generator, as Park and Miller have it. */
export function numbersFrom(seed: number): (below: number) => number {
  let state = (seed % 2_147_483_646) + 1;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

function sentences(language: Language, random: (below: number) => number): string {
  const stops = { en: '. ', cs: '. ', zh: '。' }[language];
  const gap = language === 'zh' ? '' : ' ';
  const sentence = (): string =>
    Array.from({ length: 6 + random(6) }, () => words[language][random(words[language].length)]).join(gap);
  return Array.from({ length: 4 + random(12) }, sentence).join(stops) + stops;
}

/** A file of one of the formats that a single article comes in. */
function seedOf(index: number, random: (below: number) => number): [name: string, content: string] {
  const language = languages[index % languages.length] ?? 'en';
  const day = `20${10 + random(15)}-${String(1 + random(12)).padStart(2, '0')}-${String(1 + random(28)).padStart(2, '0')}`;
  const title = `${sentences(language, random).slice(0, 24).trim()} ${index}`;
  const url = `https://paper${random(4)}.example.org/${index % 40}/${random(3)}`;
  const text = sentences(language, random);
  const kinds = {
    post: [
      `p${index}.md`,
      `---\nlayout: post\ntitle: "${title}"\ndate: ${day}T08:00:00.000Z\nauthor: Jana\nfrom: ${url}\n---\n<p>${text}</p>\n`,
    ],
    markdown: [`m${index}.md`, `# ${title}\n\n[${title}](${url})\n\n${text}\n\n${text}\n`],
    page: [
      `w${index}.html`,
      `<!doctype html><html lang="${language}"><head><title>${title}</title><link rel="canonical" href="${url}"><meta property="article:published_time" content="${day}T10:00:00Z"></head><body><nav>Home</nav><article><h1>${title}</h1><p>${text}</p><p>${text}</p></article></body></html>`,
    ],
    plain: [`t${index}.txt`, `${title}\n\n${text}\n`],
  } as const satisfies Record<string, readonly [string, string]>;
  const [name, content] = Object.values(kinds)[random(4)] ?? kinds.post;
  return [`${['', 'a/', 'b/c/'][random(3)]}${name}`, content];
}

const feed = (random: (below: number) => number): string =>
  `<rss version="2.0"><channel><title>Feed</title><link>https://feed.example.org/</link>${Array.from(
    { length: 12 },
    (_, item) =>
      `<item><title>Item ${item}</title><link>https://feed.example.org/${item}</link><pubDate>Mon, 11 Jan 2021 08:00:00 GMT</pubDate><description>${sentences('en', random)}</description></item>`,
  ).join('')}</channel></rss>`;

/** Fills the seeds folder with `count` files, the same each time. */
export function fillArchive(workspace: Workspace, count = 150): void {
  const random = numbersFrom(7);
  for (let index = 0; index < count - 4; index += 1) workspace.put(...seedOf(index, random));
  workspace.put('feed.xml', feed(random));
  workspace.put('withheld.txt', 'A note\n\nNobody should read this note, which was sent in private.\n');
  workspace.put('withheld.txt.yml', 'withhold: asked for\n');
  workspace.put('picture.jpg', '\xff\xd8\xff\xe0\0\0');
  workspace.put('empty.txt', '');
}

/** Settings that put other words on every page, so that a build writes all of them again. */
export const retitle = (workspace: Workspace, title: string): void =>
  workspace.put('archive.yml', `title: ${title}\n`);
