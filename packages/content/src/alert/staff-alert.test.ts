import type { Instant } from '@kesher/domain/instant';
import { languages } from '@kesher/domain/language';
import { describe, expect, it } from 'vitest';
import { countedSms } from '../render/sms-text.ts';
import { staffAlert } from './staff-alert.ts';

const to = {
  link: 'https://kesher.example.com/admin/',
  at: '2026-11-30T12:30:00.000Z' as Instant,
  timeZone: 'Asia/Jerusalem',
};

describe('an alert to staff', () => {
  it.each(languages)('says in %s that something waits, and where, and nothing else', (language) => {
    const { subject, text, html, sms } = staffAlert({ ...to, language });
    for (const part of [text, html, sms]) expect(part).toContain(to.link);
    expect(subject).not.toContain('\n');
    expect(html).toContain(`dir="${language === 'en' ? 'ltr' : 'rtl'}"`);
    expect(sms).toContain('14:30');
    expect(countedSms(sms).parts).toBe(1);
  });
});
