import type { Example } from '../examples.ts';

/** A mail of several lines of fields and one page, as services for newsletters send them. */
export function letter(fields: readonly string[], page: string, type = 'text/html; charset=utf-8'): Buffer {
  const head = [...fields, 'MIME-Version: 1.0', `Content-Type: ${type}`, 'Content-Transfer-Encoding: 8bit'];
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${page}\r\n`);
}

/** Fields of a newsletter that was sent to a reader, whom many of them name. */
export const newsletterFields = [
  'Delivered-To: jane.reader@home.example',
  'Return-Path: <bounces+8812-jane.reader=home.example@mailer.example>',
  'Received: from mailer.example by mx.home.example for <jane.reader@home.example>; Tue, 02 Nov 2021 09:30:05 +0100',
  'DKIM-Signature: v=1; a=rsa-sha256; d=mailer.example; b=c2lnbmF0dXJl',
  'From: Town Letter <letter@town.example>',
  'To: "Jane Reader" <jane.reader@home.example>',
  'Subject: The bridge is open',
  'Date: Tue, 02 Nov 2021 09:30:00 +0100',
  'Message-ID: <bridge.1@town.example>',
  'List-Unsubscribe: <https://town.example/leave?u=jane>',
];

export const newsletterPage = `<html><body><div style="display:none">Hello Jane, a preview</div><table><tr><td>
<a href="https://town.example/news/bridge?utm_source=mail&e=a1b2c3d4">View this email in your browser</a></td></tr>
<tr><td><h1>The bridge is open</h1><p>Dear Jane, people crossed the new bridge at noon, and the mayor cut the ribbon with a pair of old scissors.</p>
<p>It cost less than <a href="https://click.mailer.example/x/AbC9dEf8GhI7jKl6MnO5">was planned</a>, says
<a href="https://click.mailer.example/go?url=https%3A%2F%2Ftown.example%2Fbudget">the budget</a> of the town for this year.</p>
<img src="https://town.example/bridge.jpg" alt="The bridge" width="600"><p>The old bridge stays for walkers until the spring of the next year.</p></td></tr>
<tr><td><p>This email was sent to jane.reader@home.example because you asked for it.</p>
<p><a href="https://town.example/leave?u=jane">Unsubscribe</a></p><p>Town Letter, Mill Lane 1</p>
<img src="https://mailer.example/o/8812.gif" width="1" height="1"></td></tr></table></body></html>`;

export const examples: readonly Example[] = [
  { path: 'letters/bridge.eml', bytes: letter(newsletterFields, newsletterPage) },
  {
    path: 'letters/bridge.emlx',
    bytes: Buffer.concat([
      Buffer.from(`${letter(newsletterFields, newsletterPage).length}\n`),
      letter(newsletterFields, newsletterPage),
      Buffer.from('<?xml version="1.0" encoding="UTF-8"?><plist version="1.0"></plist>\n'),
    ]),
  },
];
