import type { Example } from '../examples.ts';
import { town } from '../texts.ts';

const body = town.paragraphs.join('\n\n');
const wrapped = town.paragraphs
  .map((words) => (words.match(/\S.{0,60}(?=\s|$)/gu) ?? []).join('\n'))
  .join('\n\n');

export const factiva = `NEWS
${town.title}

By Ida Example
120 words
2 November 2021
10:15
Town Paper
TOWNP
3
English
(c) 2021 Town Paper. All rights reserved.

${body}

Document TOWNP00020211102ehb200001


The mill is sold
95 words
3 November 2021
Town Paper
TOWNP
English
Copyright 2021 Town Paper

${body}

Document TOWNP00020211103ehb300002


Search Summary
Text bridge or mill
Date All Dates
`;

export const codes = `HD
${town.title}
BY
Ida Example
WC
120 words
PD
2 November 2021
SN
Town Paper
SC
TOWNP
LA
English
CY
(c) 2021 Town Paper
LP
${town.paragraphs[0]}
TD
${town.paragraphs.slice(1).join('\n\n')}
NS
gcat : Political/General News
AN
Document TOWNP00020211102ehb200001
`;

export const lexis = `                               1 of 1 DOCUMENTS


                                Town Paper (England)

                            November 2, 2021 Tuesday
                                 Final Edition

${town.title}

BYLINE: Ida Example, Town Hall Reporter

SECTION: NEWS; Pg. 3

LENGTH: 120 words

${wrapped}

LOAD-DATE: November 9, 2021

LANGUAGE: ENGLISH

URL: http://townpaper.example/bridge

                          Copyright 2021 Town Paper
                              All Rights Reserved
`;

export const nexis = `User Name: = Jane Reader
Date and Time: Friday, 5 May 2023 10:00:00 AM
Job Number: 123456
Documents (1)
1. ${town.title}
Client/Matter: -None-
Search Terms: bridge

${town.title}
Town Paper
November 2, 2021 Tuesday

Copyright 2021 Town Paper All Rights Reserved

Section: NEWS; Pg. 3
Length: 120 words
Byline: Ida Example

Body

${body}

Classification

Language: ENGLISH
Load-Date: November 9, 2021

End of Document
`;

export const newsbank = `${town.title}
Town Paper (Harbour, ST) - November 2, 2021
Author/Byline: Ida Example
Section: News
Page: 3A

${body}

Record: 18A2B3C4D5E6F708
Copyright (c) 2021 Town Paper
`;

const rule = '_'.repeat(60);

export const proquest = `${rule}

Report Information from ProQuest
15 March 2022 08:00
${rule}

Document 1 of 1

${town.title}
Author: Example, Ida
Publication info: Town Paper ; Harbour [Harbour]02 Nov 2021: A1.
ProQuest document link
Links: http://library.example/openurl?ctx_ver=Z39
Full text: ${body}
Subject: Bridges; Roads
Title: ${town.title}
Publication title: Town Paper; Harbour
Publication date: Nov 2, 2021
ProQuest document ID: 2640011223
Document URL: https://proquest.example/docview/2640011223/se-2?accountid=14771
Copyright: Copyright 2021 Town Paper
Last updated: 2021-11-03

${rule}

Contact us at: http://proquest.example/contact
`;

export const examples: readonly Example[] = Object.entries({
  factiva,
  codes,
  lexis,
  nexis,
  newsbank,
  proquest,
}).map(([name, text]) => ({
  path: `listings/${name}.txt`,
  bytes: Buffer.from(text),
}));
