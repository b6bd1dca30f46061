import { existsSync, readFileSync } from 'node:fs';
import { canonicalAddress, emailAddressSchema } from '@kesher/domain/customer/contact-point';
import { type StaffId, staffIdSchema } from '@kesher/domain/ids';
import type { Accounts } from '@kesher/domain/staff/accounts';
import { roles } from '@kesher/domain/staff/staff';
import { staffIdOf } from '@kesher/domain/staff/staff-id';
import * as z from 'zod';
import { writeWhole } from '../file/write-whole.ts';

/** Somebody who may sign in on this machine. */
const accountSchema = z.object({
  id: staffIdSchema,
  name: z.string(),
  mail: emailAddressSchema.optional(),
  roles: z.array(z.enum(roles)),
  disabled: z.boolean().default(false),
});
export type Account = z.infer<typeof accountSchema>;

const fileSchema = z.array(accountSchema);

/** Whether a text is a whole file of accounts. */
export function isAccountFile(text: string): boolean {
  try {
    return fileSchema.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
}

/** Who may sign in, in the order in which they came. */
export type AccountFile = Accounts & { list(): Account[]; find(id: string): Account | undefined };

/**
 * The accounts of the embedded provider in one file, read at each question: they are few, and who was disabled must not
 * come in by what somebody remembers. Only one process writes it. A file that is not there holds nobody.
 */
export function openAccountFile(file: string): AccountFile {
  const all = () => (existsSync(file) ? fileSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : []);
  const write = (accounts: readonly Account[]) => writeWhole(file, JSON.stringify(accounts, undefined, 2));
  const put = (changed: Account) => write(all().map((one) => (one.id === changed.id ? changed : one)));
  const change = (id: StaffId, by: (account: Account) => Account) => {
    const account = all().find((one) => one.id === id);
    if (account) put(by(account));
    return account ? 'done' : 'not-found';
  };
  return {
    list: () => all().filter(({ disabled }) => !disabled),
    find: (id) => all().find((one) => one.id === id && !one.disabled),
    async invite({ name, mail, roles: wanted, id: named }) {
      const accounts = all();
      const facts = { name, ...(mail !== undefined && { mail }), roles: [...wanted], disabled: false };
      const known = accounts.find((one) => (named === undefined ? isSameMail(one.mail, mail) : one.id === named));
      const id = known?.id ?? named ?? (mail === undefined ? undefined : freeId(mail, accounts));
      if (id === undefined) return { kind: 'needs-mail' };
      if (known) put({ ...known, ...facts });
      else write([...accounts, { id, ...facts }]);
      return { kind: 'invited', id };
    },
    change: async (id, { name, mail, roles: wanted }) =>
      change(id, ({ disabled }) => ({ id, name, ...(mail !== undefined && { mail }), roles: [...wanted], disabled })),
    disable: async (id) => change(id, (account) => ({ ...account, disabled: true })),
  };
}

/** What stands before the @, with a number where somebody is called so already. */
function freeId(mail: string, accounts: readonly Account[]): StaffId {
  const taken = new Set(accounts.map(({ id }) => id));
  const wanted = mail.slice(0, mail.indexOf('@'));
  for (let number = 1; ; number += 1) {
    const id = staffIdOf(number === 1 ? wanted : `${wanted}-${number}`);
    if (id !== undefined && !taken.has(id)) return id;
  }
}

function isSameMail(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && canonicalAddress(one) === canonicalAddress(other);
}
