import type { EmailQuotas } from '@kesher/domain/message/email-quota';
import { describe, expect, it } from 'vitest';

type Granted = { perDay: number; perSecond: number };

/** What every reader of the quota must do. `create` answers one whose account has the grant and has sent `sent` mails; or none can be asked. */
export function describeEmailQuotas(
  name: string,
  create: (account: { granted: Granted; sent: number } | 'unreachable') => Promise<EmailQuotas>,
): void {
  describe(`the email quota ${name}`, () => {
    it('is the granted rate, and what is left of the day', async () => {
      const quotas = await create({ granted: { perDay: 200, perSecond: 14 }, sent: 50 });
      expect(await quotas.read()).toEqual({ perSecond: 14, perDay: 200, leftToday: 150 });
    });

    it('leaves nothing where the day is spent, and never less', async () => {
      const quotas = await create({ granted: { perDay: 200, perSecond: 1 }, sent: 203 });
      expect(await quotas.read()).toEqual({ perSecond: 1, perDay: 200, leftToday: 0 });
    });

    it('is unknown where nobody can be asked', async () => {
      expect(await (await create('unreachable')).read()).toBeUndefined();
    });
  });
}
