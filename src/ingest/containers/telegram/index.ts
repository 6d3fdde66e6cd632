import type { Container } from '../container.ts';
import { isFolder } from '../open-folder.ts';

/** One chat, or an account with the list of its chats, as JSON. */
const chatStart =
  /^(?:\xef\xbb\xbf)?\s*\{(?:[^{[]{0,600})"type"\s*:\s*"(?:[a-z]+_(?:channel|chat|group|supergroup)|saved_messages)"/u;
const accountStart = /^(?:\xef\xbb\xbf)?\s*\{\s*"about"\s*:\s*"Here is the data you requested/u;

const isPage = (text: string): boolean =>
  /<title>\s*Exported Data\s*<\/title>/u.test(text) && text.includes('page_wrap');

/** Telegram's program for desktops writes what it exports as JSON or as pages. */
export const telegram: Container = {
  name: 'telegram',
  description:
    'A channel as Telegram Desktop exports it (result.json, messages.html): a post is an article, parts of one are joined.',
  claims: ({ text }) => {
    const isChat = chatStart.test(text) && /"(?:messages|text_entities)"\s*:/u.test(text);
    return isChat || accountStart.test(text) || isPage(text.slice(0, 4000));
  },
  async *entries(opened) {
    if (isFolder(opened)) return;
    if (isPage(opened.text.slice(0, 4000))) {
      const { postsOfPage } = await import('./page.ts');
      yield* postsOfPage(opened);
    } else {
      const { postsOfJson } = await import('./json.ts');
      yield* postsOfJson(opened.chunks());
    }
  },
};
