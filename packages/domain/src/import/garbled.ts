/** The code pages in which programs read UTF-8 by mistake. */
const codePages = ['windows-1252', 'windows-1255', 'windows-1256', 'windows-1251', 'macintosh'] as const;

const signs: readonly RegExp[] = [
  // Lost or never letters: replacement characters, control codes of ISO 8859, private use, the boxes of DOS.
  /[\uFFFD\u0080-\u009F\uE000-\uF8FF\u2500-\u259F]/,
  // Byte order marks read as letters.
  /ï»¿|ÿþ|þÿ/,
  // Hebrew, Arabic, Cyrillic or Greek of a code page, read as Western: one accent after the other.
  /[\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u00FF]{4}|(?<!\p{L})[\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u00FF]{3}(?!\p{L})/u,
  // Letters of two scripts in one word, one of them accented.
  /[\u00C0-\u024F][\u0370-\u06FF]|[\u0370-\u06FF][\u00C0-\u00D6\u00D8-\u024F]/,
  // Hebrew that was saved as it stood on a screen of DOS, backwards: only the last letter of a word has a final form.
  /(?<!\p{L})[ךםןףץ]\p{L}/u,
  // What a program wrote for letters that it could not.
  /\?{2}|\p{L}\?\p{Ll}/u,
];

/** Whether a name holds letters that no name has: somebody saved or read it in the wrong encoding. */
export function isGarbled(name: string): boolean {
  return signs.some((sign) => sign.test(name)) || codePages.some((codePage) => isUtf8ReadAs(codePage, name));
}

/** Whether a stretch of letters beyond ASCII, written back as bytes of the code page, is UTF-8: chance does not do that. */
function isUtf8ReadAs(codePage: (typeof codePages)[number], name: string): boolean {
  const stretches = name.match(/\P{ASCII}+/gu) ?? [];
  // Two Cyrillic or Arabic letters may be bytes of UTF-8 by chance, as in `Её`.
  const shortest = codePage === 'windows-1252' || codePage === 'macintosh' ? 2 : 4;
  const written = stretches.filter((stretch) => stretch.length >= 2 && isUtf8(stretch, byteOf(codePage)));
  return written.join('').length >= shortest;
}

function isUtf8(stretch: string, bytes: ReadonlyMap<string, number>): boolean {
  const written = Array.from(stretch, (letter) => bytes.get(letter) ?? 0xff);
  return !new TextDecoder().decode(Uint8Array.from(written)).includes('\uFFFD');
}

const tables = new Map<string, ReadonlyMap<string, number>>();

function byteOf(codePage: (typeof codePages)[number]): ReadonlyMap<string, number> {
  const known = tables.get(codePage);
  if (known) return known;
  const decoder = new TextDecoder(codePage);
  const high = Array.from({ length: 128 }, (_, at) => 128 + at);
  const table = new Map(high.map((byte) => [decoder.decode(Uint8Array.of(byte)), byte] as const));
  tables.set(codePage, table);
  return table;
}
