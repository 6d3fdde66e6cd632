import type { Example } from '../examples.ts';

const long =
  'The council of the small town met on Tuesday and talked about the bridge for three hours. Many had come to hear it, and some of them spoke. ' +
  'A second reading will follow in the spring of the next year, when the costs are known, and the mayor said that nothing would be built before. ' +
  'The old bridge stays for walkers until then, as the treasurer explained to those who had asked about the way to the school.';

/** A message as the export writes it. */
export const message = (id: number, text: unknown, more: object = {}): object => ({
  id,
  type: 'message',
  date: `2021-11-02T09:${30 + id}:00`,
  date_unixtime: String(1_635_841_800 + 60 * id),
  from: 'Town Channel',
  from_id: 'channel100',
  text,
  text_entities: [],
  ...more,
});

export const chat = (type: string, messages: readonly object[], name = 'Town Channel'): object => ({
  name,
  type,
  id: 100,
  messages,
});

export const asExample = (exported: object, path = 'ChatExport_2022-01-01/result.json'): Example => ({
  path,
  bytes: Buffer.from(JSON.stringify(exported, null, 1)),
});

export const bridge = message(
  2,
  [
    { type: 'bold', text: 'The bridge is open' },
    `\n\n${long}\n\n`,
    { type: 'link', text: 'https://town.example/bridge' },
  ],
  {
    author: 'Ida Example',
    reactions: [
      {
        type: 'emoji',
        count: 1,
        emoji: '👍',
        recent: [{ from: 'Bob Secret', from_id: 'user7', date: '2021-11-02' }],
      },
    ],
  },
);

const post = (
  id: number,
  text: string,
  inner = '',
): string => `<div class="message default clearfix" id="message${id}">
<div class="pull_left userpic_wrap"><div class="userpic userpic1"><div class="initials">T</div></div></div>
<div class="body"><div class="pull_right date details" title="02.11.2021 09:3${id}:00 UTC+01:00">09:3${id}</div>
<div class="from_name">
Town Channel
</div>${inner}<div class="text">
${text}
</div><div class="signature details">
Ida Example
</div><span class="reactions"><span class="reaction"><div class="userpic" title="Bob Secret"></div></span></span></div></div>`;

const joinedPost = `<div class="message default clearfix joined" id="message4"><div class="body">
<div class="pull_right date details" title="02.11.2021 09:45:00 UTC+01:00">09:45</div><div class="pull_left forwarded userpic_wrap"></div>
<div class="forwarded body"><div class="from_name">
Mill Channel <span class="date details" title="01.11.2021 09:45:00 UTC+01:00"> 01.11.2021 09:45:00</span></div>
<div class="text">A baker bought the mill by the river, and it will grind again in spring.</div></div></div></div>`;

/** A page of an export with messages. */
export const page = (
  messages: string,
): string => `<!DOCTYPE html><html><head><meta charset="utf-8"/><title>Exported Data</title></head>
<body><div class="page_wrap"><div class="page_header"><div class="content"><div class="text bold">
Town Channel
</div></div></div><div class="page_body chat_page"><div class="history"><div class="message service" id="message-1"><div class="body details">
2 November 2021
</div></div>${messages}</div></div></div></body></html>`;

export const shownPost = post;

export const examples: readonly Example[] = [
  asExample(
    chat('public_channel', [
      { id: 1, type: 'service', date: '2021-11-01T09:00:00', action: 'create_channel', text: '' },
      bridge,
    ]),
  ),
  {
    path: 'ChatExport_2022-01-02/messages.html',
    bytes: Buffer.from(
      page(
        post(
          2,
          `<strong>The bridge is open</strong><br><br>${long}<br><br><a href="https://town.example/bridge">https://town.example/bridge</a>`,
        ) + joinedPost,
      ),
    ),
  },
];
