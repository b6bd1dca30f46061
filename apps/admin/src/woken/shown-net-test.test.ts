import { describe, expect, it } from 'vitest';
import type { NetTest } from '../server/api-types.ts';
import { shownNetTest } from './shown-net-test.ts';

const nowMs = Date.parse('2026-11-29T07:10:00.000Z');
const test: NetTest = {
  id: 'net-20261129T0700Z',
  shift: '2026-11-29T07:00:00.000Z',
  asked: ['samar'],
  since: '2026-11-29T07:05:00.000Z',
  acknowledgeBy: '2026-11-29T07:20:00.000Z',
  revision: 1,
};
const torn = { ...test, torn: { at: '2026-11-29T07:20:00.000Z', told: ['haddad'] } };
const acknowledged = { by: 'samar', at: '2026-11-29T07:08:00.000Z' };
const of = (tests: NetTest[], me = 'samar', at = nowMs) => shownNetTest(tests, { me, nowMs: at });

describe('the newest test of the net', () => {
  it('concerns whom it asked, until they have taken it up', () => {
    expect(of([test])).toMatchObject({ kind: 'waits', isAsked: true });
    expect(of([test], 'haddad')).toBeUndefined();
    expect(of([{ ...test, acknowledged }])).toBeUndefined();
    expect(of([])).toBeUndefined();
  });

  it('concerns everybody once it is torn, for a day, and hides behind a newer one', () => {
    expect(of([torn], 'haddad')).toMatchObject({ kind: 'torn', isAsked: false });
    expect(of([{ ...torn, acknowledged }])).toMatchObject({ kind: 'torn', isAsked: false });
    expect(of([torn], 'haddad', nowMs + 25 * 3_600_000)).toBeUndefined();
    expect(of([{ ...test, acknowledged }, torn])).toBeUndefined();
  });
});
