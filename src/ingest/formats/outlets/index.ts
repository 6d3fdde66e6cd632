import { allnow } from './habits/allnow.ts';
import { bbc } from './habits/bbc.ts';
import { chinadigitaltimes } from './habits/chinadigitaltimes.ts';
import { chinafile } from './habits/chinafile.ts';
import { dw } from './habits/dw.ts';
import { epochtimes } from './habits/epochtimes.ts';
import { ft } from './habits/ft.ts';
import { iyouport } from './habits/iyouport.ts';
import { matters } from './habits/matters.ts';
import { medium } from './habits/medium.ts';
import { minghui } from './habits/minghui.ts';
import { neist } from './habits/neist.ts';
import { ntdtv } from './habits/ntdtv.ts';
import { nytimes } from './habits/nytimes.ts';
import { paopao } from './habits/paopao.ts';
import { reuters } from './habits/reuters.ts';
import { rfa } from './habits/rfa.ts';
import { rfi } from './habits/rfi.ts';
import { voa } from './habits/voa.ts';
import { youtube } from './habits/youtube.ts';
import type { Outlet } from './outlet.ts';

/** The outlets whose habits are known. No host stands in two of them. */
export const outlets: readonly Outlet[] = [
  allnow,
  bbc,
  chinadigitaltimes,
  chinafile,
  dw,
  epochtimes,
  ft,
  iyouport,
  matters,
  medium,
  minghui,
  neist,
  ntdtv,
  nytimes,
  paopao,
  reuters,
  rfa,
  rfi,
  voa,
  youtube,
];

const byHost: ReadonlyMap<string, Outlet> = new Map(
  outlets.flatMap((outlet) => outlet.hosts.map((host) => [host, outlet] as const)),
);

/** The outlet that an address belongs to: its host or a domain above it. */
export function outletOf(address: string | undefined): Outlet | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const labels = new URL(address).hostname.split('.');
  for (let at = 0; at < labels.length - 1; at += 1) {
    const outlet = byHost.get(labels.slice(at).join('.'));
    if (outlet) return outlet;
  }
  return undefined;
}
