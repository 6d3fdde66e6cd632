/** The search programs for the browser, bundled. */
export async function bundleAssets(): Promise<Record<string, Uint8Array>> {
  return {};
}
