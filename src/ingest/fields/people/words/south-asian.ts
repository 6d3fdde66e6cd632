import type { WordsByLanguage } from './byline-words.ts';

export const southAsian: WordsByLanguage = {
  bn: {
    labels: { author: 'লেখক|লিখেছেন|প্রতিবেদক|প্রতিবেদন|লেখা', photographer: 'ছবি', translator: 'অনুবাদ|অনুবাদক' },
    before: 'লিখেছেন',
    offices: 'নিজস্ব প্রতিবেদক|প্রতিনিধি',
    published: 'প্রকাশ|প্রকাশিত',
    and: 'ও|এবং',
  },
  gu: { labels: { author: 'લેખક|લેખન', photographer: 'તસવીર', translator: 'અનુવાદ' }, and: 'અને' },
  hi: {
    labels: {
      author: 'लेखक|लेखिका|द्वारा|रिपोर्ट|रिपोर्टर|संवाददाता|लेख|पत्रकार',
      photographer: 'फोटो|फ़ोटो|तस्वीर|छायाकार',
      translator: 'अनुवाद|अनुवादक',
      editor: 'संपादक|संपादन',
    },
    before: 'द्वारा',
    after: 'द्वारा',
    offices: 'बीबीसी संवाददाता|संवाददाता|विशेष संवाददाता',
    published: 'प्रकाशित|प्रकाशन तिथि|अपडेट',
    and: 'और|एवं|व',
  },
  kn: { labels: { author: 'ಲೇಖಕ|ಬರಹ|ವರದಿ|ಲೇಖಕರು', photographer: 'ಚಿತ್ರ', translator: 'ಅನುವಾದ' }, and: 'ಮತ್ತು' },
  ml: {
    labels: { author: 'എഴുതിയത്|ലേഖകൻ|തയ്യാറാക്കിയത്', photographer: 'ഫോട്ടോ|ചിത്രം', translator: 'പരിഭാഷ|വിവർത്തനം' },
  },
  mr: {
    labels: { author: 'लेखक|लेखिका|वार्ताहर|लेखन|प्रतिनिधी', photographer: 'छायाचित्र|फोटो', translator: 'अनुवाद' },
    and: 'आणि|व',
  },
  ne: {
    labels: { author: 'लेखक|लेखिका|संवाददाता|रिपोर्ट', photographer: 'तस्बिर|फोटो|तस्वीर', translator: 'अनुवाद' },
    published: 'प्रकाशित',
    and: 'र',
  },
  pa: {
    labels: { author: 'ਲੇਖਕ|ਲਿਖਤ|ਪੱਤਰਕਾਰ|ਰਿਪੋਰਟ', photographer: 'ਤਸਵੀਰ|ਫੋਟੋ', translator: 'ਅਨੁਵਾਦ' },
    and: 'ਅਤੇ|ਤੇ',
  },
  si: {
    labels: { author: 'ලේඛක|ලියන්නේ|ලිව්වේ|වාර්තාකරු|සටහන', photographer: 'ඡායාරූප|ඡායාරූපය', translator: 'පරිවර්තනය' },
    and: 'සහ|හා',
  },
  ta: {
    labels: {
      author: 'எழுதியவர்|ஆசிரியர்|கட்டுரை|செய்தியாளர்|எழுத்து|செய்தி',
      photographer: 'படம்|படங்கள்|புகைப்படம்',
      translator: 'தமிழில்|மொழிபெயர்ப்பு|மொழியாக்கம்',
    },
    before: 'எழுதியவர்',
    published: 'வெளியிடப்பட்டது|பதிவு',
    and: 'மற்றும்',
  },
  te: {
    labels: { author: 'రచయిత|రచన|రాసినవారు|కథనం', photographer: 'ఫోటో|చిత్రం', translator: 'అనువాదం' },
    and: 'మరియు',
  },
  ur: {
    labels: {
      author: 'تحریر|مصنف|مصنفہ|رپورٹ|رپورٹر|نامہ نگار|نمائندہ|قلمکار|از',
      photographer: 'تصویر|تصاویر|فوٹو',
      translator: 'ترجمہ|مترجم',
    },
    before: 'تحریر|از',
    published: 'اشاعت|شائع|تاریخ اشاعت',
    and: 'اور',
  },
};
