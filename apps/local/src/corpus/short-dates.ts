import type { Corpus } from './corpus.ts';

/** Columns of dates whose year has two digits, in a file of 22 November 2026. */
export const shortDates: Corpus = {
  'short dates': [
    [
      'dateColumn',
      'a year in front, and a day behind it that would be a year to come',
      ['26/11/30'],
      { normalised: ['2026-11-30'] },
    ],
    ['dateColumn', 'a year in front, between hyphens', ['26-11-05'], { normalised: ['2026-11-05'] }],
    [
      'dateColumn',
      'a year in front, between dots',
      ['26.11.05', '26.10.21'],
      { normalised: ['2026-11-05', '2026-10-21'] },
    ],
    ['dateColumn', 'a day in front', ['20/11/26', '05/10/26'], { normalised: ['2026-11-20', '2026-10-05'] }],
    ['dateColumn', 'a month in front', ['11/20/26', '10/05/26'], { normalised: ['2026-11-20', '2026-10-05'] }],
    ['dateColumn', 'two numbers that may each be the year', ['24/11/25'], { refused: 'ambiguous' }],
    ['dateColumn', 'a day or a month in front', ['05/11/26'], { refused: 'ambiguous' }],
    ['dateColumn', 'a day in front, and a month', ['20/11/26', '11/20/26'], { refused: 'mixed' }],
  ],
};
