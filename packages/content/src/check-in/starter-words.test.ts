import { languages } from '@kesher/domain/language';
import { findPromotion } from '@kesher/domain/wording/promotion';
import { describe, expect, it } from 'vitest';
import { starterProtocols } from './starter-words.ts';
import { checkInWording } from './wording.ts';

const protocols = starterProtocols();

describe('the starters', () => {
  it('are nine, each with all its words in every language, and signed by nobody', () => {
    expect(protocols).toHaveLength(9);
    for (const protocol of protocols) {
      expect(protocol.signatures).toEqual([]);
      for (const language of languages) {
        const { questions, done } = protocol.words[language];
        expect(done).not.toBe('');
        expect(Object.keys(questions).toSorted()).toEqual(protocol.questions.map(({ id }) => id).toSorted());
        for (const { id, answers } of protocol.questions) {
          expect(Object.keys(questions[id]?.answers ?? {}).toSorted()).toEqual([...answers].toSorted());
        }
      }
    }
  });

  it('of treatments say when to ring the emergency number, those of things do not', () => {
    for (const { clinical, words } of protocols) {
      for (const language of languages) {
        expect(words[language].notUsual.some((line) => /emergency|חירום|الطوارئ/.test(line))).toBe(clinical);
      }
    }
  });

  it('take the same places in a script in every language', () => {
    const placesOf = (text: string) => [...new Set(text.match(/\{\w+\}/g))].toSorted();
    for (const { words } of protocols) {
      for (const language of languages) expect(placesOf(words[language].script)).toEqual(placesOf(words.en.script));
    }
  });
});

describe('what a check-in says outside its page', () => {
  const texts = languages.flatMap((language) => Object.entries(checkInWording[language]));

  it('never says what was done: it has no place for it, and no word of it', () => {
    for (const [, text] of texts) {
      expect(text).not.toMatch(/\{(?:done|protocol|treatment|practitioner)\}/);
      expect(text).not.toMatch(
        /treat|tooth|dent|eye|surg|vaccin|clinic|doctor|טיפול|שן|עין|ניתוח|חיסון|רופא|מרפאה|עקירה|علاج|عيادة|سنّ|عين|جراحة|تطعيم|طبيب/i,
      );
    }
  });

  it('takes the same places in every language, the link last', () => {
    const placesOf = (text: string) => (text.match(/\{\w+\}/g) ?? []).toSorted();
    for (const [key, text] of Object.entries(checkInWording.en)) {
      for (const language of languages) {
        const other = Object.entries(checkInWording[language]).find(([name]) => name === key)?.[1] ?? '';
        expect(placesOf(other)).toEqual(placesOf(text));
        // Behind a whole sentence there is a full stop already.
        if (key.startsWith('sms.')) expect(other.endsWith(key === 'sms.lead' ? ' {link}' : ': {link}')).toBe(true);
      }
    }
  });

  it('promotes nothing', () => {
    for (const language of languages) {
      for (const text of Object.values(checkInWording[language])) expect(findPromotion(text)).toBeUndefined();
    }
  });
});
