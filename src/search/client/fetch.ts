/** @throws Error where the file cannot be had: the site is unreachable, or the file is not there. */
export async function fetchFile(url: URL, cache: RequestCache = 'default'): Promise<Response> {
  const response = await fetch(url, { cache });
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}: ${response.url}`);
  return response;
}

/** The files are the site's own, written by the build that wrote this script. */
export async function fetchJson<T>(url: URL, cache?: RequestCache): Promise<T> {
  const response = await fetchFile(url, cache);
  return response.json();
}

export async function fetchZipped(url: URL): Promise<Uint8Array> {
  const { body } = await fetchFile(url);
  if (!body) return new Uint8Array();
  const stream = body.pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
