import { getDocumentProxy, getMeta } from 'unpdf';
import { describeError } from '../../../errors.ts';
import type { Broken, Found, Member } from '../container.ts';
import { factsOfBlocks } from '../shared/laid-out.ts';
import { blocksOf } from './blocks.ts';
import { inOrder } from './columns.ts';
import { type Line, linesOfPage } from './lines.ts';
import { withoutRunningHeads } from './running-heads.ts';

/** Pages of the longest report that was seen as one article are some hundreds; beyond these nothing is read. */
const mostPages = 1_500;
/** Characters of a file that are kept: a book of a thousand pages has three million. */
const mostCharacters = 6_000_000;
/** Letters of the shortest text; a scan has none, or those of a stamp. */
const fewestLetters = 20;

/** Reads the text of a PDF. Its scripts are never run, and nothing that it names is fetched. */
export async function readPdf(member: Member): Promise<Found> {
  const { item, bytes } = member;
  let pdf: Awaited<ReturnType<typeof getDocumentProxy>>;
  try {
    pdf = await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      stopAtErrors: false,
      enableXfa: false,
    });
  } catch (error) {
    return /password/iu.test(describeError(error)) ? encrypted(item) : damaged(item, error);
  }
  try {
    const { pages, left } = await pagesOf(pdf);
    const { kept, removed } = withoutRunningHeads(pages);
    const blocks = blocksOf(kept);
    const letters = blocks.reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0);
    if (letters < fewestLetters) return scanned(item, pdf.numPages);
    const { info } = await getMeta(pdf);
    const meta = {
      title: wordsIn(info.Title),
      creators: wordsIn(info.Author)?.split(/\s*[;,]\s*/u) ?? [],
    };
    const warnings =
      left > 0
        ? [`Only the first ${(pdf.numPages - left).toLocaleString('en')} pages of the PDF are read.`]
        : [];
    return { ...member, facts: factsOfBlocks(blocks, meta, removed, warnings) };
  } catch (error) {
    return damaged(item, error);
  } finally {
    await pdf.destroy();
  }
}

const wordsIn = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;

async function pagesOf(
  pdf: Awaited<ReturnType<typeof getDocumentProxy>>,
): Promise<{ pages: Line[][]; left: number }> {
  const pages: Line[][] = [];
  let characters = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    if (number > mostPages || characters > mostCharacters) return { pages, left: pdf.numPages - number + 1 };
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const lines = linesOfPage(items, number);
    characters += lines.reduce((sum, { text }) => sum + text.length, 0);
    pages.push(inOrder(lines));
    page.cleanup();
  }
  return { pages, left: 0 };
}

const scanned = (item: string, pages: number): Broken => ({
  item,
  code: 'no-text',
  broken: `The PDF has no text: ${pages === 1 ? 'its page is a picture' : `its ${pages.toLocaleString('en')} pages are pictures`}, as of a scan.`,
  advice:
    'Have a program recognise its text (OCRmyPDF writes it into the file), and put that into the seeds folder.',
});

const encrypted = (item: string): Broken => ({
  item,
  code: 'encrypted',
  broken: 'The PDF is encrypted with a password.',
  advice: 'Save it without its password (“qpdf --decrypt”), and put that into the seeds folder.',
});

const damaged = (item: string, cause: unknown): Broken => ({
  item,
  code: 'breaks-off',
  broken: `The PDF cannot be read: ${describeError(cause)}.`,
  advice: 'Fetch or copy it again, or mend it with “qpdf”.',
});
