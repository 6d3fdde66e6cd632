/** As much of `key` as tells it from the key before it. */
export function distinctStart(before: string, key: string): string {
  let shared = 0;
  while (shared < before.length && before[shared] === key[shared]) shared += 1;
  return key.slice(0, shared + 1);
}
