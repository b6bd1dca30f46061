import { instantSchema } from '@kesher/domain/instant-schema';
import { languages } from '@kesher/domain/language';
import { noticeSchema } from '@kesher/domain/notice/notice';
import { describe, expect, it } from 'vitest';
import { prepareMessage } from '../render/prepare-message.ts';
import { sampleSender } from '../stock-delay/sample-notices.ts';
import { checkInInWords } from './check-in-in-words.ts';

const call = { caller: 'Samar', at: instantSchema.parse('2026-11-29T14:00:00.000Z'), phone: '+97246123471' };
const phone = '+97236120000';
const lines = [
  { phone, until: instantSchema.parse('2026-11-29T16:00:00.000Z') },
  { phone, from: instantSchema.parse('2026-11-30T07:00:00.000Z') },
];
const prepare = (content: object, language: (typeof languages)[number]) =>
  prepareMessage({
    job: checkInInWords,
    notice: noticeSchema.parse({
      id: 'check-in-1.v1',
      subjectId: 'check-in-1',
      version: 1,
      lane: 'care',
      content: { job: 'check-in', ...content },
      publishedBy: 'system',
      publishedAt: '2026-11-29T08:00:00.000Z',
    }),
    sender: sampleSender,
    language,
    timeZone: 'Asia/Jerusalem',
    own: {},
  });
const daniel = { customerName: 'Daniel', toldBefore: false, checkInId: 'Encounter:e-1' };
const links = { link: 'https://k.example/c/abc', unsubscribeLink: 'https://k.example/u/abc' };

describe('a check-in in words', () => {
  it('asks in one SMS, with the bare link last', () => {
    expect(prepare({ says: 'ask' }, 'en').sms(daniel, links)).toEqual({
      text: 'Bright Dental: how are you? One tap is enough: https://k.example/c/abc',
      parts: 1,
      encoding: 'GSM-7',
    });
  });

  it('says before a call who will ring, when, and from which number', () => {
    const { subject, text } = prepare({ says: 'announce-call', call }, 'en').email(daniel, links);
    expect(subject).toBe('Bright Dental will ring you');
    expect(text).toContain('Samar will ring you on Sunday 29 November at 16:00 (Israel Time), from +97246123471.');
  });

  it('names to whoever was not reached the line that is answered, now or later', () => {
    const said = lines.map((line) => {
      const prepared = prepare({ says: 'not-reached', line }, 'en');
      return [prepared.email(daniel, links).text, prepared.sms(daniel, links).text];
    });
    expect(said[0]?.[0]).toMatch(/Somebody answers at \+97236120000 until .*18:00 \(Israel Time\)\./);
    expect(said[1]?.[0]).toMatch(/Somebody answers at \+97236120000 from .*30 November at 09:00/);
    expect(said[0]?.[1]).toContain('+97236120000 is answered until');
    expect(said[1]?.[1]).toContain('+97236120000 is answered from');
    const nobody = prepare({ says: 'not-reached' }, 'en').email(daniel, links).text;
    expect(nobody).not.toContain('answers at');
  });

  it.each(languages)('says the same on every channel in %s, in at most three parts', (language) => {
    const all = ['ask', 'not-reached', 'intake', 'intake-reminder'].map((says) => ({ says }));
    const withLine = lines.map((line) => ({ says: 'not-reached', line }));
    for (const content of [...all, { says: 'announce-call', call }, ...withLine]) {
      const prepared = prepare(content, language);
      const { subject, text, html } = prepared.email(daniel, links);
      const sms = prepared.sms(daniel, links);
      for (const said of [text, html, sms.text]) expect(said).toContain(links.link);
      expect(subject).not.toContain('{');
      expect(sms.parts).toBeLessThanOrEqual(3);
    }
  });

  it('asks a guardian how the child is, and names neither the child nor what was done', () => {
    const rivka = { ...daniel, customerName: 'Rivka', ofChild: true };
    const { text } = prepare({ says: 'ask' }, 'en').email(rivka, links);
    expect(text).toMatch(/^Hello Rivka,\n[\s\S]*How is your child\? One tap is enough\.[\s\S]*how your child is\./);
    expect(prepare({ says: 'ask' }, 'en').sms(rivka, links).text).toBe(
      'Bright Dental: how is your child? One tap is enough: https://k.example/c/abc',
    );
    expect(prepare({ says: 'announce-call', call }, 'en').sms(rivka, links).text).toBe(
      prepare({ says: 'announce-call', call }, 'en').sms(daniel, links).text,
    );
  });

  it.each(languages)('says to a guardian in %s something of its own, in at most three parts', (language) => {
    for (const says of ['ask', 'not-reached']) {
      const sms = prepare({ says }, language).sms({ ...daniel, ofChild: true }, links);
      expect(sms.text).not.toBe(prepare({ says }, language).sms(daniel, links).text);
      expect(sms.parts).toBeLessThanOrEqual(3);
    }
  });

  it('asks before a visit, and names neither when nor what for', () => {
    const prepared = prepare({ says: 'intake' }, 'en');
    expect(prepared.sms(daniel, links)).toMatchObject({
      text: 'Bright Dental: A few questions before you come, so that we are ready for you. https://k.example/c/abc',
      parts: 1,
    });
    const { subject, text } = prepared.email(daniel, links);
    expect(subject).toBe('Before you come: Bright Dental');
    expect(text).toContain('You get this email because Bright Dental expects you.');
    expect(text).not.toContain('how you are');
  });

  it('greets somebody whose name is not known', () => {
    const nameless = { ...daniel, customerName: ' ' };
    expect(prepare({ says: 'ask' }, 'en').email(nameless, links).text).toMatch(/^Hello,\n/);
  });

  it('cannot word what is no check-in', () => {
    expect(() => prepare({ says: 'begun' }, 'en')).toThrow();
  });
});
