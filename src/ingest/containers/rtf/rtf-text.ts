import { tryDecode } from '../../read/text-decoder.ts';

interface RtfParagraph {
  readonly text: string;
  /** Half points, the largest of its letters. */
  readonly size: number;
}

interface RtfText {
  readonly paragraphs: readonly RtfParagraph[];
  readonly title: string | null;
  readonly author: string | null;
}

/** Groups whose words are none of the text; those that begin with `\*` are not either. */
const destinations: ReadonlySet<string> = new Set(
  (
    'fonttbl colortbl stylesheet listtable listoverridetable rsidtbl generator pict object header headerl headerr headerf ' +
    'footer footerl footerr footerf fldinst themedata colorschememapping datastore latentstyles xmlnstbl bkmkstart bkmkend ' +
    'annotation atnid atnauthor filetbl revtbl pntext pntxta pntxtb nonshppict shppict category keywords company operator'
  ).split(' '),
);

/** Signs that stand for characters. */
const signs: Readonly<Record<string, string>> = {
  par: '\n',
  sect: '\n',
  page: '\n',
  row: '\n',
  line: ' ',
  tab: ' ',
  cell: '\t',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
};

/** Encodings by the number of a character set, as fonts state them (RTF 1.9.1, \fcharset). */
const charsets: Readonly<Record<string, string>> = {
  0: 'windows-1252',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
};
const codePages: Readonly<Record<string, string>> = {
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  874: 'windows-874',
  10000: 'macintosh',
  65001: 'utf-8',
};

interface Group {
  readonly destination: string;
  readonly skip: number;
  readonly font: string;
  readonly size: number;
  readonly isHidden: boolean;
}

/** One word of control, one sign of a brace, or a run of text. */
const token = /\\([a-z]+)(-?\d{1,10})? ?|\\'([\da-f]{2})|\\([^a-z])|([{}])|\r?\n|([^\\{}\r\n]+)/giu;

/** Reads the words of a text in RTF, letter by letter as its fonts encode them. */
export function textOfRtf(bytes: Uint8Array): RtfText {
  return new RtfWords().read(Buffer.from(bytes).toString('latin1'));
}

class RtfWords {
  #group: Group = { destination: '', skip: 1, font: '', size: 24, isHidden: false };
  readonly #groups: Group[] = [];
  readonly #paragraphs: { text: string; size: number }[] = [{ text: '', size: 0 }];
  readonly #told: Record<string, string> = {};
  readonly #fonts = new Map<string, string>();
  #encoding = 'windows-1252';
  #fallback = 0;
  #isOptional = false;
  #pending: number[] = [];

  read(source: string): RtfText {
    for (const [, word, number, hex, symbol, brace, text] of source.matchAll(token)) {
      if (hex !== undefined) this.#byte(Number.parseInt(hex, 16));
      else if (text !== undefined) this.#plain(text);
      else {
        this.#flush();
        if (brace === '{') this.#groups.push(this.#group);
        else if (brace === '}') this.#group = this.#groups.pop() ?? this.#group;
        else if (word !== undefined) this.#control(word, number);
        else if (symbol !== undefined) this.#symbol(symbol);
        if (brace !== undefined) this.#fallback = 0;
      }
    }
    this.#flush();
    const told = (name: string): string | null => this.#told[name]?.trim() || null;
    return { paragraphs: this.#paragraphs, title: told('title'), author: told('author') };
  }

  #byte(byte: number): void {
    if (this.#fallback > 0) this.#fallback -= 1;
    else this.#pending.push(byte);
  }

  #plain(text: string): void {
    const rest = text.slice(this.#fallback);
    this.#fallback = Math.max(0, this.#fallback - text.length);
    // Bytes of characters in several bytes may stand as they are beside such as are written as numbers.
    for (const sign of rest) this.#pending.push(sign.charCodeAt(0));
  }

  #flush(): void {
    if (this.#pending.length === 0) return;
    const bytes = Uint8Array.from(this.#pending);
    this.#pending = [];
    const encoding = this.#fonts.get(this.#group.font) ?? this.#encoding;
    this.#write(tryDecode(bytes, encoding) ?? Buffer.from(bytes).toString('latin1'));
  }

  #write(text: string): void {
    const { destination, isHidden, size } = this.#group;
    if (destination === 'title' || destination === 'author') {
      this.#told[destination] = (this.#told[destination] ?? '') + text;
      return;
    }
    if (destination !== '' || isHidden) return;
    const last = this.#paragraphs.at(-1);
    if (!last) return;
    last.text += text;
    if (text.trim() !== '') last.size = Math.max(last.size, size);
  }

  #symbol(symbol: string): void {
    if (symbol === '*') this.#isOptional = true;
    else if (symbol === '~') this.#write(' ');
    else if (symbol === '_') this.#write('-');
    else if (symbol === '\n' || symbol === '\r') this.#write('\n');
    else if ('\\{}'.includes(symbol)) this.#write(symbol);
  }

  #control(word: string, number: string | undefined): void {
    const isOptional = this.#isOptional;
    this.#isOptional = false;
    const value = Number(number ?? 0);
    if (isOptional || destinations.has(word))
      this.#into(this.#group.destination === '' ? word : this.#group.destination);
    else if (word === 'info' || word === 'title' || word === 'author') this.#into(word);
    else if (word === 'u') this.#unicode(value);
    else if (signs[word] !== undefined) this.#sign(signs[word]);
    else this.#set(word, value, number);
  }

  /** A font or a size holds to the end of its group, an encoding for all of the text. */
  #set(word: string, value: number, number: string | undefined): void {
    const { destination } = this.#group;
    if (word === 'uc') this.#group = { ...this.#group, skip: value };
    else if (word === 'f') this.#group = { ...this.#group, font: String(value) };
    else if (word === 'fs') this.#group = { ...this.#group, size: value };
    else if (word === 'v' || word === 'deleted') this.#group = { ...this.#group, isHidden: number !== '0' };
    else if (word === 'plain') this.#group = { ...this.#group, isHidden: false, size: 24 };
    else if (word === 'fcharset' && destination === 'fonttbl') {
      const encoding = charsets[value];
      if (encoding !== undefined && value !== 0) this.#fonts.set(this.#group.font, encoding);
    } else if (word === 'ansicpg' && value > 0)
      this.#encoding =
        codePages[value] ?? (value >= 1250 && value <= 1258 ? `windows-${value}` : 'windows-1252');
    else if (word === 'mac') this.#encoding = 'macintosh';
  }

  #into(destination: string): void {
    this.#group = { ...this.#group, destination };
  }

  #sign(text: string): void {
    if (text === '\n' && this.#group.destination === '') this.#paragraphs.push({ text: '', size: 0 });
    else if (text !== '\n') this.#write(text);
  }

  /** A character by its number, which characters for older programs follow. */
  #unicode(value: number): void {
    this.#write(String.fromCharCode(value < 0 ? value + 65_536 : value));
    this.#fallback = this.#group.skip;
  }
}
