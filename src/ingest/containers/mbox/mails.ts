import { limits } from '../../read/limits.ts';
import type { Entry, Found } from '../container.ts';
import { readMail } from '../mail/read-mail.ts';
import { ByteReader } from '../shared/byte-reader.ts';
import { tooLargeMember } from '../shared/whole.ts';

/** Longer than any line that mail servers pass on, and than most that programs write. */
const longestLine = 1024 * 1024;

/** The mails of a mailbox; each begins with a line of the mailbox's own. */
export async function* mailsIn(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Entry> {
  const lines = new MailLines(new ByteReader(chunks));
  for (let place = 1; await lines.begin(); place += 1) {
    yield { read: () => lines.read(`mail ${place}`) };
    await lines.skip();
  }
  await lines.finish();
}

/** The lines of one mail after the other. */
class MailLines {
  readonly #reader: ByteReader;
  #isInMail = false;
  #hasNext = false;
  #isAfterBlank = true;

  constructor(reader: ByteReader) {
    this.#reader = reader;
  }

  /** Goes to the first line of the next mail, behind the line that begins it; false at the end. */
  async begin(): Promise<boolean> {
    if (!this.#hasNext) await this.skip();
    while (!this.#hasNext) {
      const line = await this.#reader.line(longestLine);
      if (line === null) return false;
      this.#hasNext = isBeginning(line);
    }
    this.#hasNext = false;
    this.#isInMail = true;
    this.#isAfterBlank = false;
    return true;
  }

  async read(place: string): Promise<Found> {
    const lines: Uint8Array[] = [];
    let length = 0;
    for (let line = await this.#line(); line; line = await this.#line()) {
      length += line.length;
      if (length <= limits.seedBytes) lines.push(unquoted(line));
    }
    return length > limits.seedBytes ? tooLargeMember(place) : readMail(Buffer.concat(lines), place);
  }

  async skip(): Promise<void> {
    while (this.#isInMail && (await this.#line())) {
      // The lines of a mail that nobody reads.
    }
  }

  finish(): Promise<void> {
    return this.#reader.finish();
  }

  /** The next line of this mail; null where it ends. */
  async #line(): Promise<Uint8Array | null> {
    if (!this.#isInMail) return null;
    const line = await this.#reader.line(longestLine);
    const isNext = line !== null && this.#isAfterBlank && isBeginning(line);
    if (line === null || isNext) {
      this.#isInMail = false;
      this.#hasNext = isNext;
      return null;
    }
    this.#isAfterBlank = line.length <= 2 && Buffer.from(line).toString('latin1').trim() === '';
    return Buffer.from(line);
  }
}

/** Begins a mail: a sender, whatever it is, and a time. */
const isBeginning = (line: Uint8Array): boolean =>
  line[0] === 0x46 && /^From \S.*\d{1,2}:\d{2}/u.test(Buffer.from(line.subarray(0, 300)).toString('latin1'));

/** Lines that would begin a mail were quoted when it was put into the mailbox. */
const unquoted = (line: Uint8Array): Uint8Array =>
  line[0] === 0x3e && /^>+From /u.test(Buffer.from(line.subarray(0, 100)).toString('latin1'))
    ? line.subarray(1)
    : line;
