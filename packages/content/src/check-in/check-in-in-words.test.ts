import { instantSchema } from '@kesher/domain/instant-schema';
import { languages } from '@kesher/domain/language';
import { noticeSchema } from '@kesher/domain/notice/notice';
import { describe, expect, it } from 'vitest';
import { prepareMessage } from '../render/prepare-message.ts';
import { sampleSender } from '../stock-delay/sample-notices.ts';
import { checkInInWords } from './check-in-in-words.ts';

const call = { caller: 'Samar', at: instantSchema.parse('2026-11-29T14:00:00.000Z'), phone: '+97246123471' };
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

  it.each(languages)('says the same on every channel in %s, in at most three parts', (language) => {
    const all = ['ask', 'not-reached', 'intake', 'intake-reminder'].map((says) => ({ says }));
    for (const content of [...all, { says: 'announce-call', call }]) {
      const prepared = prepare(content, language);
      const { subject, text, html } = prepared.email(daniel, links);
      const sms = prepared.sms(daniel, links);
      for (const said of [text, html, sms.text]) expect(said).toContain(links.link);
      expect(subject).not.toContain('{');
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
