import { type Example, page } from '../examples.ts';

type Plist = string | Uint8Array | readonly Plist[] | { readonly [key: string]: Plist };

/** Writes a property list in Apple's binary form: each object once, then where each begins, then a trailer. */
export function binaryPlist(root: Plist): Uint8Array {
  const objects: Buffer[] = [];
  const add = (value: Plist): number => {
    const at = objects.push(Buffer.alloc(0)) - 1;
    objects[at] = written(value);
    return at;
  };
  const marked = (kind: number, length: number): Buffer =>
    length < 15
      ? Buffer.from([kind | length])
      : Buffer.from([
          kind | 15,
          0x12,
          length >>> 24,
          (length >>> 16) & 255,
          (length >>> 8) & 255,
          length & 255,
        ]);
  const written = (value: Plist): Buffer => {
    if (typeof value === 'string')
      return Buffer.concat([marked(0x50, value.length), Buffer.from(value, 'latin1')]);
    if (value instanceof Uint8Array) return Buffer.concat([marked(0x40, value.length), value]);
    if (Array.isArray(value)) {
      const items = value.map(add);
      return Buffer.concat([marked(0xa0, items.length), Buffer.from(items)]);
    }
    const pairs = Object.entries(value).map(([key, inner]) => [add(key), add(inner)] as const);
    return Buffer.concat([
      marked(0xd0, pairs.length),
      Buffer.from([...pairs.map(([key]) => key), ...pairs.map(([, inner]) => inner)]),
    ]);
  };
  add(root);
  const offsets = Buffer.alloc(objects.length * 4);
  let at = 8;
  for (const [n, object] of objects.entries()) {
    offsets.writeUInt32BE(at, n * 4);
    at += object.length;
  }
  const trailer = Buffer.alloc(32);
  trailer.set([4, 1], 6);
  trailer.writeUInt32BE(objects.length, 12);
  trailer.writeUInt32BE(at, 28);
  return Buffer.concat([Buffer.from('bplist00'), ...objects, offsets, trailer]);
}

export const examples: readonly Example[] = [
  {
    path: 'bridge.webarchive',
    bytes: binaryPlist({
      WebMainResource: {
        WebResourceData: Buffer.from(page('The bridge is open', 'People crossed it at noon.')),
        WebResourceMIMEType: 'text/html',
        WebResourceTextEncodingName: 'UTF-8',
        WebResourceURL: 'https://town.example/bridge',
      },
    }),
  },
];
