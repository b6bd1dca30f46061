import { describe, expect, it } from 'vitest';
import { nameRotations, namesMatch, nameWords } from './name-words.ts';

describe('a name', () => {
  it.each([
    ['Dána  LEVI', ['dana', 'levi']],
    ['דָּנָה לֵוִי', ['דנה', 'לוי']],
    ['ד\u05F3ורג\u05F3 אבו-חצירא', ['דורג', 'אבו', 'חצירא']],
    ['أَحْمَد العَلي', ['احمد', 'العلي']],
    ['فاطمة منى', ['فاطمه', 'مني']],
    ['محـمـد', ['محمد']],
    ['O’Brien, Zoë', ['obrien', 'zoe']],
    ['\0🦄', []],
  ])('%s is compared by its plain words', (name, words) => {
    expect(nameWords(name)).toEqual(words);
  });

  it('is found from each of its words on', () => {
    expect(nameRotations('Dana Rivka Levi')).toEqual(['dana rivka levi', 'rivka levi dana', 'levi dana rivka']);
  });

  it('matches when each sought word begins one of its own', () => {
    expect(namesMatch('Dana Rivka Levi', ['le', 'dan'])).toBe(true);
    expect(namesMatch('Dana Rivka Levi', ['evi'])).toBe(false);
    expect(namesMatch('Dana Levi', ['dana', 'cohen'])).toBe(false);
  });

  it('stays short enough for the key of a table', () => {
    for (const rotation of nameRotations('ﷺ '.repeat(100))) expect(Buffer.byteLength(rotation)).toBeLessThan(700);
  });
});
