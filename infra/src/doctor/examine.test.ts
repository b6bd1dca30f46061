import { describe, expect, it } from 'vitest';
import { loadStage } from '../load-stage.ts';
import type { Account } from './account.ts';
import { examine } from './examine.ts';
import { manager } from './fake-aws.fixture.ts';

const stage = loadStage('demo');
const healthy: Account = {
  clockAheadMs: async () => 400,
  identity: async () => ({ verified: true, dkim: true, mailFrom: true }),
  sending: async () => ({ enabled: true, perDay: 50_000, perSecond: 14 }),
  sms: async () => ({ monthlySpendLimitUsd: 50, logRoleArn: 'arn:aws:iam::123456789012:role/log', sandbox: false }),
  subscribers: async () => [{ endpoint: 'it@ofek-optics.example', confirmed: true }],
  deadLetters: async () => 0,
  unreadable: async () => [],
  team: async () => [manager],
  canary: async () => true,
};
const stateOf = async (what: string, change: Partial<Account>) => {
  const findings = await examine(stage, { ...healthy, ...change });
  const others = findings.filter((one) => one.what !== what && one.state !== 'well');
  return [findings.find((one) => one.what === what)?.state, ...others.map((one) => one.what)];
};

describe('the doctor', () => {
  it('finds room for a crisis where some is reserved, however large the account is', async () => {
    const sending = async () => ({ enabled: true, perDay: 1_000_000, perSecond: 200 });
    const reserving = { ...stage, reservedConcurrency: { crisis: 40, doors: 25 } };
    const findings = await examine(reserving, { ...healthy, sending });
    expect(findings.find(({ what }) => what === 'room for a crisis')?.state).toBe('well');
  });

  it('finds a healthy account well', async () => {
    const findings = await examine(stage, healthy);
    expect(findings.filter(({ state }) => state !== 'well')).toEqual([]);
    expect(findings).toHaveLength(11);
  });

  it('warns when this machine has old zone data', async () => {
    const findings = await examine(stage, healthy, (timeZone) => (timeZone === 'Africa/Casablanca' ? 60 : undefined));
    const found = findings.find(({ what }) => what === 'time zones');
    expect(found).toMatchObject({ state: 'weak', says: expect.stringContaining('Africa/Casablanca') });
  });

  it.each<[string, string, string, Partial<Account>]>([
    ['weak', 'alerts to staff', 'have nobody to go to', { team: async () => [] }],
    [
      'weak',
      'room for a crisis',
      'is shared although the account is large',
      { sending: async () => ({ enabled: true, perDay: 1_000_000, perSecond: 200 }) },
    ],
    ['ill', 'clock', 'runs two minutes ahead', { clockAheadMs: async () => 120_000 }],
    ['ill', 'clock', 'runs two minutes behind', { clockAheadMs: async () => -120_000 }],
    [
      'ill',
      'sending identity',
      'is not verified',
      { identity: async () => ({ verified: false, dkim: false, mailFrom: false }) },
    ],
    [
      'ill',
      'sending identity',
      'does not sign',
      { identity: async () => ({ verified: true, dkim: false, mailFrom: true }) },
    ],
    [
      'weak',
      'sending identity',
      'has no return path',
      { identity: async () => ({ verified: true, dkim: true, mailFrom: false }) },
    ],
    [
      'ill',
      'email sandbox and quota',
      'is the sandbox’s',
      { sending: async () => ({ enabled: true, perDay: 200, perSecond: 1 }) },
    ],
    [
      'ill',
      'email sandbox and quota',
      'is paused by AWS',
      { sending: async () => ({ enabled: false, perDay: 50_000, perSecond: 14 }) },
    ],
    [
      'ill',
      'SMS sandbox and spend limit',
      'is AWS’s first dollar',
      { sms: async () => ({ monthlySpendLimitUsd: 1, logRoleArn: 'arn', sandbox: false }) },
    ],
    [
      'ill',
      'SMS sandbox and spend limit',
      'is the sandbox’s',
      { sms: async () => ({ monthlySpendLimitUsd: 50, logRoleArn: 'arn', sandbox: true }) },
    ],
    [
      'weak',
      'SMS sandbox and spend limit',
      'leaves no log',
      { sms: async () => ({ monthlySpendLimitUsd: 50, logRoleArn: undefined, sandbox: false }) },
    ],
    ['ill', 'event path', 'brings no event back', { canary: async () => false }],
    [
      'ill',
      'unreadable rows',
      'were set aside',
      { unreadable: async () => [{ table: 'orders', pk: 'product#P-1', sk: 'line#C-1#L-1' }] },
    ],
    ['weak', 'dead letters', 'lie in a queue', { deadLetters: async (queue) => (queue === 'receipts' ? 2 : 0) }],
  ])('calls it %s when the %s %s, and nothing else', async (state, what, _, change) => {
    expect(await stateOf(what, change)).toEqual([state]);
  });

  it('calls it ill when an alarm would reach nobody who has confirmed', async () => {
    const subscribers = async () => [{ endpoint: 'it@ofek-optics.example', confirmed: false }];
    expect(await stateOf('alarms', { subscribers })).toEqual(['ill', 'event path']);
  });

  it('goes on when something cannot be asked, and repeats no address', async () => {
    const findings = await examine(stage, {
      ...healthy,
      sending: async () => {
        throw new TypeError('AccessDenied for someone@example.org');
      },
    });
    expect(findings).toHaveLength(11);
    const says = 'could not be asked: TypeError';
    expect(findings.filter(({ state }) => state === 'ill')).toEqual([
      { what: 'email sandbox and quota', state: 'ill', says },
      { what: 'room for a crisis', state: 'ill', says },
    ]);
  });
});
