import { test as property } from '@fast-check/vitest';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, type Encoding } from './decode.ts';
import { detectEncoding } from './detect-encoding.ts';
import { encodeAs } from './encode-as.fixture.ts';

async function* pieces(bytes: Uint8Array, length = 65_536): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

async function textOf(bytes: Uint8Array, length?: number): Promise<string> {
  const detected = await detectEncoding(() => pieces(bytes, length));
  if (detected.kind === 'refused') return detected.problem.code;
  let text = `${detected.encoding}: `;
  for await (const part of decode(pieces(bytes, length), detected.encoding)) text += part;
  return text;
}

const hebrew = 'שם;טלפון\r\nנועה כ"ץ;050\r\n';
const arabic = 'الاسم;الهاتف\r\nليلى حداد;050\r\n';
const french = 'nom;ville\r\nRenée Lefèvre;Orléans\r\n';

describe('detectEncoding and decode', () => {
  it.each([
    ['utf-8', hebrew, Buffer.from(hebrew)],
    ['utf-8', 'a,b\n', Buffer.from('\uFEFFa,b\n')],
    ['utf-16le', arabic, Buffer.from(`\uFEFF${arabic}`, 'utf16le')],
    ['utf-16le', hebrew, Buffer.from(hebrew, 'utf16le')],
    ['utf-16be', hebrew, Buffer.from(`\uFEFF${hebrew}`, 'utf16le').swap16()],
    ['utf-16be', 'a,b\n1,2\n', Buffer.from('a,b\n1,2\n', 'utf16le').swap16()],
    ['windows-1255', hebrew, encodeAs('windows-1255', hebrew)],
    ['windows-1256', arabic, encodeAs('windows-1256', arabic)],
    ['windows-1252', french, encodeAs('windows-1252', french)],
  ])('reads %s: %j', async (encoding, text, bytes) => {
    expect(await textOf(bytes)).toBe(`${encoding}: ${text}`);
    expect(await textOf(bytes, 3)).toBe(`${encoding}: ${text}`);
  });

  it('finds the first Hebrew letter however late it comes', async () => {
    const text = `${'id,name\n'.repeat(20_000)}1,דנה\n`;
    expect(await textOf(encodeAs('windows-1255', text))).toBe(`windows-1255: ${text}`);
  });

  it.each([
    ['empty-file', Buffer.alloc(0)],
    ['spreadsheet-file', Buffer.from([0x50, 0x4b, 0x03, 0x04, 1, 2])],
    ['spreadsheet-file', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2])],
    ['not-text', Buffer.from([1, 0, 0, 0, 7, 0, 0, 9, 9])],
    ['broken-encoding', Buffer.concat([Buffer.from('שם,טלפון\nדנה,'), Buffer.from([0xff]), Buffer.from('1\n')])],
    ['broken-encoding', Buffer.concat([Buffer.from('\uFEFFa,b\n'), Buffer.from([0xe9, 0x2c, 0x31])])],
  ])('refuses a file: %s', async (code, bytes) => {
    expect(await textOf(bytes)).toBe(code);
  });

  it.each<[Encoding, string]>([
    ['windows-1251', 'Имя,Город\nИван Петров,Москва\n'],
    ['koi8-r', 'Имя,Город\nОльга Смирнова,Казань\n'],
    ['x-mac-cyrillic', 'Имя,Город\nДмитрий Кузнецов,Пермь\n'],
    ['ibm866', 'Имя,Город\nНаталья Попова,Омск\n'],
    ['windows-1250', 'Jméno,Město\nJiří Dvořák,Plzeň\nTomáš Černý,Kladno\n'],
    ['windows-1253', 'Όνομα,Πόλη\nΓιώργος Παπαδόπουλος,Αθήνα\n'],
    ['windows-1254', 'ad,şehir\nAyşe Yılmaz,İzmir\nGülşen Çelik,Muğla\n'],
    ['macintosh', 'nom,ville\nRenée Lefèvre,Orléans\nFrançois Müller,Nîmes\n'],
    ['gbk', '姓名,城市\n王伟,北京\n李娜,上海\n'],
    ['big5', '姓名,城市\n陳志明,臺北\n林淑芬,高雄\n'],
    ['shift_jis', '名前,市\n山田太郎,東京\n佐藤さくら,大阪\n'],
    ['euc-jp', '名前,市\n山田太郎,東京\n佐藤さくら,大阪\n'],
    ['euc-kr', '이름,도시\n김민준,서울\n이서연,부산\n'],
    ['iso-8859-2', 'imię,miasto\nŁukasz Wiśniewski,Kraków\nGrażyna Ząbek,Łódź\n'],
  ])('recognises %s by words that people write, and reads %j', async (encoding, text) => {
    expect(await textOf(encodeAs(encoding, text))).toBe(`${encoding}: ${text}`);
    expect(await textOf(encodeAs(encoding, text), 7)).toBe(`${encoding}: ${text}`);
  });

  it('reads the Hebrew of DOS, in a file of one name and in a longer one', async () => {
    for (const text of ['שם,עיר\nדנה,\n', 'שם,עיר\nנועה כהן,חיפה\nצבי כ"ץ,רמת גן\n'])
      expect(await textOf(encodeAs('ibm862', text), 7)).toBe(`ibm862: ${text}`);
  });

  it('reads the Hebrew of Mac OS, with its own signs and without them', async () => {
    const text = "שם,עיר\nנועה כהן,חיפה\nצבי כ\"ץ,רמת גן\nג'ורג' בן-דוד,אשדוד\n";
    // Hebrew letters are those of Windows; signs among them stand 0x80 higher than in ASCII.
    const own = encodeAs('windows-1255', text).map((byte) =>
      [0x20, 0x22, 0x27, 0x2d].includes(byte) ? byte + 0x80 : byte,
    );
    expect(await textOf(own)).toBe(`x-mac-hebrew: ${text}`);
    expect(await textOf(encodeAs('x-mac-hebrew', text.replaceAll(/["'-]/g, '')))).toContain('נועה כהן,חיפה');
  });

  it('reads spaces that do not break as Windows writes them', async () => {
    const text = 'שם,עיר\nנועה\u00A0כהן,רמת\u00A0גן\n';
    expect(await textOf(encodeAs('windows-1255', text))).toBe(`windows-1255: ${text}`);
  });

  it('asks where a file can be read in two ways, with the words as each shows them', async () => {
    const detected = await detectEncoding(() => pieces(encodeAs('windows-1250', 'name\nČapek\n')));
    if (detected.kind === 'refused') throw new Error(detected.problem.code);
    expect(detected.doubt).toContainEqual({ encoding: 'windows-1250', examples: ['Čapek'] });
    expect(detected.doubt).toContainEqual({ encoding: 'windows-1252', examples: ['Èapek'] });
  });

  it('takes the word of a person, but not against a byte order mark', async () => {
    const named = (bytes: Uint8Array) => detectEncoding(() => pieces(bytes), 'windows-1250');
    expect(await named(encodeAs('windows-1250', 'name\nČapek\n'))).toEqual({
      kind: 'encoding',
      encoding: 'windows-1250',
    });
    expect(await named(Buffer.from('\uFEFFname\n', 'utf16le'))).toEqual({ kind: 'encoding', encoding: 'utf-16le' });
  });

  it.each([1, 3])('takes %i NULs in a text for dirt and not for another encoding', async (count) => {
    const text = `id,name\n${'1,Dana\n'.repeat(40)}${'2,Us\0er\n'.repeat(count)}`;
    expect(await textOf(Buffer.from(text))).toBe(`utf-8: ${text}`);
  });

  it('takes two NULs in a file of a few rows for dirt, and a short file in UTF-16 for what it is', async () => {
    const text = 'id,name,email\nN1,A,n1\0@mail.example\nN\u00002,B,n2@mail.example\n';
    expect(await textOf(Buffer.from(text))).toBe(`utf-8: ${text}`);
    for (const short of ['שם,עיר\nדנה,חיפה\n', 'a,b\n'])
      expect(await textOf(Buffer.from(short, 'utf16le'))).toBe(`utf-16le: ${short}`);
  });

  it('refuses a file whose letters were lost before it came here, however it is cut', async () => {
    const sentAsText = Buffer.from(encodeAs('windows-1255', hebrew)).toString();
    for (const text of [sentAsText, 'id,name\n1,Ren\uFFFDe\n']) {
      for (const length of [1, 2, 3, 65_536]) expect(await textOf(Buffer.from(text), length)).toBe('broken-encoding');
    }
  });

  property.prop([fc.uint8Array({ minLength: 1, maxLength: 300 })])('never throws while it detects', async (bytes) => {
    expect(['encoding', 'refused']).toContain((await detectEncoding(() => pieces(bytes, 7))).kind);
  });
});
