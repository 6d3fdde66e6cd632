/* Three reports of one event, one of them a copy, and an article of something else. */

const report = (title: string, body: string, facts: Readonly<Record<string, string>>): string =>
  `---\n${Object.entries({ title, ...facts })
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
    .join('\n')}\n---\n\n${body}\n`;

export const first = report(
  'Brintal turbine plant burns in Lisbon',
  'The Brintal plant in Lisbon burned for 17 hours on 4 May, said Marta Kovalik. Losses reach 41,300,000 euros.',
  { date: '2023-05-04', url: 'https://one.example/fire' },
);
export const second = report(
  'Požár továrny Brintal',
  'V sobotu hořela dlouho továrna Brintal, kterou vede Marta Kovalik. Škoda je 41 300 000 eur, oznámila firma Brintal 4. května.',
  { date: '2023-05-05', url: 'https://two.example/pozar' },
);
export const copy = report(
  'Fire at a turbine plant',
  'The Brintal plant in Lisbon burned for 17 hours on 4 May, said Marta Kovalik. Losses reach 41,300,000 euros.',
  { date: '2023-05-04', url: 'https://three.example/again' },
);
export const other = report(
  'A long walk',
  'On a long walk one meets many birds, and nobody counts them or their songs.',
  {
    date: '2023-05-04',
    url: 'https://one.example/walk',
  },
);

/** By the paths of their seeds. */
export const reportsOfOneEvent = { 'a.md': first, 'b.md': second, 'c.md': copy, 'd.md': other } as const;
