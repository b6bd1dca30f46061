import type { Consent, Purpose } from '@kesher/domain/customer/consent';
import { permissionFor } from '@kesher/domain/customer/consent';
import { hasRefusedCalls } from '@kesher/domain/message/routes';
import { describe, expect, it } from 'vitest';
import { createCustomerWorld, start, token } from './testing/customer-world.ts';

type World = Awaited<ReturnType<typeof createCustomerWorld>>;
const rule = { email: 'unless-refused', sms: 'unless-refused' } as const;
const orders: [string, string][] = [
  ['language', 'en'],
  ['allow', 'service:email'],
  ['allow', 'service:sms'],
];
const asked: [string, string] = ['asks', 'care'];
const care: [string, string][] = ['email', 'sms', 'call'].map((way) => ['allow', `care:${way}`]);

async function mayBy(world: World, purpose: Purpose): Promise<Consent['channel'][]> {
  const { consents } = await world.stored();
  return (['email', 'sms', 'call'] as const).filter(
    (channel) => permissionFor(consents, { channel, purpose, rule }) === 'allowed',
  );
}
async function mayRing(world: World): Promise<boolean> {
  const customer = await world.stored();
  const standings = await world.ports.suppressions.standings([customer.phone ?? '']);
  return !hasRefusedCalls(customer, { purpose: 'care', standings });
}
const stopAll = (world: World, more: [string, string][] = []) =>
  world.request(`/p/${token}`, { method: 'POST', body: new URLSearchParams([['action', 'pause'], ...more]) });

describe('care on the page of preferences', () => {
  it('has boxes of its own, also for calls, and a box beside stopping everything that is not ticked', async () => {
    const html = await (await (await createCustomerWorld()).get(`/p/${token}`)).text();
    for (const way of ['email', 'sms', 'call']) expect(html).toContain(`value="care:${way}" checked`);
    expect(html).toContain('name="keep" value="care:call"/>');
    expect(html).not.toContain('value="service:call"');
    const alone = await (await (await createCustomerWorld({ phone: undefined })).get(`/p/${token}`)).text();
    expect(alone).not.toMatch(/care:call|care:sms/);
  });

  it('is refused by itself, with the words beside its box', async () => {
    const world = await createCustomerWorld();
    await world.save([...orders, asked, ...care.slice(1)]);
    expect((await world.stored()).consents).toEqual([
      {
        channel: 'email',
        purpose: 'care',
        decision: 'refused',
        at: start,
        how: 'preferences-page',
        shown:
          'How you are afterwards | After a treatment, a repair or a delivery we ask how you are and whether all is well. | By email to d•••@l•••.example',
      },
    ]);
    expect(await mayBy(world, 'service')).toEqual(['email', 'sms', 'call']);
  });

  it('stays where its box stays ticked and that of orders does not, at the address too', async () => {
    const world = await createCustomerWorld();
    await world.save([['language', 'en'], ['allow', 'service:sms'], asked, ...care]);
    expect(await mayBy(world, 'service')).toEqual(['sms', 'call']);
    expect(await mayBy(world, 'care')).toEqual(['email', 'sms', 'call']);
    const html = await (await world.get(`/p/${token}`)).text();
    expect(html).toContain('value="care:email" checked');
    expect(html).not.toContain('value="service:email" checked');
    world.clock.advance(60_000);
    expect(await (await world.save([['language', 'en'], ['allow', 'service:sms'], asked, ...care])).text()).toContain(
      'There was nothing to change.',
    );
  });

  it('goes with that of orders in a form that did not ask about it, and else stays as it was', async () => {
    const world = await createCustomerWorld();
    expect(await (await world.save(orders)).text()).toContain('There was nothing to change.');
    await world.save(orders.slice(0, 2));
    expect(await mayBy(world, 'care')).toEqual(['email', 'call']);
    world.clock.advance(60_000);
    await world.save(orders);
    expect([await mayBy(world, 'service'), await mayBy(world, 'care')]).toEqual([
      ['email', 'sms', 'call'],
      ['email', 'call'],
    ]);
  });
});

describe('stopping everything', () => {
  it('stops calls after a treatment too, unless they may stay', async () => {
    const world = await createCustomerWorld();
    expect(await (await stopAll(world)).text()).toContain(
      'All messages are stopped, and so are calls that ask how you are. You can switch them on',
    );
    for (const purpose of ['care', 'service', 'marketing'] as const)
      expect(await mayBy(world, purpose)).toEqual(purpose === 'service' ? ['call'] : []);
    expect(await mayRing(world)).toBe(false);
    world.clock.advance(60_000);
    const html = await (await stopAll(world, [['keep', 'care:call']])).text();
    expect(html).toContain('We may still ring you after a treatment.');
    expect(await mayBy(world, 'care')).toEqual(['call']);
    expect(await mayRing(world)).toBe(true);
  });

  it('with calls that may stay says so once, in the words of the form', async () => {
    const world = await createCustomerWorld();
    await stopAll(world, [['keep', 'care:call']]);
    expect(await mayRing(world)).toBe(true);
    const kept = (await world.stored()).consents.filter(({ channel }) => channel === 'call');
    expect(kept).toMatchObject([{ purpose: 'care', decision: 'granted', how: 'preferences-page' }]);
    expect(kept[0]?.shown).toContain('☑ You may still ring me after a treatment');
    const again = await (await stopAll(world, [['keep', 'care:call']])).text();
    expect(again).toContain('There was nothing to change.');
  });

  it('shows the calls that were kept as kept, and says so where a second press ends them', async () => {
    const world = await createCustomerWorld();
    const html = await (await stopAll(world, [['keep', 'care:call']])).text();
    expect(html).toContain('name="keep" value="care:call" checked=""');
    world.clock.advance(60_000);
    expect(await (await stopAll(world)).text()).toContain('and so are calls that ask how you are');
    expect(await mayRing(world)).toBe(false);
    expect(await (await world.get(`/p/${token}`)).text()).toContain('name="keep" value="care:call"/>');
  });

  it('proves what was chosen: the box as they left it, and none where nobody was asked', async () => {
    const proofOf = async (world: World, more: [string, string][] = []) => {
      await stopAll(world, more);
      return [...new Set((await world.stored()).consents.map(({ shown }) => shown))];
    };
    const ticked = await proofOf(await createCustomerWorld(), [['keep', 'care:call']]);
    const unticked = await proofOf(await createCustomerWorld());
    expect(ticked).toEqual([expect.stringContaining(' | ☑ You may still ring me')]);
    expect(unticked).toEqual([expect.stringContaining(' | ☐ You may still ring me')]);
    const alone = await createCustomerWorld({ phone: undefined });
    expect(await proofOf(alone)).toEqual([expect.not.stringContaining('ring me')]);
  });

  it('refuses also what somebody who shares the addresses has refused, so that nobody calls in their stead', async () => {
    const world = await createCustomerWorld();
    await world.ports.suppressions.note(
      (['email:service', 'sms:service'] as const).map((matter) => ({
        address: matter === 'email:service' ? 'dana@levi.example' : '+972501234567',
        matter,
        decision: 'refused' as const,
        at: start,
      })),
    );
    expect(await (await world.get(`/p/${token}`)).text()).toContain('a person calls you');
    world.clock.advance(60_000);
    expect(await (await stopAll(world)).text()).toContain('nobody calls you about them');
    expect(await mayBy(world, 'service')).toEqual(['call']);
  });

  it('holds for the addresses of somebody whose record cannot be read, calls that may stay apart', async () => {
    const world = await createCustomerWorld();
    world.ports.customers.damage((await world.stored()).id);
    const wordsOf = async () =>
      Object.keys((await world.ports.suppressions.standings(['+972501234567'])).get('+972501234567')?.words ?? {});
    await stopAll(world, [['keep', 'care:call']]);
    expect(await wordsOf()).toContain('sms:care');
    expect(await wordsOf()).not.toContain('call:care');
    await stopAll(world);
    expect(await wordsOf()).toContain('call:care');
  });
});

describe('the one click of a mail that asks how somebody is', () => {
  const oneClick: [string, string][] = [['List-Unsubscribe', 'One-Click']];
  it('refuses care by mail and nothing else', async () => {
    const world = await createCustomerWorld();
    const answer = await world.press(oneClick, '?for=care&lang=en');
    expect([answer.status, await answer.text()]).toEqual([
      200,
      expect.stringContaining('We will send you no more emails that ask how you are'),
    ]);
    expect(await mayBy(world, 'care')).toEqual(['sms', 'call']);
    expect(await mayBy(world, 'service')).toEqual(['email', 'sms', 'call']);
    expect((await world.stored()).consents).toEqual([
      { channel: 'email', purpose: 'care', decision: 'refused', at: start, how: 'one-click', shown: '' },
    ]);
    expect((await world.press(oneClick, '?for=care')).status).toBe(200);
    expect((await world.stored()).revision).toBe(2);
  });

  it('that is undone on the page comes again with what else was stopped there', async () => {
    const world = await createCustomerWorld();
    await world.press(oneClick);
    expect([await mayBy(world, 'service'), await mayBy(world, 'care')]).toEqual([
      ['sms', 'call'],
      ['sms', 'call'],
    ]);
    world.clock.advance(60_000);
    await world.press([['action', 'undo']]);
    expect([await mayBy(world, 'service'), await mayBy(world, 'care')]).toEqual([
      ['email', 'sms', 'call'],
      ['email', 'sms', 'call'],
    ]);
  });

  it('of somebody whose record cannot be read holds for their address', async () => {
    const world = await createCustomerWorld();
    world.ports.customers.damage((await world.stored()).id);
    expect(await (await world.press(oneClick, '?for=care&lang=en')).text()).toContain(
      'no more emails that ask how you are',
    );
    const words = (await world.ports.suppressions.standings(['dana@levi.example'])).get('dana@levi.example')?.words;
    expect(Object.keys(words ?? {})).toEqual(['email:care']);
  });

  it('about an order stops care with it, also where the record cannot be read', async () => {
    const world = await createCustomerWorld();
    world.ports.customers.damage((await world.stored()).id);
    await world.press(oneClick);
    await world.save([['allow', 'service:email']]);
    const standings = await world.ports.suppressions.standings(['dana@levi.example', '+972501234567']);
    for (const { words } of standings.values()) {
      expect(Object.keys(words)).toEqual(expect.arrayContaining(['email:service', 'email:care', 'sms:care']));
      expect(Object.keys(words)).not.toContain('call:care');
    }
  });
});

describe('where the business asks nobody how they are', () => {
  const withoutCare = async (changes: object = {}) => {
    const world = await createCustomerWorld(changes);
    world.concerned.care = false;
    return world;
  };

  it('nothing of care is shown, and saving leaves it as it was', async () => {
    const world = await withoutCare();
    const html = await (await world.get(`/p/${token}`)).text();
    expect(html).not.toMatch(/care|how you are|treatment/);
    await world.save(orders.slice(0, 2));
    expect(await (await world.get(`/p/${token}`)).text()).not.toMatch(/care|how you are|treatment/);
    expect(await mayBy(world, 'care')).toEqual(['email', 'call']);
  });

  it('stopping everything says nothing of calls, and stops them all the same', async () => {
    const world = await withoutCare();
    const html = await (await stopAll(world)).text();
    expect(html).toContain('All messages are stopped. You can switch them on again below.');
    expect(await mayRing(world)).toBe(false);
    expect((await world.stored()).consents[0]?.shown).not.toMatch(/ring me|how you are/);
  });

  it('a refusal of care is shown, on the record and at an address', async () => {
    const refused = { channel: 'sms', purpose: 'care', decision: 'refused', at: start, how: 'staff', shown: '' };
    const onRecord = await withoutCare({ consents: [refused] });
    expect(await (await onRecord.get(`/p/${token}`)).text()).toContain('value="care:sms"/>');
    const world = await withoutCare();
    await world.ports.suppressions.note([
      { address: 'dana@levi.example', matter: 'email:care', decision: 'refused', at: start },
    ]);
    expect(await (await world.get(`/p/${token}`)).text()).toContain('value="care:email"/>');
  });

  it('all of it is shown where nobody can look whether they are asked, and the mistake is told', async () => {
    const world = await createCustomerWorld();
    world.ports.care.ofCustomer = () => Promise.reject(new Error('throttled'));
    const page = await world.get(`/p/${token}`);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('value="care:email"')]);
    expect(world.errors).toHaveLength(1);
  });
});
