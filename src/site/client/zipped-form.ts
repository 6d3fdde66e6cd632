import { unzipSync } from 'fflate';

/*
 * Takes a file out of the zip in which it lies with those of other articles, and compares a file with the hash that the
 * page tells. Loaded when a reader opens what tells of them; without it the links lead to the zips themselves.
 */

/** The page has a sentence for each, in this order, divided by bars. */
const outcomes = ['same', 'other', 'unreachable'] as const;
type Outcome = (typeof outcomes)[number];

/** @param entry In the zip at that address; without one the file itself is there. */
async function bytesOf(address: string, entry?: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const response = await fetch(address);
  if (!response.ok) return null;
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (entry === undefined) return bytes;
  const files = unzipSync(bytes, {
    filter: ({ name }) => name === entry,
  });
  const found = files[entry];
  return found ? new Uint8Array(found) : null;
}

async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Hands the file to the reader under its own name. */
function save(bytes: Uint8Array<ArrayBuffer>, name: string): void {
  const address = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken hold of it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Nothing is handed out that is not what the page says. */
async function take({ href, dataset: { entry = '', sha256 } }: HTMLAnchorElement): Promise<Outcome> {
  const bytes = await bytesOf(href, entry).catch(() => null);
  if (!bytes) return 'unreachable';
  if (sha256 !== undefined && (await digestOf(bytes)) !== sha256) return 'other';
  save(bytes, entry.replaceAll('/', '-'));
  return 'same';
}

/** Whether the published file has the hash that the page tells of it. */
export async function compare({ href, dataset: { entry, sha256 } }: HTMLAnchorElement): Promise<Outcome> {
  const bytes = await bytesOf(href, entry).catch(() => null);
  if (!bytes) return 'unreachable';
  return (await digestOf(bytes)) === sha256 ? 'same' : 'other';
}

for (const links of document.querySelectorAll<HTMLElement>('[data-said]')) {
  const sentences = links.dataset.said?.split('|') ?? [];
  const status = links.appendChild(document.createElement('span'));
  status.role = 'status';
  links.addEventListener('click', async (event) => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-entry]') : null;
    if (!link) return;
    event.preventDefault();
    status.textContent = ` ${sentences[outcomes.indexOf(await take(link))] ?? ''}`;
  });
}
