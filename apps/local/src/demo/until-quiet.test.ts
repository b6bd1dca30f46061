import { describe, expect, it } from 'vitest';
import { type Standing, untilQuiet } from './until-quiet.ts';

const standing = (told: number, waiting: number, reasons: Record<string, number> = {}): Standing => ({
  frozen: true,
  outcomes: { told, waiting },
  reasons,
});

/** Answers with one look after the other; asking for more than there are is a failure. */
async function quietAfter(...looks: (Standing | 'no answer')[]) {
  let taken = 0;
  const read = async () => {
    const look = looks[taken];
    taken += 1;
    if (look === 'no answer') throw new Error('no answer');
    return look as Standing;
  };
  const enough = async () => {
    if (taken === looks.length) throw new Error('still waiting');
  };
  const ledger = await untilQuiet(read, enough);
  return { ledger, taken };
}

describe('the end of the demo', () => {
  it('comes when nothing waits and two looks say the same', async () => {
    const looks = [standing(1, 2), standing(3, 0), standing(3, 0)];
    expect(await quietAfter(...looks)).toEqual({ ledger: standing(3, 0), taken: 3 });
  });

  it('does not come while somebody is yet to be frozen, or waits for the channel', async () => {
    const unfrozen = { ...standing(3, 0), frozen: false };
    await expect(quietAfter(unfrozen, unfrozen)).rejects.toThrow('still waiting');
    const throttled = standing(2, 1, { throttled: 1 });
    await expect(quietAfter(throttled, throttled)).rejects.toThrow('still waiting');
  });

  it.each(['quiet-hours', 'quota-spent'])('does not wait for what is held because of %s', async (reason) => {
    const held = standing(2, 1, { [reason]: 1 });
    expect((await quietAfter(held, held)).ledger).toEqual(held);
  });

  it('looks again where there was no answer', async () => {
    expect((await quietAfter(standing(3, 0), 'no answer', standing(3, 0))).taken).toBe(3);
  });
});
