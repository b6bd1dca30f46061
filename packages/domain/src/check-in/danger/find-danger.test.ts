import { describe, expect, it } from 'vitest';
import { findDanger } from './find-danger.ts';
import { measure } from './measure.ts';

describe('danger in what somebody writes', () => {
  it.each([
    ['the bleeding wont stop', 'bleeding'],
    ['הדימום לא מפסיק', 'bleeding'],
    ['النزيف ما بيوقف', 'bleeding'],
    ['I cant breathe', 'breathing'],
    ['לא מצליחה לנשום', 'breathing'],
    ['مش قادر اتنفس', 'breathing'],
    ['my temperature is 39,2', 'fever'],
    ['حرارتي ٣٩٫٥ وما بتنزل', 'fever'],
    ['🩸🩸 everywhere', 'bleeding'],
    ['i want to die', 'self-harm'],
  ])('%j is %s', (text, danger) => expect(findDanger(text)).toContain(danger));

  it.each([
    ['no bleeding, no swelling or fever', 'denied'],
    ['אין דימום ואין חום', 'denied'],
    ['ما عندي حرارة', 'denied'],
    ['not bleeding', 'denied with the verb'],
    ['Bleeding: no', 'answered with no'],
    ['bleeding none', 'said after it is not there'],
    ['the bleeding stopped', 'over'],
    ['a little blood', 'slight'],
    ['some pain', 'not strong'],
    ['what do I do if it wont stop bleeding?', 'asked about'],
    ['bloody good service', 'a look-alike'],
    ['תודה על העזרה', 'a look-alike'],
    ['', 'nothing'],
  ])('%j is none: %s', (text) => expect(findDanger(text)).toEqual([]));

  it('is read through misspelling, held-down letters, vowel points, stretching and letters written onto the front', () => {
    expect(findDanger('i fainteed')).toContain('consciousness');
    expect(findDanger('bleedingggg a lot')).toContain('bleeding');
    expect(findDanger('והתעלפתי')).toContain('consciousness');
    expect(findDanger('והתעלפטי')).toContain('consciousness');
    expect(findDanger('הִתְעַלַּפְתִּי')).toContain('consciousness');
    expect(findDanger('نـــزيف شَديد')).toContain('bleeding');
    expect(findDanger('קואבים נוראיים')).toContain('pain');
    expect(findDanger('bleeidng badly')).toContain('bleeding');
    expect(findDanger('hemoptysiss and unconsious')).toContain('consciousness');
  });

  it('stands behind a but, and where what is gone is not gone', () => {
    expect(findDanger('no pain but my chest hurts')).toContain('chest');
    expect(findDanger('the pain is not gone')).toContain('pain');
    expect(findDanger('no it is bleeding')).toContain('bleeding');
  });

  it('is read from signs in any order, unless right beside one stands that it is slight or over', () => {
    expect(findDanger('on her pillow there is red stuff, i mean blood on the pillow')).toContain('bleeding');
    expect(findDanger('a ball, that is how big my cheek is: cheek like a tennis ball')).toContain('swelling');
    expect(findDanger('הקרסול שלה סגול')).toContain('numbness');
    expect(findDanger('نص وجه ابوي نزل')).toContain('stroke');
    expect(findDanger('a tiny bit of blood on the gauze')).toEqual([]);
    expect(findDanger('her arm is heavy a bit')).toEqual([]);
    expect(findDanger('النزيف وقف بعد ساعة')).toEqual([]);
  });

  it('is none in a look-alike of which all is there, in any order', () => {
    expect(findDanger('i nearly fainted when i saw the bill')).toEqual([]);
    expect(findDanger('i nearly fainted')).toContain('consciousness');
  });

  it('of several kinds is each of them, once', () => {
    expect(findDanger('vomiting and fever. Fever!')).toEqual(['fever', 'vomiting']);
  });

  it.each([
    ['no pus ', 'or pus ', 'bleeding a b c d'],
    ['no ', 'or ', 'x y z w bleeding'],
    ['אין ', 'או כאב ', 'דימום חזק א ב ג'],
    ['ما في ', 'او ورم ', 'نزيف قوي ا ب ج'],
    ['no pain ', 'not bad ', 'x y z w bleeding'],
  ])(
    'is read in a text of a thousand characters like “%s%s…”, however often it says no',
    (start, again, end) => {
      const long = `${start}${again.repeat(300)}`.slice(0, 970) + end;
      // Read in two ways at each word it would outlast the sun.
      expect(findDanger(long)).toBeInstanceOf(Array);
    },
    40_000,
  );
});

describe('the measure of a list', () => {
  const sentence = (text: string, isDanger: boolean) => ({ text, isDanger, language: 'en' });

  it('is precision and recall, for all and by language, with what was missed and mistaken', () => {
    const strange = sentence('the moon is odd', true);
    const mistaken = sentence('bleeding', false);
    expect(measure([sentence('I fainted', true), strange, mistaken, sentence('all fine', false)])).toEqual({
      sentences: 4,
      dangers: 2,
      precision: 0.5,
      recall: 0.5,
      byLanguage: { en: { sentences: 4, dangers: 2, precision: 0.5, recall: 0.5 } },
      missed: [strange],
      mistaken: [mistaken],
    });
  });

  it('of nothing is no figure', () => {
    expect(measure([])).toMatchObject({ precision: null, recall: null, byLanguage: {} });
  });
});
