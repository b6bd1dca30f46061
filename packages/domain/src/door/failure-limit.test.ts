import { describe, expect, it } from 'vitest';
import { addressKeyOf, countFailure, type FailureCount, failureWindowMs, mostFailures } from './failure-limit.ts';

/** Failures in a row, one each millisecond from `fromMs` on; the answer of the last. */
function failing(times: number, fromMs = 0, standing?: FailureCount) {
  let answer = countFailure(standing, fromMs);
  for (let time = 1; time < times; time += 1) answer = countFailure(answer.count, fromMs + time);
  return answer;
}

describe('failures of one address', () => {
  it('are let be up to the limit, and then told how long to wait', () => {
    expect(failing(mostFailures).retryAfterSeconds).toBeUndefined();
    expect(failing(mostFailures + 1).retryAfterSeconds).toBe(60);
    const { count } = failing(mostFailures + 1);
    expect(countFailure(count, failureWindowMs - 1).retryAfterSeconds).toBe(1);
  });

  it('are forgotten after a minute, and when the clock is set back', () => {
    const { count } = failing(mostFailures + 1, 1_000);
    expect(countFailure(count, 1_000 + failureWindowMs)).toEqual({
      count: { sinceMs: 1_000 + failureWindowMs, failures: 1 },
    });
    expect(countFailure(count, 999)).toEqual({ count: { sinceMs: 999, failures: 1 } });
  });
});

describe('an address', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['0:0:0:0:0:ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2::1', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002:ffff:ffff:ffff:ffff', '2001:db8:1:2::/64'],
    ['2001:db8::1:2:3', '2001:db8:0:0::/64'],
    ['2001:db8::', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('%s is counted as %s', (address, key) => {
    expect(addressKeyOf(address)).toBe(key);
  });
});
