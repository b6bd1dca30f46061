import { addMs, hourMs, minuteMs } from '@kesher/domain/instant';
import { expect, test } from 'vitest';
import { countdownText } from './page-promise.tsx';
import { statusSpeech } from './page-speech.ts';
import { aStatus, written } from './page-status.fixture.ts';

const countdown = (ms: number, language: 'en' | 'he' | 'ar' = 'en') =>
  countdownText({ from: written, by: addMs(written, ms) }, statusSpeech(aStatus(), language, 'first-page'));

test('the countdown is in minutes, hours or days, and never says more than is left', () => {
  expect([26 * minuteMs, 90 * minuteMs, 3.9 * hourMs, 49 * hourMs, 30_000].map((ms) => countdown(ms))).toEqual([
    'in 26 minutes, even if nothing has changed',
    'in 90 minutes, even if nothing has changed',
    'in 3 hours, even if nothing has changed',
    'in 2 days, even if nothing has changed',
    'in less than a minute, even if nothing has changed',
  ]);
  expect(countdown(26 * minuteMs, 'he')).toBe('בעוד 26 דקות, גם אם לא ישתנה דבר');
  expect(countdown(2 * minuteMs, 'ar')).toBe('خلال دقيقتين، حتى لو لم يتغيّر شيء');
});

test('a promise that has passed has no countdown', () => {
  expect(countdown(-1)).toBeUndefined();
});
