import { answersOf } from '@kesher/adapters/http/testing/answers-of';
import { jobs } from '@kesher/content/jobs';
import type { Customer } from '@kesher/domain/customer/customer';
import { staffMemberSchema } from '@kesher/domain/staff/staff';
import { notice, openOffice, start } from '@kesher/engine/testing/office';
import { createInMemoryAccessLog } from '@kesher/testing/in-memory/access-log';
import { createInMemoryAnnouncements } from '@kesher/testing/in-memory/announcements';
import { createPostOfficeStaffApp } from '../staff-app.ts';

type Options = { as?: string; body?: unknown; raw?: string };

export const ledgerPath = `/staff/notices/${notice.id}/ledger`;
export const messagePath = `/staff/notices/${notice.id}/messages/0/C-1001/email`;

/** The staff door over a post office in memory; whoever sends `Bearer <role>` is of that role. */
export async function openDoor(customers?: readonly Customer[]) {
  const office = await openOffice(customers);
  const announcements = createInMemoryAnnouncements(jobs, { 'stock-delay': office.delays.rows });
  const ports = { ...office.ports, announcements, access: createInMemoryAccessLog() };
  const logged: string[] = [];
  const log = (sentence: string) => void logged.push(sentence);
  const app = createPostOfficeStaffApp(ports, {
    verify: async (authorization) => {
      const id = authorization?.replace('Bearer ', '') ?? '';
      return staffMemberSchema.safeParse({ id, name: 'Somebody', roles: [id] }).data;
    },
    actions: ports.actions,
    clock: ports.clock,
    log: { info: log, warn: log, error: log },
  });

  const send = async (method: string, path: string, { as = 'manager', body, raw }: Options = {}): Promise<Response> =>
    app.request(path, {
      method,
      headers: { ...(as !== 'nobody' && { authorization: `Bearer ${as}` }), 'content-type': 'application/json' },
      ...(raw !== undefined && { body: raw }),
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  const { json, problem } = answersOf(send);
  const recorded = async () =>
    (await ports.actions.page({ limit: 99 })).actions.map(({ by, action, subject, allowed }) => [
      by,
      action,
      subject,
      allowed,
    ]);
  return { ...office, ports, logged, send, json, problem, recorded };
}

/** The same when all were told, and their audience is known to be whole. */
export async function told(customers?: readonly Customer[]) {
  const door = await openDoor(customers);
  const members = (await door.chunk())?.members.length ?? 0;
  const at = start;
  await door.ports.audience.startFreeze({ noticeId: notice.id, chunks: 1, members, startedAt: at, finishedAt: at });
  await door.run(2);
  return door;
}

/** Nobody knows whether the message to this customer arrived. */
export async function hold({ ports }: Awaited<ReturnType<typeof openDoor>>, customerId: string): Promise<void> {
  const message = ports.messages.all().find((one) => one.customerId === customerId);
  if (!message) throw new Error(`nothing was sent to ${customerId}`);
  const set = { unknownAt: ports.clock(), reason: 'no-answer' } as const;
  await ports.messages.change(message, { from: [message.state], to: 'held', set });
}
