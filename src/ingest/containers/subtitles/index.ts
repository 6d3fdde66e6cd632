import type { Container } from '../container.ts';
import { isFolder } from '../open-folder.ts';
import { inPlace, onlyEntry } from '../shared/whole.ts';

/** The first cue of SubRip, after its number. */
const subRip =
  /^(?:\xef\xbb\xbf|\xff\xfe)?\s{0,8}\d{1,5}[ \t]*\r?\n\d{1,2}:\d{2}:\d{2}[,.]\d{1,3}\s*-->\s*\d{1,2}:\d{2}/u;
const webVtt = /^(?:\xef\xbb\xbf)?WEBVTT(?:[ \t\r\n]|$)/u;
/** Advanced SubStation Alpha, which places words on the picture. */
const subStation = /^(?:\xef\xbb\xbf)?\[Script Info\]/u;

/** The words of a film, a broadcast or a hearing, as its subtitles have them. */
export const subtitles: Container = {
  name: 'subtitles',
  description:
    'Subtitles (SRT, WebVTT, ASS) as a transcript: cues become sentences, their times go, speakers stay.',
  claims: ({ text }) => [subRip, webVtt, subStation].some((start) => start.test(text.replaceAll('\0', ''))),
  async *entries(opened) {
    if (isFolder(opened)) return;
    yield onlyEntry(opened, async (whole) => {
      const { readSubtitles } = await import('./transcript.ts');
      return inPlace(readSubtitles(whole), opened);
    });
  },
};
