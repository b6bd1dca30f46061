import { staffIdSchema } from '@kesher/domain/ids';
import type { Accounts } from '@kesher/domain/staff/accounts';
import type { Role } from '@kesher/domain/staff/staff';
import { describe, expect, it } from 'vitest';

/** What the provider knows of an account, as a test looks at it from the other side. */
export type SeenAccount = { name: string; mail: string | undefined; roles: Role[]; canSignIn: boolean };

const noa = { name: 'נועה', mail: 'noa@example.com', roles: ['agent'], language: 'he' } as const;
const nobody = staffIdSchema.parse('nobody');

/** What every port for accounts must do that invites by mail. `create` answers one that knows nobody. */
export function describeAccounts(
  name: string,
  create: () => Promise<{ accounts: Accounts; seen: (id: string) => Promise<SeenAccount | undefined> }>,
): void {
  describe(`the accounts ${name}`, () => {
    const invited = async (accounts: Accounts, whom: Parameters<Accounts['invite']>[0] = noa) => {
      const answer = await accounts.invite(whom);
      if (answer.kind !== 'invited') throw new Error(answer.kind);
      return answer.id;
    };

    it('invites by mail, once', async () => {
      const { accounts, seen } = await create();
      const id = await invited(accounts);
      expect(await seen(id)).toEqual({ name: 'נועה', mail: 'noa@example.com', roles: ['agent'], canSignIn: true });
      expect(await invited(accounts, { ...noa, mail: 'NOA@example.com' })).toBe(id);
      expect(await invited(accounts, { ...noa, mail: 'noa@other.example.com' })).not.toBe(id);
    });

    it('has nobody to invite without an address', async () => {
      const { accounts } = await create();
      expect(await accounts.invite({ ...noa, mail: undefined })).toEqual({ kind: 'needs-mail' });
    });

    it('keeps name, address and roles in step', async () => {
      const { accounts, seen } = await create();
      const id = await invited(accounts);
      const facts = { name: 'Noa', mail: 'noa.levi@example.com', roles: ['clinician', 'manager'] } as const;
      expect(await accounts.change(id, facts)).toBe('done');
      expect(await accounts.change(id, facts)).toBe('done');
      expect(await seen(id)).toEqual({ ...facts, canSignIn: true });
      expect(await accounts.change(nobody, facts)).toBe('not-found');
    });

    it('lets nobody sign in who was disabled, until they are invited again', async () => {
      const { accounts, seen } = await create();
      const id = await invited(accounts);
      expect([await accounts.disable(id), await accounts.disable(id)]).toEqual(['done', 'done']);
      expect((await seen(id))?.canSignIn).toBe(false);
      expect(await invited(accounts, { ...noa, roles: ['manager'] })).toBe(id);
      expect(await seen(id)).toMatchObject({ roles: ['manager'], canSignIn: true });
      expect(await accounts.disable(nobody)).toBe('not-found');
    });
  });
}
