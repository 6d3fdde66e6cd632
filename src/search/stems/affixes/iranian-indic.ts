import type { Affixes } from '../affix-stemmer.ts';

/*
 * Endings of languages of Iran and India. After J. Savoy's light stemmer of Persian (2009); the stemmers of Sorani and
 * Bengali in Apache Lucene; Q. Akram, A. Naseer, S. Hussain, Assas-Band, an affix-exception-list based Urdu stemmer
 * (2009); A. Ramanathan, D. Rao, A lightweight stemmer for Hindi (2003); the paradigms in G. Cardona, D. Jain, The
 * Indo-Aryan Languages (2003), and B. Krishnamurti, The Dravidian Languages (2003).
 */

export const persian: Affixes = {
  endings: `هایشان هایمان هایتان هایم هایت هایش هایی های ها یان ان گان ات ترین تر یم ی ای ام اش مان تان شان`,
  doubtful: 'ان ات تر یم',
};

export const pashto: Affixes = { endings: 'ونو ونه انو ان ګان وال و ې ه ي ۍ ئ' };

export const sorani: Affixes = {
  endings: `ەکانیان ەکانی ەکان ەکەیان ەکەی ەکە ێکی ێک انی ان یان مان تان ی ە م ت دا وە`,
  doubtful: 'م ت ان',
};

export const kurmanji: Affixes = { endings: 'ên an ê a î ek eke ekî in ne' };

export const urdu: Affixes = { endings: 'یوں یاں یں ؤں وں ئیں ئے ے ی ا ہ' };

export const hindi: Affixes = {
  endings: 'ियों ियाँ ियां ाओं ाएँ ाएं ुओं ुएं ों ें ीं ओं ाँ ां ी ि ा े ो ू ु',
  least: 2,
};

export const marathi: Affixes = {
  endings: `ांनी ांना ांचा ांची ांचे ांच्या ांमध्ये ांत ाने ाला ाचा ाची ाचे ाच्या ातील ात नी ने ला चा ची चे च्या त ी े ा ो`,
};

export const bengali: Affixes = {
  endings: `গুলোকে গুলোতে গুলোর গুলো গুলিকে গুলিতে গুলির গুলি দেরকে দের টিকে টির টি টাকে টার টা
    জনকে জনের জন কে রা েরা ের এর তে য়ে য় র ে ো ই`,
  doubtful: 'র জন ই',
};

export const sinhala: Affixes = { endings: 'වලින් වලට වල යන් න්ට න්ගේ න් ෙන් ේ ය ට ගේ ක් යි ව' };

export const telugu: Affixes = {
  endings: 'లకు లను లలో లతో ల లు కు కి ను ని లో తో నుంచి నుండి పై కోసం',
  repeated: true,
};

/** The Tamil and Nepali of Snowball leave some of these. */
export const tamil: Affixes = {
  endings: `களுக்கு களின் களை களில் களும் கள் ங்கள் ுக்கு ின் ை ில் ும் ால் ிடம்`,
};

export const nepali: Affixes = {
  endings: 'हरूले हरूको हरूलाई हरू हरु ले लाई को का की मा बाट सँग देखि सम्म',
  repeated: true,
};
