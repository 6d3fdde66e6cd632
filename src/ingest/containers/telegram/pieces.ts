import { KronikaError } from '../../../errors.ts';
import { limits } from '../../read/limits.ts';

/** The head of a chat, as the export states it before its messages. */
export interface Chat {
  readonly name: string;
  readonly type: string;
  readonly id: string;
  /** Counts the chats of the file, from 1. */
  readonly place: number;
}

/** A chat begins, or a message of it comes; of one that is too large there is no text. */
export interface Piece {
  readonly chat: Chat;
  readonly message: string | null;
  readonly isHead: boolean;
}

/** An object or a list that is open, with the fields of it that may tell of a chat. */
interface Frame {
  readonly isList: boolean;
  readonly key: string;
  readonly fields: Record<string, string>;
}

const sign = {
  quote: 0x22,
  backslash: 0x5c,
  comma: 0x2c,
  colon: 0x3a,
  openList: 0x5b,
  closeList: 0x5d,
  open: 0x7b,
  close: 0x7d,
} as const;

/** Bytes of the longest value that tells of a chat. */
const longestValue = 1_000;

/** Finds the messages in an export of any size without holding more of it than one of them. */
export class Pieces {
  readonly #frames: Frame[] = [];
  #isInString = false;
  #isEscaped = false;
  /** Bytes of the word that is being read; null where nothing asks for it. */
  #word: number[] = [];
  #key = '';
  #isValue = false;
  #chats = 0;
  #chat: Chat | null = null;
  /** How deep in a message the reading is; 0 outside of one. */
  #depth = 0;
  #held: Uint8Array[] = [];
  #heldBytes = 0;

  /** @throws KronikaError `breaks-off` where the end is missing */
  async *read(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Piece> {
    for await (const chunk of chunks) yield* this.#chunk(chunk);
    if (this.#frames.length > 0 || this.#depth > 0) throw breaksOff();
  }

  *#chunk(chunk: Uint8Array): Generator<Piece> {
    let from = 0;
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at] ?? 0;
      const isWithin = this.#depth > 0;
      if (this.#isInString) this.#inString(byte, isWithin);
      else if (byte === sign.quote) {
        this.#isInString = true;
        this.#word = [];
      } else if (isWithin) {
        if (byte === sign.open || byte === sign.openList) this.#depth += 1;
        else if (byte === sign.close || byte === sign.closeList) this.#depth -= 1;
        if (this.#depth === 0) {
          this.#hold(chunk.subarray(from, at + 1));
          yield this.#message();
        }
      } else {
        if (byte === sign.open && this.#isMessage()) {
          this.#depth = 1;
          from = at;
          continue;
        }
        const head = this.#outside(byte);
        if (head) yield head;
      }
    }
    if (this.#depth > 0) this.#hold(chunk.subarray(from));
  }

  #inString(byte: number, isWithin: boolean): void {
    if (this.#isEscaped) this.#isEscaped = false;
    else if (byte === sign.backslash) this.#isEscaped = true;
    else if (byte === sign.quote) {
      this.#isInString = false;
      return;
    }
    if (!isWithin && this.#word.length < longestValue) this.#word.push(byte);
  }

  #isMessage(): boolean {
    const frame = this.#frames.at(-1);
    return frame?.isList === true && frame.key === 'messages' && this.#chat !== null;
  }

  /** Takes note of what stands around messages; gives the head of a chat where its messages begin. */
  #outside(byte: number): Piece | null {
    if (byte === sign.colon) {
      this.#key = this.#taken();
      this.#isValue = true;
    } else if (byte === sign.comma) this.#note();
    else if (byte === sign.open || byte === sign.openList) {
      const frame = { isList: byte === sign.openList, key: this.#isValue ? this.#key : '', fields: {} };
      this.#isValue = false;
      this.#word = [];
      const owner = this.#frames.at(-1);
      this.#frames.push(frame);
      if (frame.isList && frame.key === 'messages' && owner) return this.#begin(owner);
    } else if (byte === sign.close || byte === sign.closeList) {
      this.#note();
      if (this.#frames.pop()?.key === 'messages') this.#chat = null;
    } else if (byte > 0x20 && this.#word.length < longestValue) this.#word.push(byte);
    return null;
  }

  #note(): void {
    const frame = this.#frames.at(-1);
    if (this.#isValue && frame && !frame.isList) frame.fields[this.#key] = this.#taken();
    this.#isValue = false;
    this.#word = [];
  }

  #taken(): string {
    const text = Buffer.from(this.#word).toString();
    this.#word = [];
    try {
      return String(JSON.parse(`"${text}"`));
    } catch {
      return text;
    }
  }

  #begin({ fields }: Frame): Piece {
    this.#chats += 1;
    const { name = '', type = '', id = '' } = fields;
    this.#chat = { name, type, id, place: this.#chats };
    return { chat: this.#chat, message: null, isHead: true };
  }

  #hold(bytes: Uint8Array): void {
    this.#heldBytes += bytes.length;
    if (this.#heldBytes <= limits.seedBytes) this.#held.push(Buffer.from(bytes));
  }

  #message(): Piece {
    const message = this.#heldBytes <= limits.seedBytes ? Buffer.concat(this.#held).toString() : null;
    this.#held = [];
    this.#heldBytes = 0;
    if (!this.#chat) throw new Error('messages stand in chats');
    return { chat: this.#chat, message, isHead: false };
  }
}

const breaksOff = (): KronikaError =>
  new KronikaError('breaks-off', 'The export breaks off: the posts up to there are read.', {
    advice: 'Export the chat again, or copy the file again.',
  });
