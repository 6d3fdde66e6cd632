import { strToU8, zipSync } from 'fflate';
import type { Example } from '../examples.ts';

export const words =
  '<p>The council of the small town met on Tuesday and talked about it for three hours.</p>';

export const posts = [
  'post_id,post_date,is_published,email_sent_at,inbox_sent_at,type,audience,title,subtitle,podcast_url',
  '101.the-bridge-is-open,2021-05-04T10:00:00.000Z,true,2021-05-04T10:00:00.000Z,,newsletter,everyone,The bridge is open,"People, at last, crossed it",',
  '102.secret-plans,,false,,,newsletter,everyone,Secret plans,,',
  '103.for-those-who-pay,2021-05-05T10:00:00.000Z,true,,,newsletter,only_paid,For those who pay,,',
];

export const examples: readonly Example[] = [
  {
    path: 'substack.zip',
    bytes: zipSync({
      'posts.csv': strToU8(`${posts.join('\r\n')}\r\n`),
      'email_list.town.csv': strToU8('email,active_subscription\nreader@mail.example,true\n'),
      'posts/101.the-bridge-is-open.html': strToU8(`<p>People crossed it at noon.</p>${words}`),
      'posts/101.opens.csv': strToU8('email\nreader@mail.example\n'),
      'posts/102.secret-plans.html': strToU8(`<p>Nobody knows.</p>${words}`),
      'posts/103.for-those-who-pay.html': strToU8(`<p>Paid.</p>${words}`),
    }),
  },
];
