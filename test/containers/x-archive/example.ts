import { strToU8, zipSync } from 'fflate';
import type { Example } from '../examples.ts';

const post = (id: string, full_text: string, more: object = {}) => ({
  tweet: {
    id,
    id_str: id,
    full_text,
    created_at: 'Tue May 04 10:00:00 +0000 2021',
    lang: 'en',
    retweeted: false,
    entities: { hashtags: [], urls: [], user_mentions: [] },
    ...more,
  },
});

const posts = [
  post(
    '1389523456789012481',
    'The bridge is open &amp; people crossed it at noon, as the council said on Tuesday https://t.co/abc #bridges',
    {
      entities: {
        hashtags: [{ text: 'bridges' }],
        urls: [{ url: 'https://t.co/abc', expanded_url: 'https://town.example/bridge' }],
      },
    },
  ),
  post('1389523456789012482', 'RT @friend: Something else'),
  post('1389523456789012483', '@friend Yes, I agree', { in_reply_to_screen_name: 'friend' }),
];

const js = (name: string, list: unknown): string =>
  `window.YTD.${name}.part0 = ${JSON.stringify(list, null, 2)}`;

export const examples: readonly Example[] = [
  { path: 'tweets.js', bytes: Buffer.from(js('tweets', posts)) },
  {
    path: 'twitter-2022-03-15.zip',
    bytes: zipSync({
      'Your archive.html': strToU8('<p>Your archive</p>'),
      'data/account.js': strToU8(
        js('account', [
          { account: { email: 'ida@mail.example', username: 'ida', accountDisplayName: 'Ida Example' } },
        ]),
      ),
      'data/direct-messages.js': strToU8(js('direct_messages', [{ text: 'Secret' }])),
      'data/tweets.js': strToU8(js('tweets', posts)),
    }),
  },
];
