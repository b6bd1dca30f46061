import { describe, expect, it } from 'vitest';
import { isGarbled } from './garbled.ts';

const as = (encoding: string, text: string) => new TextDecoder(encoding).decode(Buffer.from(text));

describe('isGarbled', () => {
  const names = ['דנה כהן', 'ليلى حداد', 'Иван Петров', 'Γιώργος Παππάς', 'José Núñez', 'Łukasz Wiśniewski'];
  it.each(
    names.flatMap((name) =>
      ['windows-1252', 'windows-1255', 'windows-1256', 'windows-1251', 'macintosh'].map(
        (encoding) => [name, encoding] as const,
      ),
    ),
  )('sees that the UTF-8 of %j was read as %s', (name, encoding) => expect(isGarbled(as(encoding, name))).toBe(true));

  it.each([
    'ðåòä ëäï',
    'ãÍãÏ Úáí',
    'Èâàí Ïåòðîâ',
    'Ren\uFFFD',
    'Ren?e',
    'ןהכ העונ',
    '???? ????',
    'Dana\u0085',
    'ÿþD',
    '│ Dana │',
    'بâيà',
  ])('sees %j', (name) => expect(isGarbled(name)).toBe(true));

  it.each([
    ...names,
    'Zoë Citroën',
    'Søren Ångström',
    'JOÃO CONCEIÇÃO',
    'Þórður Ægisson',
    'ד"ר צ\'רלי',
    'דנה Levi',
    'צבי כ"ץ',
    'אבן־שושן',
    'Müller & Söhne',
    'שולחן 10×20 ס"מ',
    'Ørsted Ø 20',
    'Nguyễn Thị Hồng',
    'Öğüt Şahin',
    '王伟',
    'O’Neil',
    'Dana ❤',
    'What? No',
    'СССР РСФСР',
    'Ручка',
    '',
  ])('leaves %j alone', (name) => expect(isGarbled(name)).toBe(false));
});
