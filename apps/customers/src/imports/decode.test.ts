import { test as property } from '@fast-check/vitest';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, detectEncoding } from './decode.ts';
import { encodeAs } from './encode-as.fixture.ts';

async function* pieces(bytes: Uint8Array, length = 65_536): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

async function textOf(bytes: Uint8Array, length?: number): Promise<string> {
  const detected = await detectEncoding(pieces(bytes, length));
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

  it('refuses a file whose letters were lost before it came here, however it is cut', async () => {
    const sentAsText = Buffer.from(encodeAs('windows-1255', hebrew)).toString();
    for (const text of [sentAsText, 'id,name\n1,Ren\uFFFDe\n']) {
      for (const length of [1, 2, 3, 65_536]) expect(await textOf(Buffer.from(text), length)).toBe('broken-encoding');
    }
  });

  property.prop([fc.uint8Array({ minLength: 1, maxLength: 300 })])('never throws while it detects', async (bytes) => {
    expect(['encoding', 'refused']).toContain((await detectEncoding(pieces(bytes, 7))).kind);
  });
});
