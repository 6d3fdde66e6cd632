/* Seeds of our own writing that attack whoever opens the pages made of them, in every format and every field. */

const call = 'window.attacked=1;alert(1)';

/** Scripts in disguise, as they are put into a body or a field. */
export const payloads: readonly string[] = [
  `<script>${call}</script>`,
  `<ScRiPt/x>${call}</sCrIpT >`,
  `<img src=x onerror="${call}">`,
  `<svg onload="${call}"><script>${call}</script></svg>`,
  `<svg><a xlink:href="javascript:${call}"><text>x</text></a></svg>`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=${call}&gt;">`,
  `<a href="javascript:${call}">x</a><a href=" jav&#x09;ascript:${call}">y</a><a href="data:text/html,<script>${call}</script>">z</a>`,
  `<iframe srcdoc="<script>parent.${call}</script>"></iframe><object data="javascript:${call}"></object><embed src="javascript:${call}">`,
  `<form id=attributes action="javascript:${call}"><input name=body><button formaction="javascript:${call}">x</button></form>`,
  `<a id=location></a><img name=getElementById><form name=querySelector></form><base href="https://evil.example/">`,
  `<meta http-equiv="refresh" content="0;url=https://evil.example/"><link rel=stylesheet href="https://evil.example/x.css">`,
  `<style>@import "https://evil.example/x.css";body{display:none}</style><p style="background:url(https://evil.example/x)">x</p>`,
  `</title></script></style></textarea></noscript>--><script>${call}</script>`,
  `"><script>${call}</script>'><img src=x onerror=${call}>`,
  `[x](javascript:${call}) ![x](data:image/svg+xml,<svg/onload=${call}>) <javascript:${call}>`,
  `[x]: javascript:${call}\n\n[x] ![y][x] \`\`\`html <script>${call}</script>`,
  `{{constructor.constructor("${call}")()}} {% include /etc/passwd %} \${${call}} <%= ${call} %> #{${call}}`,
  `&lt;script&gt;${call}&lt;/script&gt; &amp;lt;img src=x onerror=${call}&amp;gt;`,
  `\u202e<script>${call}</script>\u2066\u2028${call}//`,
  `=cmd|' /C calc'!A0`,
  '__proto__',
  'constructor',
];

const text =
  '<p>A bridge was opened on that day, and people came from both banks of the river to see it.</p>';
const attribute = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const json = (words: string): string => JSON.stringify(words).replaceAll('<', '\\u003c');

const frames: Readonly<Record<string, (payload: string, at: number) => string>> = {
  'page.html': (payload, at) => `<!doctype html><html lang="en"><head><title>${attribute(payload)}</title>
<meta property="og:title" content="${attribute(payload)}"><meta name="author" content="${attribute(payload)}">
<meta property="og:site_name" content="${attribute(payload)}"><meta property="og:image" content="javascript:1">
<link rel="canonical" href="https://a.example/${at}/${encodeURIComponent(payload)}">
<script type="application/ld+json">{"@type":"NewsArticle","headline":${json(payload)},"author":${json(payload)}}</script>
</head><body><article><h1>${attribute(payload)}</h1>${text}${payload}${text}</article></body></html>`,
  'post.md': (payload, at) =>
    `---\nlayout: post\ntitle: ${json(payload)}\ndate: 2021-01-12\nauthor: ${json(payload)}\nfrom: https://a.example/post/${at}\n---\n\n${text}\n${payload}\n`,
  'note.md': (payload) =>
    `---\ntitle: ${json(payload)}\nauthor: ${json(payload)}\ntags: [${json(payload)}]\n---\n\n# ${payload}\n\n${payload}\n\n| a |\n|---|\n| ${payload} |\n`,
  'plain.txt': (payload) =>
    `${payload}\n\nA bridge was opened on that day, and people came to see it.\n\n${payload}\n`,
  'feed.xml': (payload, at) =>
    `<rss version="2.0"><channel><title><![CDATA[${payload}]]></title><item><title>${attribute(payload).replaceAll('<', '&lt;')}</title><link>https://a.example/feed/${at}</link><category><![CDATA[${payload}]]></category><description><![CDATA[${text}${payload}]]></description></item></channel></rss>`,
  'feed.json': (payload, at) =>
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: payload,
      items: [{ id: `j${at}`, title: payload, content_html: text + payload, authors: [{ name: payload }] }],
    }),
};

/** By path; the names of files attack as well. */
export const hostileSeeds: ReadonlyMap<string, string> = new Map([
  ...payloads.flatMap((payload, at) =>
    Object.entries(frames).map(([name, frame]): [string, string] => [`${at}/${name}`, frame(payload, at)]),
  ),
  ['names/\'"><img src=x onerror=alert(1)>.txt', 'A bridge was opened on that day.\n'],
  [`names/{{7*7}} \${7*7} %2e%2e%2f.txt`, 'Another bridge was opened on that day.\n'],
  ['names/__proto__', 'A third bridge was opened on that day.\n'],
  ['names/=cmd.txt', 'A fourth bridge was opened on that day.\n'],
  ['names/\u202efdp.txt', 'A fifth bridge was opened on that day.\n'],
]);
