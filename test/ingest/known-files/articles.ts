/* Honest texts that look a little like what is never published. */

const words =
  'The ferry runs again since Monday, the town said, and people crossed at noon for the first time since March.';
const more =
  'Nobody had asked the people of the island, and many of them learned of it from the harbour’s own paper.';
const page = (body: string, head = ''): string =>
  `<!DOCTYPE html><html><head><title>The ferry</title>${head}</head><body>${body}<p>${words}</p><p>${more}</p></body></html>`;
const key = `${'mQENBFwd3QEBCADJk5yqYtC1m0Z8s7n4Qv9x2LhTg6uRb1WcVfXoEpNsIaYdKjHl\n'.repeat(6)}=aB3d\n`;
const publicKey = `-----BEGIN PGP PUBLIC KEY BLOCK-----\n\n${key}-----END PGP PUBLIC KEY BLOCK-----\n`;

export const articles: readonly (readonly [path: string, text: string])[] = [
  // Fields of the head.
  ['a.md', `---\ntitle: Ferry\ndraft: false\npublished: 2022-03-14\nstatus: published\n---\n\n${words}\n`],
  ['a.md', `---\ntitle: Ferry\nstatus: pending trial\npassword: ~\n---\n\n${words}\n`],
  ['a.md', `---\ntitle: Ferry\nlive: false\nis_live: no\npassword: 'null'\nstatus: 0\n---\n\n${words}\n`],
  ['b.md', `---\ntitle: Ferry\n---\n\nstatus: draft\n\n${words}\n`],
  ['nfl-draft/c.txt', `The draft\n\n${words}\n`],
  [
    'mail.eml',
    `X-Gmail-Labels: Inbox,Sent to Kindle,Draft laws\nFrom: post@mail.example\nSubject: Ferry\n\n${words}\n`,
  ],
  ['a.md', `Title: Ferry\nStatus: Private investigators\n\n${words}\n`],
  ['a.txt', `Security: Friends\n\n${words}\n`],
  ['sent', `The sent ones\n\n${words}\n`],
  // Beginnings of the files of programs.
  ['a.txt', `INSERT INTO the debate some facts\n\n${words}\n`],
  ['a.txt', `Sitemap: who needs one?\n\n${words}\n`],
  ['a.txt', `User-Agent: a film about a spy\n\n${words}\n`],
  ['a.txt', `--- The day\n+++ The night\n\n${words}\n`],
  ['a.txt', `Index: cost of living\n=====================\n\n${words}\n`],
  ['a.txt', `Traceback (most recent call last):\n\n${words}\n`],
  ['a.txt', `Host nation wins again\n  User groups cheer.\n\n${words}\n`],
  ['a.txt', `machine learning login fails, password or not\n\n${words}\n`],
  ['a.txt', `1.\t${words}\n2.\t${more}\n3.\t${words}\n`],
  ['a.txt', '5 4 3 2 1 liftoff\n'],
  ['a.md', `The plan\n- ${words}\n- ${more}\n\nMore\n==========\n\n${words}\n`],
  // Endings and names of programs.
  ['item.jsp', page('<h1>The ferry</h1>')],
  ['news.php', page('<h1>The ferry</h1>')],
  ['story.c', `The ferry\n\n${words}\n\n${more}\n`],
  ['captain.log', `The ferry\n\n${words}\n\n${more}\n`],
  ['NOTICE', `The ferry\n\n${words}\n`],
  ['delay', `${words}\n\n${more}\n`],
  ['war-report.txt', `[Kyiv] ${words}\n\n${more}\n`],
  ['passwords-are-dead.md', `# Passwords are dead\n\n${words}\n`],
  ['404-days-in-jail/index.md', `---\ntitle: Jail\npermalink: /404-days-in-jail/\n---\n\n${words}\n`],
  ['layouts/ferry.html', page('<h1>The ferry</h1>', '<script>var t = "{{ title }} {% if x %}";</script>')],
  ['lesson.html', page('<pre>{{ content }}</pre><p>Write <code>{{ page.title }}</code>, as all do.</p>')],
  ['lesson.html', page('<p>{{ content }} stands where the text goes, as the handbook has it.</p>')],
  // Keys, passwords and codes that are told of.
  ['key.html', page(`<pre>${publicKey}</pre>`)],
  ['key.txt', `How to write to us\n\n${words}\n\n${publicKey}\n${more}\n`],
  ['key.html', page('<pre>-----BEGIN RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEA...\n</pre>')],
  [
    'signed.txt',
    `-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n${words}\n\n-----BEGIN PGP SIGNATURE-----\n\niQ\n-----END PGP SIGNATURE-----\n`,
  ],
  ['slug.txt', `${words}\n\nhttps://town.example/sk-learn-how-the-ferry-came-to-run-again-2022\n`],
  ['slug.txt', `The story is sk-why-the-ferry-came-to-run-again-in-2022 in our list.\n${words}\n`],
  ['host.txt', `${words}\n\nhttps://town.example:80/@ida and https://user:password@town.example/\n`],
  ['wifi.txt', `Free Wi-Fi in the library\n\n${words}\n\nUser: guest\nPassword: bookworm\n`],
  [
    'poem.txt',
    'The ferry\n\nslow water under morning light while gulls and children call from every shore\n',
  ],
  [
    'howto.md',
    `# Passwords\n\n${words}\n\n- user: your name\n- password: what nobody guesses, as they say\n`,
  ],
  ['codes.txt', `Banks drop backup codes\n\n${words}\n`],
  ['codes.txt', `Recovery codes for the town\n\n${words}\n\n2019 2020\n2020 2021\n2021 2022\n`],
  ['sale.txt', `The key to the harbour\n\nPASSWORD=${words}\n`],
  [
    'leak.txt',
    `Hackers publish logins\n\nThe list had such lines.\n\nUser: admin\nPassword: 123456\n\n${words}\n`,
  ],
  ['howto.md', `Write this into the file:\n\n    USER=ida\n    PASSWORD=changeme\n\n${words}\n`],
  ['jwt.md', `How tokens work\n\n${words}\n\neyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.abc\n`],
  [
    'purse.txt',
    `Twelve words that cost a fortune\n\n${words}\n\nabandon ability able about above absent absorb abstract absurd abuse access accident\n\n${more}\n`,
  ],
  // People who are named with their addresses.
  ['mail.txt', `Letters\n\nWrite to post@mail.example. ${words}\n`],
  ['links.txt', `Ferry\n\n${words}\n\nhttps://town.example/ferry\nhttps://town.example/river\n`],
  [
    'report.txt',
    `The ferry\n\n${words}\n\nBy Ida Holt\nida@mail.example\n\nPhotos by Bo Vik\nbo@mail.example\n`,
  ],
  [
    'release.txt',
    `Town opens ferry\n\n${words}\n\nContacts:\nIda Holt: ida@mail.example\nBo Vik: bo@mail.example\nMo Lin: mo@mail.example\n`,
  ],
  ['helplines.txt', 'Police: 110\nFire: 112\nPoison: 030 19240\nHelpline: 0800 1110111\n'],
  ['medals.txt', 'Norway 16 8 13 37\nGermany 12 10 5 27\nChina 9 4 2 15\nSweden 8 5 5 18\n'],
  ['years.txt', 'Ida Holt 1914-1918\nBo Vik 1939-1945\nMo Lin 1950 - 1953\n'],
  ['towns.txt', 'London 8 982 000\nBerlin 3 645 000\nPraha 1 357 326\n'],
  // A moment before each line.
  ['live.txt', `The day\n\n08:00 The ferry leaves. ${words}\n\n09:00 It comes back.\n`],
  ['ticker.txt', `14.03.2022, 08:00 Uhr\n\n${words}\n\n14.03.2022, 09:00 Uhr\n\n${words}\n`],
  [
    'zh.txt',
    '2022-03-14 08:00:01 新华社\n\n渡轮自星期一起恢复通航，镇政府说，居民中午首次渡河。\n人们从港口的报纸上得知此事。\n',
  ],
  [
    'zh.txt',
    '2022-03-14 08:00 来源：港口报\n2022-03-14 09:00 作者：安\n\n渡轮自星期一起恢复通航，镇政府说，居民中午首次渡河。\n',
  ],
  [
    'tv.txt',
    '20:00\tNews\tThe day and what the town says of it\n20:15\tHarbour\tA film about the old ferry and its captain\n21:45\tWeather\tWhat the week will bring to the coast\n22:00\tNight\tSongs from the island and the other shore\n23:00\tLate\tThe talk of the day among the boats\n',
  ],
  [
    'stocks.txt',
    '2022-03-14 08:00 FERRY: up again, as the town said on Monday\n2022-03-14 08:05 MILL: down by three, as nobody thought\n2022-03-14 08:10 BRIDGE: as it was the whole week long\n',
  ],
  // Pages whose folders, classes and titles are those of exports as well.
  ['lists/ferries.html', page('<h1>Ferries</h1>')],
  ['sessions/ferry.html', page('<h1>The session</h1>')],
  ['twitter/ferry.html', page('<h1>The ferry on Twitter</h1>')],
  ['profile/ida-holt.html', page('<h1 class="p-name">Ida Holt</h1>')],
  ['page.html', page('<div class="message_part"><p>One</p></div>')],
  ['page.html', page('<h2 class="noteHeading">A note</h2>')],
  ['page.html', page('').replace('<title>The ferry', '<title>Gmail - how it came to be')],
  ['sent.html', page('<p>The email was sent to mayor@mail.example at noon.</p><a href="/u">Unsubscribe</a>')],
  ['inbox/news/message_1.html', page('')],
  [
    'page.html',
    page('<p>&lt;ida@mail.example&gt;</p>').replace('<title>The ferry', '<title>Gmail - the end'),
  ],
  [
    'letter.html',
    page('<p>This newsletter was sent to all. Write to post@mail.example.</p><a href="/u">Unsubscribe</a>'),
  ],
  ['partials/ferry.html', page('<div id="app">{{ greeting }}</div>')],
  ['clip.txt', `The Bridge\n- a novel | a film\n\nMore\n==========\n${words}\n`],
  ['index.php', page('')],
];
