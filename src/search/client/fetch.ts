let requests = 0;
let bytes = 0;

/** So many files were asked for, and so much came, unzipped where the browser has unzipped it. */
export const traffic = (): { readonly requests: number; readonly bytes: number } => ({ requests, bytes });

/** @throws Error where the file cannot be had: the site is unreachable, or the file is not there. */
export async function fetchFile(url: URL, cache: RequestCache = 'default'): Promise<Response> {
  requests += 1;
  const response = await fetch(url, { cache });
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}: ${response.url}`);
  return response;
}

export async function fetchText(url: URL, cache?: RequestCache): Promise<string> {
  const response = await fetchFile(url, cache);
  const read = await response.arrayBuffer();
  bytes += read.byteLength;
  return new TextDecoder().decode(read);
}

/** The files are the site's own, written by the build that wrote this script. */
export const fetchJson = async <T>(url: URL, cache?: RequestCache): Promise<T> =>
  JSON.parse(await fetchText(url, cache));

export async function fetchZipped(url: URL): Promise<Uint8Array> {
  const response = await fetchFile(url);
  const zipped = await response.arrayBuffer();
  bytes += zipped.byteLength;
  if (zipped.byteLength === 0) return new Uint8Array();
  const stream = new Blob([zipped]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
