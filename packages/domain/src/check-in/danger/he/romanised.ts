import type { Romanised } from '../romanised.ts';

/** Hebrew in Latin letters. */
export const romanisedHe: Romanised = {
  marks: [
    'ani|anachnu|yesh|ein|eyn|shel|sheli|shelo|shela|kvar|meod|bevakasha|toda|zeh|hakol|achrei|aval',
    'koev|koevet|dam|dimum|linshom|yachol|yechola|matzliach|hayeled|hayalda|ishti|baali|dachuf|ezra|beseder',
  ].join('|'),
  words: {
    ...{ ani: 'אני', lo: 'לא', li: 'לי', yesh: 'יש', ein: 'אין', eyn: 'אין', al: 'על', ha: '', rotze: 'רוצה', rotza: 'רוצה' },
  },
  sounds: [
    ['b', 'ב'],
    ['v', 'ב'],
    ['g', 'ג'],
    ['d', 'ד'],
    ['z', 'ז'],
    ['ch', 'חכ'],
    ['kh', 'חכ'],
    ['h', 'ח'],
    ['t', 'תט'],
    ['th', 'ת'],
    ['k', 'קכ'],
    ['c', 'קכ'],
    ['q', 'ק'],
    ['l', 'ל'],
    ['m', 'מ'],
    ['n', 'נ'],
    ['s', 'סש'],
    ['p', 'פ'],
    ['f', 'פ'],
    ['ph', 'פ'],
    ['tz', 'צ'],
    ['ts', 'צ'],
    ['r', 'ר'],
    ['sh', 'ש'],
    ['j', 'ג'],
  ],
  silent: 'ה',
  vowels: { aa: 'א', a: '', e: '', i: 'י', y: 'י', ee: 'י', o: 'ו', oo: 'ו', u: 'ו', w: 'ו', "'": '' },
};
