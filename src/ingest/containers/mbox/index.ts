import type { Container } from '../container.ts';
import { isFolder } from '../open-folder.ts';

/** A mailbox of many mails one after the other (RFC 4155 and its older kinds). */
export const mbox: Container = {
  name: 'mbox',
  description: 'A mailbox (mbox) of any size: each newsletter in it is read as a mail is.',
  claims: ({ text }) =>
    /^From [^\n]{1,200}\d{1,2}:\d{2}[^\n]{0,60}\n>?[A-Za-z][\w-]*:/u.test(text.slice(0, 500)),
  async *entries(opened) {
    if (isFolder(opened)) return;
    const { mailsIn } = await import('./mails.ts');
    yield* mailsIn(opened.chunks());
  },
};
