import { describe, expect, it } from 'vitest';
import { morning } from './message.fixture.ts';
import { planReceipt } from './receipt.ts';

describe('a channel’s report', () => {
  it('of a delivery notes when', () => {
    expect(planReceipt({ kind: 'delivered', at: morning })).toMatchObject({
      to: 'delivered',
      set: { deliveredAt: morning },
    });
  });

  it.each([
    [{ kind: 'bounced', at: morning, permanent: true }, 'bounced'],
    [{ kind: 'rejected', at: morning }, 'refused-by-channel'],
  ] as const)('of %o ends the message, so that the next channel opens', (receipt, reason) => {
    expect(planReceipt(receipt)).toMatchObject({
      to: 'bounced',
      set: { bouncedAt: morning, endedAt: morning, reason },
    });
  });

  it('of a complaint ends it too', () => {
    expect(planReceipt({ kind: 'complained', at: morning })).toMatchObject({
      to: 'complained',
      set: { complainedAt: morning, endedAt: morning },
    });
  });

  it('of a bounce counts after a delivery too, and of a complaint after a bounce', () => {
    expect(planReceipt({ kind: 'rejected', at: morning }).from).toContain('delivered');
    expect(planReceipt({ kind: 'complained', at: morning }).from).toContain('bounced');
    expect(planReceipt({ kind: 'delivered', at: morning }).from).not.toContain('bounced');
  });

  it('names no attempt, and never starts from a row that was not sent', () => {
    for (const kind of ['delivered', 'complained', 'rejected'] as const) {
      const change = planReceipt({ kind, at: morning });
      expect(change.attempt).toBeUndefined();
      for (const state of ['planned', 'skipped', 'retracted', 'unreachable'] as const)
        expect(change.from).not.toContain(state);
    }
  });
});
