import { createHash } from 'node:crypto';
import type { Address, Email } from 'postal-mime';
import { escapedPattern } from '../../../escaped-pattern.ts';

/** Stands in a text where an address of a reader stood. */
const cut = '[…]';

/** Fields that name who got a mail, each as its own kind of server writes it. */
const recipientFields: ReadonlySet<string> = new Set(
  (
    'to cc bcc delivered-to envelope-to x-envelope-to x-original-to original-recipient final-recipient x-forwarded-to ' +
    'x-forwarded-for x-rcpt-to x-delivered-to apparently-to resent-to resent-cc received return-path errors-to ' +
    'x-google-original-to x-recipient x-apparently-to list-unsubscribe authentication-results x-mailer-recptid'
  ).split(' '),
);

const addressPattern = /[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/gu;

/** Finds and takes out all by which a mail tells who got it. */
export class ReaderTraces {
  /** Addresses of readers in small letters. */
  readonly #addresses: readonly string[];
  /** The same as they stand in links: encoded, or as hashes. */
  readonly #spellings: readonly string[];
  readonly #names: readonly string[];
  readonly #pattern: RegExp | null;

  constructor(email: Email) {
    const own = new Set(
      [email.from, email.sender, ...(email.replyTo ?? [])].flatMap(mailboxes).map(({ address }) => address),
    );
    const found = email.headers.filter(({ key }) => recipientFields.has(key)).flatMap(addressesIn);
    const addresses = new Set(found.filter((address) => !own.has(address)));
    this.#addresses = [...addresses].filter(
      (address) => !/^(?:bounces?|postmaster|mailer-daemon)@/u.test(address),
    );
    this.#spellings = this.#addresses.flatMap(spellingsOf);
    const to = [...(email.to ?? []), ...(email.cc ?? [])].flatMap(mailboxes);
    this.#names = [
      ...new Set(
        to
          .filter(({ address }) => addresses.has(address))
          .flatMap(({ name }) => (name.length > 2 ? [name] : [])),
      ),
    ];
    this.#pattern = this.#patternOf();
  }

  /** Whether an address of the web, as it stands in a link, tells who reads. */
  isIn(text: string): boolean {
    const small = text.toLowerCase();
    return this.#spellings.some((spelling) => small.includes(spelling));
  }

  /** A text without the addresses and names of readers. */
  takenOutOf(text: string): string {
    return this.#pattern ? text.replace(this.#pattern, cut) : text;
  }

  #patternOf(): RegExp | null {
    const full = this.#names.filter((name) => /\s|^[^\w\s]{2,}$/u.test(name) && !name.includes('@'));
    const words = [...this.#addresses, ...this.#addresses.map((one) => one.replace('@', '=')), ...full];
    const called = this.#names.flatMap((name) => name.split(/[\s,]+/u)).filter((name) => name.length > 1);
    const all = words.map((word) => escapedPattern(word));
    if (called.length > 0)
      all.push(`${greeting}(?:${called.map((name) => escapedPattern(name)).join('|')})\\b`);
    return all.length > 0 ? new RegExp(all.join('|'), 'giu') : null;
  }
}

/** Words before the name of a reader; they stay. */
const greeting = String.raw`(?<=(?:^|\s)(?:hi|hello|hey|dear|hallo|liebe|lieber|bonjour|cher|chère|hola|querido|querida|ciao|caro|cara|ahoj|dobrý den)[ ,]{1,2})`;

const mailboxes = (address: Address | undefined): { name: string; address: string }[] =>
  (address?.group ?? (address ? [address] : [])).flatMap((one) =>
    one.address === undefined ? [] : [{ name: one.name, address: one.address.toLowerCase() }],
  );

/** Addresses in a field, those too that lists for errors write into their own (`bounce+reader=mail.example@`). */
function addressesIn({ key, value }: { readonly key: string; readonly value: string }): string[] {
  // Of a server's note only that is the reader's behind `for`.
  const text = key === 'received' ? (/\bfor\s+<?([^\s>;]+@[^\s>;]+)/iu.exec(value)?.[1] ?? '') : value;
  const decoded = text.replaceAll('%40', '@');
  const written = [...decoded.matchAll(addressPattern)].map(([address]) => address.toLowerCase());
  const within = written.flatMap((address) => {
    const [, local, domain] = /(?:^|[+-])([\w.]+)=([\w-]+(?:\.[\w-]+)+)@/u.exec(address) ?? [];
    return local && domain ? [`${local}@${domain}`] : [];
  });
  if (
    key === 'return-path' ||
    key === 'errors-to' ||
    key === 'list-unsubscribe' ||
    key === 'authentication-results'
  )
    return within;
  return [...written, ...within];
}

/** An address in the ways in which links state it. */
function spellingsOf(address: string): string[] {
  const hashes = ['md5', 'sha1', 'sha256'].map((name) => createHash(name).update(address).digest('hex'));
  const base64 = Buffer.from(address).toString('base64').replace(/=+$/u, '').slice(0, -1).toLowerCase();
  return [address, encodeURIComponent(address).toLowerCase(), address.replace('@', '='), base64, ...hashes];
}
