import type { Consent } from '@kesher/domain/customer/consent';
import { purposes } from '@kesher/domain/customer/consent';
import { contactWays } from '@kesher/domain/customer/contact-way';
import { chooseRoutes, hasRefusedCalls, type RouteRules, usabilityOf } from '@kesher/domain/message/routes';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCustomerWorld, start, token } from './testing/customer-world.ts';

const matters = contactWays.flatMap((channel) => purposes.map((purpose) => ({ channel, purpose })));
const consent = { email: 'unless-refused', sms: 'unless-refused' } as const;

/** Every combination of what somebody decided, on their record, over whatever addresses they have. */
const decided = fc.array(fc.constantFrom('granted' as const, 'refused' as const, undefined), {
  minLength: matters.length,
  maxLength: matters.length,
});
const customers = fc.record({
  decisions: decided,
  hasEmail: fc.boolean(),
  hasPhone: fc.boolean(),
});
const presses = fc.record({
  keeps: fc.boolean(),
  /** What somebody who shares the addresses has refused there. */
  twin: fc.subarray([
    'email:service',
    'sms:service',
    'sms:care',
    'call:care',
    'email:care',
    'email:marketing',
  ] as const),
});

type World = Awaited<ReturnType<typeof createCustomerWorld>>;

async function worldOf({
  decisions,
  hasEmail,
  hasPhone,
}: {
  decisions: readonly (Consent['decision'] | undefined)[];
  hasEmail: boolean;
  hasPhone: boolean;
}) {
  const consents = matters.flatMap((matter, index) => {
    const decision = decisions[index];
    return decision ? [{ ...matter, decision, at: start, how: 'preferences-page', shown: '' }] : [];
  });
  return createCustomerWorld({
    consents,
    ...(!hasEmail && { email: undefined }),
    ...(!hasPhone && { phone: undefined }),
  });
}

/** What may be sent and rung, by the very rules that sending follows. */
async function mayOf(world: World) {
  const customer = await world.stored();
  const addresses = [customer.email, customer.phone].filter((address) => address !== undefined);
  const standings = await world.ports.suppressions.standings(addresses);
  const rules = (purpose: Consent['purpose']): RouteRules => ({ purpose, consent, standings });
  const writes = (channel: 'email' | 'sms', purpose: Consent['purpose']) =>
    usabilityOf(customer, channel, rules(purpose)).kind === 'usable';
  return {
    customer,
    orders: chooseRoutes(customer, rules('service')),
    rings: customer.phone !== undefined && !hasRefusedCalls(customer, { purpose: 'care', standings }),
    writes,
    writesAny: purposes.some((purpose) => writes('email', purpose) || writes('sms', purpose)),
  };
}

const textOf = (html: string) => html.replaceAll(/<[^>]+>/g, '').replaceAll(/\s+/g, ' ');
const boxOf = (html: string, box: string) => html.match(new RegExp(`value="${box}"( checked)?`));

async function expectTruePreferences(world: World): Promise<void> {
  const html = await (await world.get(`/p/${token}`)).text();
  const may = await mayOf(world);
  const text = textOf(html);
  for (const [box, isSent] of [
    ...purposes.flatMap((purpose) =>
      (['email', 'sms'] as const).map((way) => [`${purpose}:${way}`, may.writes(way, purpose)] as const),
    ),
    ['care:call', may.rings] as const,
  ]) {
    const shown = boxOf(html, box);
    expect([box, shown?.[1] !== undefined]).toEqual([box, isSent]);
  }
  // Calls that ask how somebody is are no calls about orders.
  expect(text).not.toMatch(/nobody calls you(?! about them)/);
  const isNobody = may.orders.kind === 'wish';
  expect([may.orders, text.includes('reaches you now, and nobody calls you about them')]).toEqual([
    may.orders,
    isNobody,
  ]);
  expect(text.includes('If something matters, a person calls you') && isNobody).toBe(false);
}

test('what the page of preferences says agrees with what may be sent, for every combination of what is refused', async () => {
  await fc.assert(
    fc.asyncProperty(customers, presses, async (who, { keeps, twin }) => {
      const world = await worldOf(who);
      const { email, phone } = await world.stored();
      await world.ports.suppressions.note(
        twin.flatMap((matter) => {
          const address = matter.startsWith('email') ? email : phone;
          return address === undefined ? [] : [{ address, matter, decision: 'refused' as const, at: start }];
        }),
      );
      await expectTruePreferences(world);

      world.clock.advance(60_000);
      const pressed: [string, string][] = [
        ['action', 'pause'],
        ...(keeps ? [['keep', 'care:call'] as [string, string]] : []),
      ];
      const said = textOf(
        await (await world.request(`/p/${token}`, { method: 'POST', body: new URLSearchParams(pressed) })).text(),
      );
      const may = await mayOf(world);
      expect(may.writesAny).toBe(false);
      // Nobody who has stopped everything is called about an order in a message's stead.
      expect([phone, may.orders.kind === 'wish' || phone === undefined]).toEqual([phone, true]);
      expect([keeps, may.rings]).toEqual([keeps, keeps && phone !== undefined]);
      expect(said.includes('We may still ring you after a treatment.') && !may.rings).toBe(false);
      expect(said.includes('and so are calls that ask how you are') && may.rings).toBe(false);
      // What stopped was all messages, and whether calls go on was said.
      const isSaid = /We may still ring you|so are calls that ask|There was nothing to change/.test(said);
      expect([phone, isSaid || said.includes('All messages are stopped. ')]).toEqual([phone, true]);
      if (phone !== undefined) expect(isSaid).toBe(true);
      await expectTruePreferences(world);
    }),
    { numRuns: 150 },
  );
}, 60_000);

test('what the page of unsubscribing says agrees with what may be sent, for every combination of what is refused', async () => {
  await fc.assert(
    fc.asyncProperty(customers, async (who) => {
      const world = await worldOf(who);
      for (const press of [undefined, 'unsubscribe', 'undo'] as const) {
        world.clock.advance(60_000);
        const html = await (press ? await world.press([['action', press]]) : await world.get(`/u/${token}`)).text();
        const text = textOf(html);
        const { customer, writes } = await mayOf(world);
        if (customer.email === undefined) {
          expect(text).toContain('We have no email address of yours.');
          continue;
        }
        const comes = {
          service: writes('email', 'service'),
          care: writes('email', 'care'),
          offers: writes('email', 'marketing'),
        };
        const isDone = /No more emails/.test(text);
        expect([comes, isDone]).toEqual([comes, !comes.service]);
        expect([comes, text.includes('Emails that ask how you are still come')]).toEqual([comes, isDone && comes.care]);
        expect([comes, text.includes('Offers that you agreed to still come')]).toEqual([comes, isDone && comes.offers]);
        // Whatever still comes can be stopped here.
        const anyComes = comes.service || comes.care || comes.offers;
        expect([comes, html.includes('value="unsubscribe"')]).toEqual([comes, anyComes]);
        if (press === 'unsubscribe') expect(anyComes).toBe(false);
        expect(text).not.toMatch(/nobody calls you(?! about them)/);
      }
    }),
    { numRuns: 150 },
  );
}, 60_000);
