/** Signs that people type among letters; whatever else is no letter makes a word doubtful. */
const typographic =
  /[\u00A0\u2010-\u2015\u2018-\u201E\u2022\u2026\u2032\u2033\u05BE\u05F3\u05F4\u060C\u061B\u061F\u0640\u20AA\u20AC\u00A3\u00B0\u00A9\u00AE\u2122\u2116\u00AB\u00BB\u00B7\u00B4]/gu;
const broken = /[\uFFFD\u0080-\u009F\uE000-\uF8FF]|\p{Cn}/u;

const scripts = {
  Latin: /\p{Script=Latin}/u,
  Cyrillic: /\p{Script=Cyrillic}/u,
  Greek: /\p{Script=Greek}/u,
  Hebrew: /\p{Script=Hebrew}/u,
  Arabic: /\p{Script=Arabic}/u,
  Han: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30FC]/u,
  Hangul: /\p{Script=Hangul}/u,
} as const;
type Script = keyof typeof scripts;

/** The letters beyond ASCII of each language; a name is of one language, so all of its letters stand in one line. */
const latinAlphabets = [
  'éèêëàâçôîïûùüœæÿ',
  'äöüß',
  'áéíóúñü',
  'áâãàçéêíóôõúü',
  'àèéìòùîç',
  'æøåéäöü',
  'åäöéü',
  'áéíóúýþæöð',
  'ąćęłńóśźż',
  'áčďéěíňóřšťúůýžäôľĺŕ',
  'áéíóöőúüű',
  'ăâîșțşţ',
  'čćđšž',
  'çğıöşüâ',
  'āčēģīķļņšūž',
  'ąčęėįšųūž',
  'äõöüšž',
].map((letters) => new Set(letters));

/** Letters from frequent to rare in names; where a script has no vowels to go by, they tell most. */
const frequency = {
  Cyrillic: 'аоеинрвлстмкдуяьпгбзчйхыжшюцщэфъёіїєґў',
  Greek: 'αοινεστρςπκμυλγδηχθάίόωφβέζξήύώψϊϋ',
  Hebrew: 'יהלארמונתבשדעחקכפגזסטצםןךףץ',
  Arabic: 'اليمنردبسحعهفوتجكقشصخزطأةىءضغثظإذئآؤ',
} as const;

/** How most family names begin in Chinese (in both scripts) and Korean, and the signs of most Japanese ones. */
const family =
  /^[王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾蔡江]|^[김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심]|[佐藤鈴木田橋山中渡辺伊村本林井斎松清崎森池石小川野原上島]/u;

const vowels = /[aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýÿāăąēęėěıįīőœūůűų]|[аеиоуыэюяёіїєў]|[αεηιουωάέήίόύώϊϋ]/u;

/**
 * How likely it is that somebody writes this word, from 0 to 1: letters of one script and, in Latin, of one language;
 * capitals, vowels and final letters where they belong. It tells the right encoding from wrong ones, which mix all this.
 */
export function plausibility(word: string): number {
  if (broken.test(word)) return 0;
  // Gershayim stand inside a Hebrew word, a geresh behind a letter of it; spaces that do not break, between two of them.
  const plain = word
    .replace(/(?<=[\u05D0-\u05EA])["']/g, '')
    .replace(/(?<=[\u05D0-\u05EA])\u00A0(?=[\u05D0-\u05EA])/g, ' ');
  const parts = plain.split(/(?:(?![A-Za-z])\p{ASCII})+/u).filter((part) => part !== '');
  return Math.min(0.95, ...parts.map(plausibilityOfPart));
}

function plausibilityOfPart(part: string): number {
  const letters = part.replace(typographic, '');
  // Only an apostrophe, a hyphen and the Hebrew and Arabic signs stand between two letters of a word.
  if (
    /\p{L}[\u00A0\u2013-\u2015\u2018\u201A-\u201E\u2022\u2026\u20AC\u00A3\u00A9\u00AE\u2122\u2116\u00AB\u00BB\u00B0\u00B4]\p{L}/u.test(
      part,
    )
  )
    return 0.3;
  if (!/\P{ASCII}/u.test(letters)) return 0.95;
  if (!/^[\p{L}\p{M}]+$/u.test(letters)) return 0.05;
  const found = (Object.keys(scripts) as Script[]).filter((script) => scripts[script].test(letters));
  const [script] = found;
  if (script === undefined || found.length > 1) return 0.05;
  return byScript[script](letters) * caseOf(letters);
}

const byScript: Record<Script, (word: string) => number> = {
  // The dot of the Turkish capital İ stays a mark of its own when it becomes small.
  Latin: (word) => latin(word.toLowerCase().replaceAll('\u0307', '')),
  Cyrillic: (word) => commonness(word, 'Cyrillic') * sounds(word) * (/^[ьъы]|[ђѓѕјљњћќџ]/iu.test(word) ? 0.3 : 1),
  Greek: (word) =>
    commonness(word, 'Greek') *
    sounds(word) *
    (/ς(?=\p{L})|σ$/u.test(word) ? 0.3 : 1) *
    ((word.match(/[άέήίόύώ]/gu)?.length ?? 0) > 1 ? 0.5 : 1),
  Hebrew: (word) =>
    commonness(word, 'Hebrew') * (/[\u0591-\u05C7]/.test(word) ? 0.2 : 1) * (/[ךםןףץ](?=\p{L})/u.test(word) ? 0.1 : 1),
  Arabic: (word) =>
    commonness(word, 'Arabic') * (/[\u064B-\u065F]/.test(word) ? 0.3 : 1) * (/[ةى](?=\p{L})/u.test(word) ? 0.2 : 1),
  Han: (word) => (family.test(word) || /[\p{Script=Hiragana}\p{Script=Katakana}]{2}/u.test(word) ? 1 : 0.7),
  Hangul: (word) => (family.test(word) ? 1 : 0.7),
};

function latin(word: string): number {
  const special = Array.from(word).filter((letter) => letter > '\u007F');
  const isOneLanguage = latinAlphabets.some((alphabet) => special.every((letter) => alphabet.has(letter)));
  return (isOneLanguage ? 1 : 0.2) * sounds(word) * (word.length === 1 ? 0.5 : 1);
}

/** One where the letters are the most frequent ones, down to a half. */
function commonness(word: string, script: keyof typeof frequency): number {
  const order = frequency[script];
  const letters = Array.from(word.toLowerCase()).filter((letter) => /\p{L}/u.test(letter));
  const ranks = letters.map((letter) => order.indexOf(letter)).map((rank) => (rank < 0 ? order.length * 2 : rank));
  const mean = ranks.reduce((sum, rank) => sum + rank, 0) / Math.max(1, ranks.length);
  return Math.max(0.2, 1 - (mean / order.length) * 0.6);
}

/** Vowels and consonants take turns: long runs of either around a letter beyond ASCII are hard to say. */
function sounds(word: string): number {
  const lower = word.toLowerCase();
  let score = 1;
  for (const [run] of lower.matchAll(/[A-\u{10FFFF}]+/gu)) {
    const kinds = Array.from(run, (letter) => (vowels.test(letter) ? 'v' : 'c')).join('');
    for (const { 0: same, index } of kinds.matchAll(/v+|c+/g)) {
      if (
        !/\P{ASCII}/u.test(
          Array.from(run)
            .slice(index, index + same.length)
            .join(''),
        )
      )
        continue;
      if (same.startsWith('v') && same.length > 2) score *= 0.4;
      if (same.startsWith('c') && same.length > 2) score *= same.length > 3 ? 0.4 : 0.75;
    }
    if (kinds.length > 1 && !kinds.includes('v')) score *= 0.4;
  }
  return score;
}

/** A capital follows a small letter in no name that is written beyond ASCII. */
function caseOf(word: string): number {
  if (/\p{Ll}(?=\p{Lu})/u.test(word)) return 0.2;
  // Names begin with a capital where there are any; the bytes of Hebrew letters are all small ones in Cyrillic and Greek.
  return /^[\p{Script=Cyrillic}\p{Script=Greek}]+$/u.test(word) && !/\p{Lu}/u.test(word) ? 0.85 : 1;
}
