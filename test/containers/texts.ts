/** A title, a byline and paragraphs of a town that never was. */
export const town = {
  title: 'The bridge is open',
  paragraphs: [
    'The council of the small town met on Tuesday and talked about the bridge for three hours before it voted.',
    'A second paragraph says what happened next, who was there, and what it will cost in the end of all ends.',
    'The old bridge stays for walkers until the spring of the next year, as the treasurer explained to them.',
  ],
};

/** The text that a record of it has. */
export const townText = town.paragraphs.join('\n\n');
