import { expect, it } from 'vitest';
import { addMs, minuteMs } from '../instant.ts';
import { aCustomer, morning } from '../message/message.fixture.ts';
import { changePreferences } from './change-preferences.ts';
import { keptPreferenceChanges } from './preference-change.ts';

const by = { by: 'ann', at: morning };
const word = { by: 'staff', at: morning, from: 'staff:ann' };

it('keeps what changed, what was taken away, by whom and when', () => {
  const customer = aCustomer({ timeZone: 'Asia/Jerusalem', preferredHours: { from: '09:00', to: '12:00' } });
  const changed = changePreferences(
    customer,
    { language: 'ar', timeZone: 'Asia/Jerusalem', preferredChannel: 'sms' },
    by,
  );
  expect(changed).toEqual({
    ...aCustomer({ timeZone: 'Asia/Jerusalem', language: 'ar', preferredChannel: 'sms' }),
    stated: { language: word, preferredChannel: word, preferredHours: word },
    preferenceChanges: [{ ...by, language: 'ar', preferredChannel: 'sms', preferredHours: null }],
  });
});

it('leaves the very same customer where nothing changes', () => {
  const customer = aCustomer({ preferredHours: { from: '09:00', to: '12:00' } });
  expect(changePreferences(customer, { language: 'he', preferredHours: { to: '12:00', from: '09:00' } }, by)).toBe(
    customer,
  );
});

it('keeps the latest changes when there are many', () => {
  let customer = aCustomer();
  for (let index = 0; index < 30; index += 1) {
    const at = addMs(morning, index * minuteMs);
    customer = changePreferences(customer, { language: index % 2 === 0 ? 'ar' : 'en' }, { by: 'ann', at });
  }
  expect(customer.preferenceChanges).toHaveLength(keptPreferenceChanges);
  expect(customer.preferenceChanges?.at(-1)?.at).toBe(addMs(morning, 29 * minuteMs));
});
