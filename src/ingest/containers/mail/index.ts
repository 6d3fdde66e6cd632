import type { Container } from '../container.ts';
import { isFolder } from '../open-folder.ts';
import { onlyEntry } from '../shared/whole.ts';

/** Fields that programs put at the head of a mail, and nobody writes by hand. */
const machineField =
  /^(?:received|return-path|delivered-to|message-id|mime-version|dkim-signature|list-unsubscribe|x-[\w-]+):/imu;

/** Kinds of parts that only mails are made of: pages that were packed are `multipart/related`. */
const partsOfMail = /^content-type:\s*multipart\/(?:mixed|alternative|signed|report|encrypted|digest)/imu;

/** Browsers pack pages as mails, and say so in the place of the sender. */
const savedPage = /^From:\s*[<"]*(?:=\?[^\n]*\?=)?Saved by|^Snapshot-Content-Location:/imu;

/** A mail, as programs for mail save it. */
export const mail: Container = {
  name: 'mail',
  description:
    'A newsletter as a mail (EML, EMLX): without its recipients, and without links that tell who reads.',
  claims: ({ name, text }) => {
    const head = headOf(text);
    if (head === null || /\.mht(?:ml)?$/iu.test(name) || savedPage.test(head)) return false;
    if (/\.emlx?$/iu.test(name) || partsOfMail.test(head)) return true;
    return /^from:/imu.test(head) && (machineField.test(head) || isCopied(head));
  },
  async *entries(opened) {
    if (isFolder(opened)) return;
    yield onlyEntry(opened, async (whole) => {
      const { readMail } = await import('./read-mail.ts');
      return readMail(withoutCount(whole.bytes), whole.item);
    });
  },
};

/** The fields that a program for mail shows, copied with the text: a memorandum has the same, but no address of mail. */
const isCopied = (head: string): boolean =>
  /^(?:from|to):.*\w@\w/imu.test(head) &&
  [/^to:/imu, /^subject:/imu, /^(?:date|sent):/imu].every((field) => field.test(head));

/** The fields that a text begins with; null where it begins with something else. */
function headOf(text: string): string | null {
  const start = text.replace(/^(?:\xef\xbb\xbf|\d{1,12} *\r?\n)/u, '');
  if (!/^[A-Za-z][\w-]{1,60}:/u.test(start)) return null;
  return start.slice(0, /\r?\n\r?\n/u.exec(start)?.index ?? start.length);
}

/** Apple Mail writes how many bytes a mail has in the line before it, and notes of its own behind it. */
function withoutCount(bytes: Uint8Array): Uint8Array {
  const [line, count] =
    /^(\d{1,12}) *\r?\n/u.exec(Buffer.from(bytes.subarray(0, 20)).toString('latin1')) ?? [];
  return line === undefined ? bytes : bytes.subarray(line.length, line.length + Number(count));
}
