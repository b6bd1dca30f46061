import { expect, it } from 'vitest';
import { formOf, preferencesOf } from './preferences-form.ts';

const customer = { id: 'C-1', name: 'Noa', consents: [], createdAt: '2026-11-01T08:00:00.000Z', revision: 3 };

it('keeps every preference through the form', () => {
  const preferences = {
    language: 'he' as const,
    preferredChannel: 'sms' as const,
    preferredHours: { from: '09:00', to: '18:30' },
    timeZone: 'Asia/Jerusalem',
  };
  expect(preferencesOf(formOf({ ...customer, ...preferences }))).toEqual(preferences);
});

it('takes away what was emptied, and does not send half a window', () => {
  const form = { language: 'ar' as const, preferredChannel: '' as const, from: '09:00', to: '', timeZone: ' ' };
  expect(preferencesOf(form)).toEqual({ language: 'ar' });
});
