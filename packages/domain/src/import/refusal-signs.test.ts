import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRefusalSigns } from './refusal-signs.ts';
import { tellingWords } from './telling-words.ts';
import { tellingWordsAbroad } from './telling-words-abroad.ts';

describe('the cells of a column', () => {
  const signsOf = (header: string, cells: string[], ofPeople = new Set<string>()) => {
    const signs = createRefusalSigns([header], ofPeople);
    for (const cell of cells) signs.add(new Map([[header, cell]]));
    signs.add(new Map());
    const found = signs.signs().get(header);
    if (!found) throw new Error(`Nothing was seen of ${header}`);
    return found;
  };

  it('are shown where they hold any telling word, also with vowel points, long strokes or wide letters', () => {
    const otherwise = ['לֹא לִפְנוֹת', 'عَدَم الاتـصال', 'ＤＮＣ', 'UNSUBSCRIBED'];
    for (const text of [
      ...Object.values(tellingWords).flat(),
      ...Object.values(tellingWordsAbroad).flat(),
      ...otherwise,
    ])
      expect([text, signsOf('Tags', [text]).examples]).toEqual([text, [text]]);
  });

  it('tell a status, a no, and nothing at all', () => {
    expect(signsOf('Status', ['subscribed', 'cleaned', '-', ''])).toMatchObject({ isAllStatus: true, isEmpty: false });
    expect(signsOf('Status', ['subscribed', 'gold'])).toMatchObject({ isAllStatus: false, examples: [] });
    expect(signsOf('Status', ['subscribed', 'gold', 'no'])).toMatchObject({ isAllStatus: false, isAllNo: false });
    expect(signsOf('Marketing opt-in', ['yes', 'no'])).toMatchObject({ saysNo: true, isAllNo: false });
    expect(signsOf('Marketing opt-in', ['yes', 'unsubscribed'])).toMatchObject({ saysNo: true });
    expect(signsOf('Marketing opt-in', ['yes', 'gold', 'no'])).toMatchObject({ saysNo: true, isAllStatus: false });
    expect(signsOf('Blocked', ['false', '0', 'n/a'])).toMatchObject({ isAllNo: true, isEmpty: false });
    expect(signsOf('Blocked', ['', 'n/a'])).toMatchObject({ isEmpty: true });
    expect(signsOf('Notes', ['x'.repeat(300)])).toMatchObject({ isAllStatus: false });
  });

  it('give a few examples, once each, and none from a lone word in a name', () => {
    const many = Array.from({ length: 3_000 }, (_, index) => `do not call ${index}`);
    expect(signsOf('Notes', [...many, ...many]).examples).toHaveLength(5);
    expect(signsOf('Last name', ['Spam', 'Blocked'], new Set(['Last name'])).examples).toEqual([]);
    expect(signsOf('Last name', ['Levi - do not contact'], new Set(['Last name'])).examples).toHaveLength(1);
  });

  it('say the same in whatever order they stand', () => {
    const cell = fc.constantFrom(
      '',
      '-',
      'no',
      '0',
      'unknown',
      'yes',
      'unsubscribed',
      'cleaned',
      'gold',
      'x'.repeat(101),
    );
    const orders = fc
      .array(cell, { maxLength: 5 })
      .chain((cells) => fc.tuple(fc.constant(cells), fc.shuffledSubarray(cells, { minLength: cells.length })));
    fc.assert(
      fc.property(fc.constantFrom('Status', 'Newsletter'), orders, (header, [cells, shuffled]) => {
        const { examples: found, odd: foundOdd, ...signs } = signsOf(header, cells);
        const { examples, odd, ...others } = signsOf(header, shuffled);
        expect(others).toEqual(signs);
        expect(odd.toSorted()).toEqual(foundOdd.toSorted());
        expect(examples.toSorted()).toEqual(found.toSorted());
      }),
    );
  });
});
