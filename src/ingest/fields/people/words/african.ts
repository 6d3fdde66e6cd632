import type { WordsByLanguage } from './byline-words.ts';

export const african: WordsByLanguage = {
  am: {
    labels: { author: 'ጸሐፊ|ጸሃፊ|ዘጋቢ|በ', photographer: 'ፎቶ', translator: 'ትርጉም|ተርጓሚ' },
    published: 'የታተመው',
    and: 'እና',
  },
  ha: { labels: { author: 'Marubuci|Daga|Rahoto' }, before: 'Daga', and: 'da' },
  so: {
    labels: { author: 'Qoraa|Qore|Waxaa qoray|Weriye', photographer: 'Sawir', translator: 'Turjumay' },
    before: 'Waxaa qoray|Waxa qoray',
    and: 'iyo',
  },
  sw: {
    labels: {
      author: 'Mwandishi|Na|Imeandikwa na|Ripoti',
      photographer: 'Picha',
      translator: 'Mtafsiri|Tafsiri|Imetafsiriwa na',
    },
    before: 'Na|Imeandikwa na',
    published: 'Imechapishwa',
    and: 'na',
  },
  ti: { labels: { author: 'ጸሓፊ|ብ|ጋዜጠኛ', photographer: 'ስእሊ', translator: 'ትርጉም' }, and: 'ን' },
};
