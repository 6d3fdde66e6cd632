/** Tokens that something takes: from the first to before the last. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Whether in one text each operand stands near the one before it.
 * @param operands Where each stands.
 * @param distances So many tokens stand between each operand and the one before at most.
 * @param end All of it stands before this token.
 */
export function areNear(
  operands: readonly (readonly Stretch[])[],
  distances: readonly number[],
  end: number,
): boolean {
  const [first = [], ...others] = operands.map((its) => its.filter(({ to }) => to <= end));
  let reached = first;
  for (const [at, other] of others.entries()) {
    const before = reached;
    const distance = distances[at] ?? 0;
    reached = other.filter((one) => before.some((two) => isNear(one, two, distance)));
  }
  return reached.length > 0;
}

/** Neither is a part of the other, and at most so many tokens stand between them. */
function isNear(a: Stretch, b: Stretch, distance: number): boolean {
  const between = Math.max(a.from - b.to, b.from - a.to);
  return between >= 0 && between <= distance;
}
