import type { Example } from '../examples.ts';

export const srt = `1
00:00:01,000 --> 00:00:03,500
<i>The council of the small town</i>
met on Tuesday, and talked about

2
00:00:03,500 --> 00:00:06,000
the bridge for three hours.

3
00:00:12,000 --> 00:00:15,000
MAYOR: We voted for it.

4
00:00:15,000 --> 00:00:17,000
- And what does it cost?
`;

export const vtt = `WEBVTT
Kind: captions
Language: en

NOTE Title: The bridge is open

00:01.000 --> 00:03.500 align:start position:0%
the council<00:01.500><c> of the town</c>

00:03.500 --> 00:03.510
the council of the town

00:03.510 --> 00:06.000
the council of the town
met <b>on Tuesday</b> &amp; voted.

00:06.000 --> 00:07.000
<v Mayor>We did.
`;

export const ass = `[Script Info]
Title: The bridge is open
[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
Dialogue: 0,0:00:01.00,0:00:03.00,Default,,0,0,0,,{\\i1}The council met,\\Nand it voted.
Dialogue: 0,0:00:03.00,0:00:05.00,Default,Mayor,0,0,0,,We did.
`;

export const examples: readonly Example[] = [
  { path: 'films/The bridge is open [a1B2c3D4e5F].en.srt', bytes: Buffer.from(srt) },
  { path: 'films/bridge.vtt', bytes: Buffer.from(vtt) },
  { path: 'films/bridge.ass', bytes: Buffer.from(ass) },
];
