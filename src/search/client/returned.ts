/** Whether the reader was on the page before, and comes back to it: browsers lead them to where they were. */
export const isReturn = (): boolean =>
  performance
    .getEntriesByType('navigation')
    .some(
      (entry) =>
        entry instanceof PerformanceNavigationTiming && /^(?:back_forward|reload)$/u.test(entry.type),
    );
