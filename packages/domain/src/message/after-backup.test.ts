import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideAfterBackup } from './after-backup.ts';
import { planHealing } from './heal.ts';
import { aMessage, anyInstant, anyMessage } from './message.fixture.ts';

describe('a message of a backup', () => {
  it('is held, with the reason, exactly when the engine would do anything about it, now or at any time', () => {
    const ask = fc.record({
      message: anyMessage.filter(({ route }) => route !== 'call'),
      seen: fc.option(anyInstant, { nil: undefined }),
      now: anyInstant,
    });
    fc.assert(
      fc.property(ask, ({ message, seen, now }) => {
        const hasEnded = planHealing(message, { newestSendSeenAt: seen }, now).kind === 'ended';
        expect(decideAfterBackup(message)).toEqual(
          hasEnded ? { kind: 'bring-back' } : { kind: 'hold', reason: 'restored' },
        );
      }),
      { numRuns: 500 },
    );
  });

  it('that stands for a call of a person comes back as it was, for nothing sends it', () => {
    expect(decideAfterBackup(aMessage({ route: 'call', state: 'ready' }))).toEqual({ kind: 'bring-back' });
  });
});
