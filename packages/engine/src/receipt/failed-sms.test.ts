import { messageKeyText } from '@kesher/domain/message/message';
import { receiptOfFailure, type SmsFailure } from '@kesher/domain/message/sms-failure';
import { buildCustomer } from '@kesher/testing/builders/customer';
import { expect, it } from 'vitest';
import { openOffice } from '../testing/office.ts';

/** Somebody with a phone alone, whose SMS was taken and then failed. */
async function failed(failure: SmsFailure) {
  const customer = buildCustomer({ email: undefined, phone: '+972501234567' });
  const office = await openOffice([customer]);
  await office.run(1);
  const [row] = await office.rows();
  if (!row) throw new Error('nobody was told');
  const at = office.clock.now();
  await office.take({ key: row, sentAt: at, receipt: receiptOfFailure(failure, at) });
  await office.run(5);
  const { customers, suppressions, tasks } = office.ports;
  const record = await customers.get(customer.id);
  const standing = (await suppressions.standings(['+972501234567'])).get('+972501234567');
  return {
    sms: (await office.rows()).find(({ route }) => route === 'sms'),
    calls: tasks.all().map(({ work }) => work.kind),
    refused: record?.consents.filter(({ channel, decision }) => channel === 'sms' && decision === 'refused').length,
    closed: standing?.closed !== undefined,
    keyOf: messageKeyText(row),
  };
}

it.each(['spend-limit', 'price-cap', 'carrier-blocked'] as const)(
  'an SMS that failed because of %s says so, a person calls, and the number stays open',
  async (failure) => {
    const after = await failed(failure);
    expect(after).toMatchObject({
      sms: { state: 'bounced', reason: failure },
      calls: ['call'],
      refused: 0,
      closed: false,
    });
  },
);

it('an opt-out that only the carrier knew becomes a refusal, and nobody calls against their wish', async () => {
  const after = await failed('opted-out');
  expect(after).toMatchObject({ sms: { state: 'bounced', reason: 'opted-out' }, calls: [], refused: 3, closed: false });
});

it('a dead number is closed, and one that was only out of reach is not', async () => {
  expect(await failed('dead-number')).toMatchObject({ sms: { state: 'bounced' }, calls: ['call'], closed: true });
  expect(await failed('undelivered')).toMatchObject({ sms: { reason: 'bounced' }, calls: ['call'], closed: false });
});
