import { describe, expect, it } from 'vitest';
import { staffIdSchema } from '../ids.ts';
import { addMs, hourMs, minuteMs } from '../instant.ts';
import { instantSchema } from '../instant-schema.ts';
import { nextSentence, ownSentenceSchema, ownWordsAt, type Sentence } from './own-sentence.ts';

const start = instantSchema.parse('2026-11-30T08:00:00.000Z');
const by = staffIdSchema.parse('ann');
const lead = { job: 'stock-delay', key: 'lead.first', language: 'en' } as const satisfies Sentence;
const saved = (text: string | null, seen: number, hours: number) =>
  nextSentence({ ...lead, text }, { seen, by, now: addMs(start, hours * hourMs) });
const wordsAt = (all: Parameters<typeof ownWordsAt>[0], hours: number, minutes = 2) =>
  ownWordsAt(all, { job: 'stock-delay', language: 'en', at: addMs(start, hours * hourMs + minutes * minuteMs) });

describe('a sentence in the business’s own words', () => {
  const all = [saved('Second', 1, 4), saved('First', 0, 0), saved(null, 2, 8)];

  it('is said from a minute after it was saved, until the next version holds', () => {
    expect(wordsAt(all, 0, 0)).toEqual({});
    expect(wordsAt(all, 0, 1)).toEqual({ 'lead.first': 'First' });
    expect(wordsAt(all, 4, 0)).toEqual({ 'lead.first': 'First' });
    expect(wordsAt(all, 4)).toEqual({ 'lead.first': 'Second' });
  });

  it('gives way to Kesher’s own again', () => {
    expect(wordsAt(all, 8)).toEqual({});
  });

  it('says nothing in another language or for another job', () => {
    const at = addMs(start, hourMs);
    expect(ownWordsAt(all, { job: 'stock-delay', language: 'he', at })).toEqual({});
    expect(ownWordsAt(all, { job: 'toy', language: 'en', at })).toEqual({});
  });

  it('is never empty', () => {
    expect(ownSentenceSchema.safeParse(saved(' ', 0, 0)).success).toBe(false);
  });
});
