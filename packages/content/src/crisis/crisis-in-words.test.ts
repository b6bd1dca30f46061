import { savedSettings } from '@kesher/domain/business/settings.fixture';
import { settingsSchema } from '@kesher/domain/business/settings-store';
import type { BulletinStatement } from '@kesher/domain/crisis/bulletin';
import {
  aDraftedBulletin,
  published,
  released,
  someBulletinFacts,
  toldAt,
  withdrawn,
} from '@kesher/domain/crisis/crisis.fixture';
import { noticeIdOf, staffIdSchema } from '@kesher/domain/ids';
import { type Language, languages } from '@kesher/domain/language';
import { describe, expect, it } from 'vitest';
import { crisisInWords } from './crisis-in-words.ts';
import { bulletinInWords } from './page-bulletin-words.ts';
import { statusSpeech } from './page-speech.ts';

const { id, crisisId, title: crisis, number, segments } = aDraftedBulletin();
const { sender, calendar } = settingsSchema.parse(savedSettings);
const said = someBulletinFacts();

/** A statement to one reader of a language, in these segments. */
function written(
  statement: BulletinStatement,
  language: Language,
  { own = ['Kerem'], isExercise = false, toldBefore = false } = {},
) {
  const content = { job: 'crisis-notice', crisisId, crisis, number, segments, isExercise, statement, said };
  const noticeId = noticeIdOf(id, 1);
  const notice = {
    id: noticeId,
    subjectId: id,
    version: 1,
    lane: 'crisis' as const,
    content,
    publishedBy: staffIdSchema.parse('noa'),
    publishedAt: toldAt,
  };
  const write = crisisInWords.write({ notice, sender, language, timeZone: calendar.timeZone, own: {} });
  return write({ customerName: 'Dana', toldBefore, segments: own });
}
const textOf = (statement: BulletinStatement, language: Language, options?: Parameters<typeof written>[2]) => {
  const { sections } = written(statement, language, options).letter();
  return sections.flatMap(({ heading, sentences }) => [heading, ...sentences]);
};

describe('a bulletin in words', () => {
  it.each(languages)('says in a mail in %s what page and feeds say, part by part', (language) => {
    const business = { ...sender, timeZone: calendar.timeZone };
    const speech = statusSpeech({ business, writtenAt: toldAt, crises: [] }, language, 'feed');
    const shown = {
      id,
      number,
      version: 1,
      publishedAt: toldAt,
      updatedAt: toldAt,
      facts: said,
      quietWords: [],
      digest: '',
    };
    const onPage = bulletinInWords(shown, { isExercise: false, phase: 'start' } as never, speech).parts;
    const inMail = textOf(published(), language);
    for (const { name, heading, lines } of onPage) {
      expect(inMail).toContain(heading);
      if (name !== 'changes') for (const line of lines) expect(inMail).toContain(line);
    }
  });

  it('names the changes of the reader’s own segments, and writes one letter for readers of the same', () => {
    expect(textOf(published(), 'en').join(' ')).toContain('Kindergartens close at noon.');
    expect(textOf(published(), 'en', { own: ['Ramot'] }).join(' ')).not.toContain('Kindergartens');
    const stances = [['Kerem'], ['kerem ', 'Ramot'], ['Ramot'], []].map(
      (own) => written(published(), 'en', { own }).stance,
    );
    expect(stances).toEqual(['published~first~Kerem', 'published~first~Kerem', 'published~first', 'published~first']);
  });

  it('says in each text of an exercise that it is one', () => {
    for (const language of languages) {
      const one = written(published(), language, { isExercise: true });
      const texts = [one.letter().subject, one.lines().lead, one.sms('https://k.example/n/x').text];
      const word = { en: 'Exercise', he: 'תרגיל', ar: 'تمرين' }[language];
      for (const text of texts) expect(text).toContain(word);
      expect(written(published(), language).letter().subject).not.toContain(word);
    }
  });

  it('ends with its link, and tells in an SMS when the next word comes', () => {
    for (const language of languages) {
      const { text } = written(published(), language).sms('https://k.example/n/x');
      expect(text.endsWith('https://k.example/n/x')).toBe(true);
      expect(text).toContain('08:00');
    }
  });

  it('says what was wrong to whoever heard it, and only what is right to whoever did not', () => {
    const corrected: BulletinStatement = {
      kind: 'corrected',
      facts: said,
      correction: { en: 'At ten.', he: 'בעשר.', ar: 'عند العاشرة.' },
    };
    expect(written(corrected, 'en', { toldBefore: true }).lines().lead).toBe(
      'We told you something that was not right. This is right: At ten.',
    );
    expect(written(corrected, 'en').lines().lead).toContain('It was corrected since');
  });

  it('tells the end with what it ends, and a mistake with its reason', () => {
    expect(textOf(released, 'en')).toEqual([
      'How it stands now',
      'It runs.',
      'What we had told you',
      'A main in Gefen Street broke.',
    ]);
    expect(written(withdrawn, 'en').letter().subject).toBe('This was wrong: No water in Kerem');
    expect(written(withdrawn, 'en').lines().lead).toContain('It was another street.');
  });
});
