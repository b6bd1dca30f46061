import { describe, expect, it } from 'vitest';
import { whatANumberCanDo } from './number-ability.ts';

describe('whatANumberCanDo', () => {
  it.each([
    ['a mobile in Israel', '+972501234567'],
    ['a mobile in Britain', '+447911123456'],
    ['a number of +1, which may be either', '+12025550143'],
    ['a range that the plan does not know', '+972561234567'],
    ['what is no number', 'x'],
  ])('%s takes calls and messages', (_what, number) => expect(whatANumberCanDo(number)).toBe('calls-and-messages'));

  it.each([
    ['a landline in Israel', '+97239121111'],
    ['a landline in Jordan', '+96265001234'],
    ['a landline in Britain', '+442079460958'],
    ['a toll-free number', '+9721800123456'],
    ['a toll-free number of +1', '+18002345678'],
    ['a premium number', '+9721900123456'],
    ['a shared-cost number', '+9721700123456'],
    ['an internet line in Israel', '+972772345678'],
    ['a number that follows a person', '+447012345678'],
  ])('%s takes calls only', (_what, number) => expect(whatANumberCanDo(number)).toBe('calls'));
});
