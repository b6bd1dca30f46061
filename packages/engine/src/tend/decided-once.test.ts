import { addMs, minuteMs } from '@kesher/domain/instant';
import { buildCustomer } from '@kesher/testing/builders/customer';
import { describe, expect, it } from 'vitest';
import { notice, openOffice, start } from '../testing/office.ts';

const dana = buildCustomer();
const statesOf = async (office: Awaited<ReturnType<typeof openOffice>>) =>
  (await office.rows()).map(({ route, state, reason }) => [route, state, reason].filter(Boolean).join(' '));

/** A visit that has read the profile, and stands still; meanwhile nobody can read it, and the notice is over. */
async function visitThatStandsStill(at: 'before planning' | 'before writing') {
  const office = await openOffice([dana], { expiresAt: addMs(start, 5 * minuteMs) });
  const { suppressions, messages } = office.ports;
  let goOn = () => {};
  const stands = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  let isFirst = true;
  const once = async () => {
    if (!isFirst) return;
    isFirst = false;
    await stands;
  };
  const { standings } = suppressions;
  const { create } = messages;
  if (at === 'before planning') {
    office.ports.suppressions.standings = async (addresses) => {
      await once();
      return standings(addresses);
    };
  } else {
    office.ports.messages.create = async (message) => {
      await once();
      return create(message);
    };
  }
  const late = office.visit();
  await new Promise((resolve) => setTimeout(resolve, 0));
  office.ports.customers.damage(dana.id);
  return { office, late: async () => (goOn(), late) };
}

describe('what is decided of somebody whose profile cannot be read', () => {
  it.each(['before planning', 'before writing'] as const)(
    'holds for a visit too that could read it and stood still %s: one row, and nothing waits',
    async (at) => {
      const { office, late } = await visitThatStandsStill(at);
      office.later(6 * minuteMs);
      await office.visit();
      expect((await statesOf(office)).map((state) => state.split(' ').slice(1).join(' '))).toEqual([
        'skipped too-late',
      ]);
      await late();
      expect(await office.rows()).toHaveLength(1);
      expect(await statesOf(office)).not.toContain(expect.stringContaining('ready'));
      expect((await office.ports.audience.chunk(notice.id, 0))?.members).toHaveLength(1);
    },
  );
});
