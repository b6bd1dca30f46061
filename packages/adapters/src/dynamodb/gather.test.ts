import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { gather } from './gather.ts';

type Change = {
  most?: number;
  atOnce?: number;
  shares?: boolean;
  held?: Promise<void>;
  fails?: (asked: string[]) => boolean;
};

/** Goes take a turn of the event loop; the first one takes until `held` is over. */
function setUp({ held, fails, ...options }: Change = {}) {
  const goes: string[][] = [];
  let underWay = 0;
  let mostUnderWay = 0;
  const ask = gather<string, string>({
    keyOf: (asked) => asked.toLowerCase(),
    most: 100,
    atOnce: 1,
    shares: true,
    ...options,
    run: async (asked) => {
      goes.push(asked);
      underWay += 1;
      mostUnderWay = Math.max(mostUnderWay, underWay);
      await (goes.length === 1 ? held : undefined);
      await setImmediate();
      underWay -= 1;
      if (fails?.(asked)) throw new Error('refused');
      return asked.map((one) => `answer to ${one}`);
    },
  });
  return { ask, goes, mostUnderWay: () => mostUnderWay };
}

describe('gather', () => {
  it('does in one go what is asked for in one moment, and answers each with their own', async () => {
    const { ask, goes } = setUp();
    expect(await Promise.all(['a', 'b', 'c'].map(ask))).toEqual(['answer to a', 'answer to b', 'answer to c']);
    expect(goes).toEqual([['a', 'b', 'c']]);
  });

  it('gathers while a go is under way, and never has more of them than allowed', async () => {
    const first = Promise.withResolvers<void>();
    const { ask, goes, mostUnderWay } = setUp({ held: first.promise });
    const answers = [ask('a')];
    for (const one of ['b', 'c', 'd']) {
      await setImmediate();
      answers.push(ask(one));
    }
    first.resolve();
    await Promise.all(answers);
    expect(goes).toEqual([['a'], ['b', 'c', 'd']]);
    expect(mostUnderWay()).toBe(1);
  });

  it('splits what is more than a go holds', async () => {
    const { ask, goes, mostUnderWay } = setUp({ most: 2, atOnce: 2 });
    const asked = ['a', 'b', 'c', 'd', 'e'];
    expect(await Promise.all(asked.map(ask))).toEqual(asked.map((one) => `answer to ${one}`));
    expect(goes).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
    expect(mostUnderWay()).toBe(2);
  });

  it('asks once for what two want', async () => {
    const { ask, goes } = setUp();
    expect(await Promise.all([ask('a'), ask('A')])).toEqual(['answer to a', 'answer to a']);
    expect(goes).toEqual([['a']]);
  });

  it('keeps two of one key in different goes where they must both be done', async () => {
    const { ask, goes } = setUp({ shares: false });
    await Promise.all([ask('a'), ask('A'), ask('b')]);
    expect(goes).toEqual([['a', 'b'], ['A']]);
  });

  it('fails those of the go that failed, and goes on with the next', async () => {
    const { ask } = setUp({ most: 1, fails: ([asked]) => asked === 'a' });
    const [failed, fine] = await Promise.allSettled([ask('a'), ask('b')]);
    expect(failed.status).toBe('rejected');
    expect(fine.status).toBe('fulfilled');
    expect(await ask('c')).toBe('answer to c');
  });
});
