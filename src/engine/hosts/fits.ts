import { KronikaError } from '../../errors.ts';
import type { LayoutName } from '../../settings/layouts.ts';
import type { SiteFigures } from './figures.ts';
import { type Host, type HostName, hosts, type Limit } from './hosts.ts';

const number = new Intl.NumberFormat('en');

/** The measure that a limit is of, as a number and in words. */
const measures: Readonly<Record<Limit['of'], (figures: SiteFigures) => { size: number; words: string }>> = {
  files: ({ files }) => ({ size: files, words: `${number.format(files)} files` }),
  bytes: ({ bytes }) => ({ size: bytes, words: `${number.format(bytes)} bytes` }),
  largest: ({ largest: { path, size } }) => ({ size, words: `${path} has ${number.format(size)} bytes` }),
  widest: ({ widest: { path, size } }) => ({ size, words: `${path} has ${number.format(size)} entries` }),
};

/** The next thing to do where a limit breaks. */
function changeFor({ of }: Limit, layout: LayoutName): string {
  if (of === 'largest')
    return 'Keep the seed that this file is made of out of the archive, or take another host.';
  if (of === 'widest') return 'Take another host, or divide the archive in two.';
  return layout === 'small'
    ? 'Divide the archive in two, or take another host.'
    : `Set “publish: small” in archive.yml, or take another host.`;
}

/** The first limit of a host that a site breaks; null where it fits. */
const brokenLimit = (host: Host, figures: SiteFigures): Limit | null =>
  host.limits.find((limit) => measures[limit.of](figures).size > limit.atMost) ?? null;

/** Differs where another host takes the site than before, or another limit breaks. */
export const stateOfFits = (figures: SiteFigures): string =>
  JSON.stringify(Object.values(hosts).map((host: Host) => brokenLimit(host, figures)?.of ?? null));

/** A sentence that says which limit breaks, and another for what to change. */
function told(limit: Limit, figures: SiteFigures, layout: LayoutName) {
  const message = `${measures[limit.of](figures).words}, of ${number.format(limit.atMost)} at most.`;
  return { message: limit.note ? `${message} ${limit.note}` : message, advice: changeFor(limit, layout) };
}

/** A line for each host: whether it takes the site, else what breaks first and what to change. */
export function describeHosts(figures: SiteFigures, layout: LayoutName): string {
  const width = Math.max(...Object.values(hosts).map(({ name }) => name.length));
  const lines = Object.values(hosts).map((host: Host) => {
    const limit = brokenLimit(host, figures);
    const { message, advice } = limit ? told(limit, figures, layout) : { message: 'fits', advice: '' };
    return `  ${host.name.padEnd(width)} ${message} ${advice}`.trimEnd();
  });
  const { files, bytes, largest, widest } = figures;
  return [
    `The site has ${number.format(files)} files and ${number.format(bytes)} bytes, ` +
      `${number.format(largest.size)} in the largest file, ${number.format(widest.size)} entries in the widest folder:`,
    ...lines,
  ].join('\n');
}

/** @throws KronikaError `host-limit` where the host does not take the site */
export function assertFits(name: HostName, figures: SiteFigures, layout: LayoutName): void {
  const host: Host = hosts[name];
  const limit = brokenLimit(host, figures);
  if (!limit) return;
  const { message, advice } = told(limit, figures, layout);
  throw new KronikaError('host-limit', `${host.name} does not take the site: ${message} (${limit.source})`, {
    advice,
  });
}
