import { customerIdSchema } from '@kesher/domain/ids';
import { planMember } from '@kesher/domain/message/plan-message';
import { expect, it } from 'vitest';
import { createCustomerWorld } from './testing/customer-world.ts';

it('one-click by one of two who share an inbox and a number closes the inbox for both, and leaves the number open', async () => {
  const world = await createCustomerWorld();
  const dana = await world.stored();
  const twin = { ...dana, id: customerIdSchema.parse('twin'), name: 'Twin Two' };
  const planned = async () => {
    const standings = await world.ports.suppressions.standings(['dana@levi.example', '+972501234567']);
    const consent = { email: 'unless-refused', sms: 'unless-refused' } as const;
    return planMember(twin, { purpose: 'service', consent, standings });
  };
  expect(await planned()).toMatchObject({ route: 'email' });
  await world.press([['List-Unsubscribe', 'One-Click']]);
  expect(await planned()).toEqual({ route: 'sms', state: 'ready', next: [] });
  world.clock.advance(60_000);
  await world.press([['action', 'undo']]);
  expect(await planned()).toMatchObject({ route: 'email' });
});

it('pressing again puts with the address what an earlier version kept on the record alone', async () => {
  const world = await createCustomerWorld();
  const dana = await world.stored();
  const refused = { channel: 'email', purpose: 'service', decision: 'refused', at: dana.createdAt } as const;
  const consents = [...dana.consents, { ...refused, how: 'one-click', shown: '' }];
  await world.ports.customers.put({ ...dana, consents, revision: dana.revision + 1 });
  await world.press([['List-Unsubscribe', 'One-Click']]);
  const standings = await world.ports.suppressions.standings(['dana@levi.example']);
  expect(standings.get('dana@levi.example')?.words).toEqual({
    'email:service': { decision: 'refused', at: dana.createdAt },
    'email:care': { decision: 'refused', at: dana.createdAt },
  });
});

it('a yes that could not be stored lifts no refusal of the address', async () => {
  const world = await createCustomerWorld();
  await world.press([['List-Unsubscribe', 'One-Click']]);
  world.clock.advance(60_000);
  world.ports.customers.put = async () => 'stale';
  await world.press([['action', 'undo']]);
  const standings = await world.ports.suppressions.standings(['dana@levi.example']);
  expect(standings.get('dana@levi.example')?.words['email:service']?.decision).toBe('refused');
});
