/** A name in each script that the fonts have; those of the first group must extract letter for letter. */
export const readableNames: Readonly<Record<string, string>> = {
  Latin: "Łukasz Żółć-Müller",
  Vietnamese: "Nguyễn Thị Hồng Ánh",
  Cyrillic: "Ольга Іванівна Щербак",
  Greek: "Ελένη Παπαδοπούλου",
  "simplified Han": "王小明",
  "traditional Han": "陳美玲",
  "Japanese Han": "渡邉桜 﨑山",
  Hiragana: "さくら",
  Katakana: "タナカ",
  Hangul: "김민준",
  "Devanagari, of letters that begin with two glyphs": "ऐश्वर्या ईशान",
  "Thai, of a vowel of two glyphs": "กำพล น้ำ",
  "Tamil, of vowels on both sides": "கொழும்பு மேரி",
};

export const otherNames: Readonly<Record<string, string>> = {
  Hebrew: "שָׂרָה כהן",
  Arabic: "فَاطِمَة الزهراء",
  Persian: "پژمان گلچین",
  Urdu: "چوہدری ٹیپو",
  Syriac: "ܝܘܚܢܢ ܫܡܥܘܢ",
  Thaana: "އިބްރާހީމް",
  Armenian: "Արամ Խաչատրյան",
  Georgian: "ნინო ბერიძე",
  Ethiopic: "አበበ ተስፋዬ",
  Devanagari: "श्री कृष्णमूर्ति शर्मा",
  Bengali: "শ্রাবণী চক্রবর্তী",
  Gurmukhi: "ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ",
  Gujarati: "પ્રિયા ક્ષત્રિય",
  Oriya: "ପ୍ରିୟଙ୍କା ମହାନ୍ତି",
  Tamil: "லக்ஷ்மி கோபால்",
  Telugu: "లక్ష్మీ ప్రసన్న",
  Kannada: "ಲಕ್ಷ್ಮಿ ಕೃಷ್ಣಮೂರ್ತಿ",
  Malayalam: "ലക്ഷ്മി മോഹൻ",
  Sinhala: "ශ්‍රී ලක්ෂ්මි",
  Thai: "สมชาย กิ่งแก้ว",
  Lao: "ສົມໄຊ ນ້ອຍ",
  Khmer: "សុខ ស្រីមុំ",
  Burmese: "အောင်ဆန်း ခင်မြင့်",
  Tibetan: "བསྟན་འཛིན་རྒྱ་མཚོ",
  Cherokee: "ᏎᏉᏯ ᏌᎳᎵ",
  "Canadian syllabics": "ᐱᐅᓪ ᓄᑕᕋᖅ",
};

/** Copied out, their words or marks stand in the order in which they are drawn (docs/decisions/022). */
export const knownOutOfOrder = ["Hebrew", "Arabic", "Persian", "Urdu", "Syriac", "Thaana"];
