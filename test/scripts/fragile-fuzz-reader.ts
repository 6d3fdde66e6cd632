import type { Reading } from '../../scripts/fuzz/reader.ts';

/* Stands where the fuzz has its reader, and does what an input says. */

process.on('message', (bytes: Uint8Array) => {
  const asked = new TextDecoder().decode(bytes);
  const reading: Reading = { faults: [], seconds: 0.1, growth: 0 };
  if (asked === 'ends') process.exit(7);
  if (asked === 'hangs') for (;;) asked.trim();
  const told: Record<string, Partial<Reading>> = {
    throws: { faults: ['throws'] },
    slow: { seconds: 4.2 },
    grows: { growth: 6e8 },
  };
  process.send?.({ ...reading, ...told[asked] });
});
