import { describe, expect, it } from 'vitest';
import type { Answer } from './ask-once.ts';
import { AwsServiceError } from './aws-error.ts';
import { createJsonCall } from './json-call.ts';

const answer = (status: number, said: unknown): Answer => ({ status, body: JSON.stringify(said), date: undefined });
const error = (status: number, name: string, message = 'no') => answer(status, { __type: `com.aws#${name}`, message });
const reset = Object.assign(new Error('cut'), { code: 'ECONNRESET' });

/** A service that says these things, one after the other; a function is called when it is asked. */
function saying(...turns: (Answer | Error | (() => Answer))[]) {
  const asked: { headers: Record<string, string>; body: string }[] = [];
  const waits: number[] = [];
  let skewMs = 0;
  const call = createJsonCall({
    target: 'Service_1',
    attempts: 3,
    random: () => 1,
    wait: async (ms) => waits.push(ms),
    post: {
      async send(headers, body) {
        const turn = turns[asked.length];
        asked.push({ headers, body });
        const said = typeof turn === 'function' ? turn() : turn;
        if (said === undefined) throw new Error('asked too often');
        if (said instanceof Error) throw said;
        return said;
      },
      skewMs: () => skewMs,
      destroy: () => undefined,
    },
  });
  const ask = () => call('Do', '{"a":1}', (text): unknown => JSON.parse(text));
  return { ask, asked, waits, setSkew: (ms: number) => (skewMs = ms) };
}

describe('a call in the JSON of AWS', () => {
  it('names its operation, and answers what the service says', async () => {
    const { ask, asked } = saying(answer(200, { done: true }));
    expect(await ask()).toEqual({ done: true });
    expect(asked).toEqual([
      { headers: expect.objectContaining({ 'x-amz-target': 'Service_1.Do' }) as never, body: '{"a":1}' },
    ]);
  });

  it('says by name what was refused, and asks once', async () => {
    const { ask, asked } = saying(error(400, 'ConditionalCheckFailedException', 'The conditional request failed'));
    const refused = await ask().catch((thrown: unknown) => thrown);
    expect(refused).toBeInstanceOf(AwsServiceError);
    expect(refused).toMatchObject({
      name: 'ConditionalCheckFailedException',
      message: 'The conditional request failed',
      status: 400,
    });
    expect(asked).toHaveLength(1);
  });

  it.each([
    ['a lost answer', reset, [100, 200]],
    ['a failure of the service', error(500, 'InternalServerError'), [100, 200]],
    ['too many', error(400, 'ProvisionedThroughputExceededException'), [500, 1000]],
    ['too many by its status', error(429, 'Whatever'), [500, 1000]],
    ['a gateway’s page', { status: 400, body: '<html>', date: undefined }, [100, 200]],
    ['a 200 that is no JSON', { status: 200, body: 'OK', date: undefined }, [100, 200]],
  ])('asks again after %s, ever later, until it has asked three times', async (_what, turn, waits) => {
    const passing = saying(turn, turn, answer(200, 'at last'));
    expect(await passing.ask()).toBe('at last');
    expect(passing.waits).toEqual(waits);
    const lasting = saying(turn, turn, turn);
    await expect(lasting.ask()).rejects.toThrow();
    expect(lasting.asked).toHaveLength(3);
  });

  it('asks again at once when the service’s time has set the clock, and not when it has not', async () => {
    const skewed = error(400, 'InvalidSignatureException', 'Signature expired');
    const set = saying(
      () => {
        set.setSkew(600_000);
        return skewed;
      },
      answer(200, 'in time'),
    );
    expect(await set.ask()).toBe('in time');
    expect(set.waits).toEqual([]);
    const wrongKey = saying(skewed);
    await expect(wrongKey.ask()).rejects.toThrow('Signature expired');
  });
});
