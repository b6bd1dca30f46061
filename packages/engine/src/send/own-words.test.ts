import { hourMs, minuteMs } from '@kesher/domain/instant';
import { nextSentence } from '@kesher/domain/wording/own-sentence';
import { describe, expect, it } from 'vitest';
import { showMessage } from '../ledger/show-message.ts';
import { agent, notice, openOffice, people } from '../testing/office.ts';

const greeting = { job: 'stock-delay', key: 'greeting.named', language: 'en' } as const;

/** A shop whose one customer reads English. */
async function openShop() {
  const [customer] = people(1);
  if (!customer) throw new Error('nobody');
  const office = await openOffice([{ ...customer, language: 'en' }]);
  const say = (text: string) =>
    office.ports.settings.saveSentence(
      nextSentence({ ...greeting, text }, { seen: 0, by: agent, now: office.clock.now() }),
    );
  const shown = async () => {
    const key = { noticeId: notice.id, chunk: 0, customerId: customer.id, route: 'email' } as const;
    return (await showMessage(office.ports)(key))?.text.text;
  };
  const sent = () => office.email.taken()[0]?.outgoing.text;
  return { ...office, say, shown, sent };
}

describe('what a business says in its own words', () => {
  it('is in what is sent a minute after it was saved, and was not before', async () => {
    const shop = await openShop();
    await shop.say('Dear {name}, good to have you!');
    shop.later(2 * minuteMs);
    await shop.run(2);
    expect(shop.sent()).toMatch(/^Dear .+, good to have you!/m);
  });

  it('leaves the exact text of what was sent before as it was', async () => {
    const shop = await openShop();
    await shop.run(2);
    const before = await shop.shown();
    expect(before).toContain('Hello');
    expect(shop.sent()).toContain('Hello');
    await shop.say('Dear {name}!');
    shop.later(hourMs);
    expect(await shop.shown()).toBe(before);
  });
});
