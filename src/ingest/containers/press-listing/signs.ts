/** Lines that only lists of press databases have, by the database. */
const signs: readonly RegExp[] = [
  /^[ \t]{4,}\d{1,4} of \d{1,4} DOCUMENTS?[ \t]*$/mu,
  /^Document [A-Z0-9]{6,}\d{8}[a-z0-9]{6,}[ \t]*$/mu,
  /^(?:End of Document|Fin du document|Ende des Dokuments)[ \t]*$/mu,
  /^Load-Date: \S[\s\S]*^Publication-Type: |^Publication-Type: \S[\s\S]*^Load-Date: /mu,
  /^(?:Record(?: Number)?|OpenURL Link)\s?: ?\S[\s\S]{0,600}^Copyright/mu,
  /^\d[\d,.]{0,6} words\n[^\n]{4,40}\n(?:\d\d:\d\d\n)?[^\n]{2,80}\n[A-Z0-9]{3,8}\n/mu,
  /^(?:ProQuest document (?:ID|link)\b|Report Information from ProQuest)/mu,
  /^HD(?: {2,}|\t|\n)[\s\S]{0,1500}^(?:WC|PD)(?: {2,}|\t|\n)/mu,
];

/** Whether a text is such a list by its beginning, whatever program for writing it was saved for. */
export function isListing(text: string): boolean {
  const lines = text.replaceAll('\r\n', '\n');
  return signs.some((sign) => sign.test(lines));
}
