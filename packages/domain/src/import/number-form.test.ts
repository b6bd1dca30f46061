import { describe, expect, it } from 'vitest';
import { detectNumberForm, formOf } from './number-form.ts';

describe('how a number is written', () => {
  it.each([
    ['49.90', 'decimal-point'],
    ['49,90', 'decimal-comma'],
    ['1,234.50', 'decimal-point'],
    ['1.234,50', 'decimal-comma'],
    ['1,234,567', 'decimal-point'],
    ['1.234.567', 'decimal-comma'],
    ['0.125', 'decimal-point'],
    ['1234.500', 'decimal-point'],
    ['₪ 1,234', 'ambiguous'],
    ['1.234', 'ambiguous'],
    ['١٬٢٣٤', undefined],
    ['49', undefined],
    ['', undefined],
  ])('%j: %s', (text, form) => expect(formOf(text)).toBe(form));

  it.each([
    [['1,234', '49.90'], 'decimal-point'],
    [['1,234', '49,90'], 'decimal-comma'],
    [['1,234', '2.345'], 'ambiguous'],
    [['1,234', '49.90', '49,90'], 'mixed'],
    [['49.90', '49,90', ''], 'unneeded'],
  ])('a column of %j: %s', (values, form) => expect(detectNumberForm(values)).toBe(form));
});
