import { test as property } from '@fast-check/vitest';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plausibility } from './plausible-word.ts';

describe('plausibility', () => {
  it.each([
    'דנה',
    'שלום',
    'ליאור',
    'محمد',
    'ليلى',
    'Иван',
    'Ольга',
    'Γιώργος',
    'Núñez',
    'Dvořák',
    'Łukasz',
    'İbrahim',
    'O’Neil',
    'a@x',
    '王伟',
    'さくら',
    '김민준',
  ])('finds %s likely', (word) => expect(plausibility(word)).toBeGreaterThan(0.6));

  it.each([
    ['a lost letter', 'Ren\uFFFDe'],
    ['two scripts', 'בâ'],
    ['a sign inside', 'Ïåò÷ð'],
    ['a dash inside', 'Nœ–ez'],
    ['no script that it knows', 'ዳና'],
    ['letters of two languages', 'Jiøñ'],
    ['a capital inside', 'иВАН'],
    ['no vowels', 'щрн'],
    ['consonants in a row', 'Hélčnrt'],
    ['vowels in a row', 'iøíe'],
    ['a final letter inside', 'אםםא'],
    ['vowel points', 'ְדנ'],
    ['Arabic marks', 'ًمد'],
    ['a final Arabic letter inside', 'ةحمد'],
    ['a sign that begins no word', 'ьнав'],
    ['a final sigma inside', 'Γιςργοσ'],
    ['two Greek accents', 'Γάέργος'],
    ['one letter', 'é'],
    ['letters that names lack', 'Џљ'],
  ])('finds %s unlikely', (_what, word) => expect(plausibility(word)).toBeLessThan(0.6));

  it('finds syllables without a known family name less likely', () => {
    expect(plausibility('捍疲')).toBeLessThan(plausibility('王伟'));
    expect(plausibility('뷁뷁')).toBeLessThan(plausibility('김민'));
  });

  property.prop([fc.string({ unit: 'binary' })])('never throws, and stays between nothing and all', (word) => {
    const score = plausibility(word);
    expect(score).toBeGreaterThanOrEqual(0);
    expect(score).toBeLessThanOrEqual(1);
  });
});
