import { descendants } from '../html/tree.ts';
import type { Transform } from './context.ts';

/** C0 and C1 controls that are not white space, and noncharacters. */
const controls = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffe\uffff]/gu;
/** Marks that show nothing and only break words; joiners stay, since scripts and emoji need them. */
const invisible = /[\u00ad\u200b\u2060\ufeff]/gu;
const privateUse = /[\ue000-\uf8ff]/u;
/** All that is looked for here, halves of characters and lost ones included: few texts hold any of it. */
const unusual =
  /[\0-\x08\x0e-\x1f\x7f-\x9f\xad\u200b\u2028\u2029\u2060\ud800-\udfff\ue000-\uf8ff\ufeff\ufffd-\uffff]/u;

/** Takes characters out that no reader sees, joins letters and their marks; warns of those that only one font can show. */
export const characters: Transform = (tree, context) => {
  let hasPrivate = false;
  let hasLost = false;
  for (const node of descendants(tree)) {
    if (node.type !== 'text') continue;
    if (!unusual.test(node.value)) {
      node.value = node.value.normalize('NFC');
      continue;
    }
    node.value = node.value
      .replace(controls, '')
      .replace(invisible, '')
      .replace(/[\u2028\u2029]/gu, '\n')
      .toWellFormed()
      .normalize('NFC');
    hasPrivate ||= privateUse.test(node.value);
    hasLost ||= node.value.includes('\ufffd');
  }
  if (hasPrivate)
    context.warnings.push('the text has private-use characters, which only its own font can show');
  if (hasLost) context.warnings.push('the text has characters that were lost before it came here (U+FFFD)');
};
