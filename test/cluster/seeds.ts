import { type Zippable, zipSync } from 'fflate';
import { post, type Workspace } from '../engine/workspace.ts';

const places = ['Praha', 'Brno', 'Ostrava', 'Plzeň', '布拉格', 'كييف'];

const articleOf = (n: number): string => {
  const day = String(1 + (n % 28)).padStart(2, '0');
  const month = String(1 + (Math.floor(n / 28) % 12)).padStart(2, '0');
  const place = places[n % places.length];
  return post(`The bridge of ${place} number ${n}`, `2021-${month}-${day}`, {
    url: `https://paper.example.org/${n}`,
    text: `Mayor Jana Nováková opened bridge ${n} in ${place} on a ${n % 2 === 0 ? 'rainy' : 'sunny'} day. ${'It took years. '.repeat(n % 7)}`,
  });
};

/**
 * Fills a workspace with so many seeds, each with something of its own; among them copies, versions, a container, what is
 * withheld, and what no format reads.
 */
export function fillWithMany(workspace: Workspace, count: number): void {
  // The log has the day of the build, which may be another for the next one.
  workspace.put('archive.yml', 'accessions: none\n');
  for (let n = 0; n < count; n += 1) workspace.put(`day-${n % 7}/${n}.md`, articleOf(n));
  workspace.put('copies/3.md', articleOf(3));
  workspace.put('copies/4.md', `${articleOf(4)}<p>And a second text of it, which is another version.</p>`);
  workspace.put('held.md', post('Not for all', '2021-03-03'));
  workspace.put('held.md.yml', 'withhold: a test\n');
  workspace.put('noise.bin', new Uint8Array([0, 1, 2, 3, 255]));
  const members: Zippable = {};
  for (let n = 0; n < 130; n += 1)
    members[`${n}.md`] = Buffer.from(
      n % 20 === 0 ? articleOf(1000 + n) : post(`Member ${n}`, '2021-05-05', { text: `Line ${n}.` }),
    );
  workspace.put('many.zip', zipSync(members, { mtime: '2021-01-01' }));
}

/** Adds a seed that ends every process that reads it, by a format of the archive's own. */
export function addPoison(workspace: Workspace): void {
  const dependencies = { kronika: '*' };
  workspace.put('../package.json', JSON.stringify({ name: 'archive', type: 'module', dependencies }));
  workspace.put(
    '../formats/poison.js',
    `export const kronika = 1;
export default {
  description: 'Ends whoever reads it.',
  claims: ({ text }) => text.startsWith('POISON'),
  read: () => process.exit(7),
};
`,
  );
  workspace.put('day-1/poison.txt', 'POISON\n');
}
