/** A link to another host. */
export interface OutLink {
  readonly href: string;
  readonly text: string;
}

/** The host of an address, or the address itself where it has none. */
export function hostOf(address: string): string {
  return URL.parse(address)?.hostname.replace(/^www\./u, '') ?? address;
}

/** A link that is named after its host. */
export function outLink(address: string): OutLink {
  return { href: address, text: hostOf(address) };
}

/** Characters of an address that are shown. */
const longestAddress = 72;

/** A link that says where on its host it leads: an article may name several pages of one. */
export function reference(address: string): OutLink {
  const path = URL.parse(address)?.pathname.replace(/\/$/u, '') ?? '';
  const text = Array.from(hostOf(address) + decodeAddress(path));
  const shown = text.length > longestAddress ? [...text.slice(0, longestAddress), '…'] : text;
  return { href: address, text: shown.join('') };
}

/** As it is written, where that hides nothing: characters that cannot be seen, or turn others round, stay encoded. */
function decodeAddress(path: string): string {
  try {
    const decoded = decodeURI(path);
    return /[\p{Cc}\p{Cf}]/u.test(decoded) ? path : decoded;
  } catch {
    return path;
  }
}
