import { encodeQR } from 'qr';

/** An address as a QR code, in the colour of the text around it. Loaded when a reader wants to print. */
export function qrOf(address: string): Element {
  const text = encodeQR(address, 'svg', { ecc: 'medium', border: 4 });
  const svg = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
  svg.setAttribute('fill', 'currentcolor');
  svg.setAttribute('aria-hidden', 'true');
  return svg;
}
