import type { Removed } from '../../../record.ts';
import { copyrightLine, isDayLine, type Listed, type Listing, paperName } from './listing.ts';

const endLine = /^(?:End of Document|Fin du document|Ende des Dokuments)\s*$/imu;
const bodyLine = /^(?:Body|Corps|Textkörper|Cuerpo|Hauptteil)$/iu;
const afterBody =
  /^(?:Classification|Graphic|Load-Date|Notes|Correction|URL|Language|Klassifizierung|Graphique)\b:?/u;
const field =
  /^(Section|Length|Byline|Highlight|Dateline|Rubrique|Longueur|Auteur|Rubrik|Länge|Autor): ?(.*)$/u;

/** Nexis Uni, Nexis and Lexis+ end each article with a line that says so. */
export const nexis: Listing = {
  divides: (text) => endLine.test(text) || /^Load-Date: /mu.test(text),
  parts: (text) => text.split(new RegExp(endLine, 'imu')).filter((part) => part.trim() !== ''),
  read: (part, place) => {
    const lines = part
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => !/^Page \d+ of \d+$/u.test(line));
    const said = lines.filter(Boolean);
    const body = lines.findIndex((line) => bodyLine.test(line));
    return body < 0 ? null : read(said, lines, body, String(place));
  },
};

function read(said: readonly string[], lines: readonly string[], body: number, item: string): Listed | null {
  const head = lines.slice(0, body).filter(Boolean);
  const end = head.findIndex((line) => copyrightLine.test(line) || field.test(line));
  const day = head.slice(0, end < 0 ? head.length : end).findLastIndex(isDayLine);
  const [title, paper] = [head[day - 2], head[day - 1]];
  if (title === undefined || paper === undefined) return null;
  const fields = new Map(
    head.flatMap((line) => {
      const [, name, value = ''] = field.exec(line) ?? [];
      return name === undefined ? [] : [[name, value] as const];
    }),
  );
  const rest = lines.slice(body + 1);
  const tail = rest.findIndex((line) => afterBody.test(line));
  const removed: Removed[] = head
    .filter((line) => copyrightLine.test(line))
    .map((text) => ({ kind: 'footer', text }));
  const link = said.map((line) => /^(?:URL: )?(https?:\/\/\S+)$/u.exec(line)?.[1]).find(Boolean) ?? null;
  return {
    item,
    title,
    byline: fields.get('Byline') ?? fields.get('Auteur') ?? fields.get('Autor') ?? null,
    date: head[day] ?? null,
    paper: paperName(paper),
    body: rest.slice(0, tail < 0 ? rest.length : tail).join('\n'),
    link,
    removed,
  };
}
