import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDanger } from './find-danger.ts';

// Each reading takes a while: few are enough where there are few words to choose from.
fc.configureGlobal({ numRuns: 12 });
const oneOf = <T>(...values: T[]) => fc.constantFrom(...values);

describe('danger, by the kinds of rules that find it', () => {
  it('is what a repair or a delivery left behind, whatever smokes, sparks or stings', () => {
    const home = fc.oneof(
      fc
        .tuple(oneOf('smoke', 'sparks', 'flames'), oneOf('socket', 'kettle', 'plug', 'dryer'))
        .map((it) => it.join(' from the ')),
      fc.tuple(oneOf('עשן', 'ניצוצות', 'להבות'), oneOf('מהשקע', 'מהקומקום', 'מהתקע')).map((it) => it.join(' ')),
      fc.tuple(oneOf('دخان', 'شرار', 'لهب'), oneOf('الفيش', 'الغساله', 'السخان')).map((it) => it.join(' من ')),
    );
    fc.assert(
      fc.property(home, (text) => {
        expect(findDanger(text)).toContain('hazard');
      }),
    );
    expect(findDanger('strong smell of gas in the kitchen')).toContain('hazard');
    expect(findDanger('sparks of joy with the new oven')).toEqual([]);
  });

  it('is read from Latin letters with whichever vowels, doubled or left out', () => {
    const vowel = oneOf('', 'a', 'e');
    const arabic = fc
      .tuple(oneOf('msh', 'mish', 'mesh'), oneOf('2ader', '2adir', '2adr'), vowel, vowel)
      .map(([not, able, first, second]) => `${not} ${able} atn${first}ff${second}s mni7`);
    fc.assert(
      fc.property(arabic, (text) => {
        expect(findDanger(text)).toContain('breathing');
      }),
    );
    expect(findDanger('el dam msh radi yw2af')).toContain('bleeding');
    expect(findDanger('yesh li dimum aya chazak')).toContain('bleeding');
    expect(findDanger('ani lo yachol linshom')).toContain('breathing');
    expect(findDanger('mafi nazeef wala 7arara el7amdulillah')).toEqual([]);
    expect(findDanger('toda al hakol 12345 abcdefghijklmnopqrstuvw')).toEqual([]);
  });

  it('is read where a no is written onto its verb', () => {
    const glued = oneOf('cantbreathe', 'i cantswallow', 'לאמצליחה לנשום', 'مابيصحى', 'مبيصحاش ابني', 'النزيف مابيوقف');
    fc.assert(
      fc.property(glued, (text) => {
        expect(findDanger(text)).not.toEqual([]);
      }),
    );
    expect(findDanger("לא מצליחה לפתוח ת'פה")).toContain('breathing');
  });

  it('is read through slips in short words, and vowels left out of long ones', () => {
    expect(findDanger('blod everywhere')).toContain('bleeding');
    expect(findDanger('im bldng a lot')).toContain('bleeding');
    expect(findDanger('the constructor toString of my prototype')).toEqual([]);
  });

  it('stays whatever kind words stand around it', () => {
    const sign = oneOf(
      'my lips are blue',
      'i passed out twice today',
      'הלשון התנפחה לי',
      'אמא נפלה ולא עונה',
      'وجهه مايل',
      'ابني ازرق ومش عم برد',
    );
    const kind = oneOf(
      'Thanks for everything.',
      'תודה רבה לצוות.',
      'يسلمو كتير.',
      'Everything was lovely!',
      'שבוע טוב!',
    );
    fc.assert(
      fc.property(sign, kind, kind, (text, before, behind) => {
        expect(findDanger(`${before} ${text}. ${behind}`)).not.toEqual([]);
      }),
    );
  });

  it('is none of another time', () => {
    const sickness = oneOf('a stroke', 'chest pain', 'seizures', 'flashes in my eye');
    const time = oneOf('in 2011', 'years ago', 'last year', 'when i was a kid');
    fc.assert(
      fc.property(sickness, time, (what, when) => {
        expect(findDanger(`i had ${what} ${when}`)).toEqual([]);
      }),
    );
    expect(findDanger('אבא עבר שבץ ב2009')).toEqual([]);
    expect(findDanger('زمان كنت اقع من طولي')).toEqual([]);
    expect(findDanger('i wanted to kill myself last year')).toContain('self-harm');
  });

  it('is none that a leaflet names, in a list that is denied, or in an answer of no', () => {
    expect(findDanger('the leaflet says call if you cannot breathe')).toEqual([]);
    expect(findDanger('בדף כתוב לפנות אם לא מצליחים לנשום')).toEqual([]);
    const symptom = oneOf('fever', 'vomiting', 'bleeding', 'chills', 'pus', 'rash');
    fc.assert(
      fc.property(symptom, symptom, symptom, (one, two, three) => {
        expect(findDanger(`no ${one}, ${two}, or ${three}`)).toEqual([]);
      }),
    );
    fc.assert(
      fc.property(symptom, oneOf('no', 'none', 'nope'), (what, nay) => {
        expect(findDanger(`${what}? ${nay}.`)).toEqual([]);
      }),
    );
  });

  it('is none of an animal, and none where a no stands in the middle of it', () => {
    expect(findDanger('my dog had a seizure')).toEqual([]);
    expect(findDanger('my calf is not swollen')).toEqual([]);
    expect(findDanger('my calf is swollen')).not.toEqual([]);
  });

  it.each([
    ['msh 2ader ', 'latin letters'],
    ['a3b2', 'one endless word'],
    ['1234', 'one endless number'],
    ['a, ', 'commas'],
    ['pain? no ', 'answers'],
    ['blood took gas wound eye ', 'parts of signs'],
    ["ת'פה נפוח ", 'Hebrew'],
  ])('is read in time that grows with the text: %j again and again (%s)', (again) => {
    const started = performance.now();
    expect(findDanger(again.repeat(2_000).slice(0, 2_000))).toBeInstanceOf(Array);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
