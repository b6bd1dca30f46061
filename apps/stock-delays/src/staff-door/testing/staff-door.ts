import { answersOf } from '@kesher/adapters/http/testing/answers-of';
import { type Role, staffMemberSchema } from '@kesher/domain/staff/staff';
import type { StockDelayPorts } from '../../ports.ts';
import { createStockDelaysStaffApp } from '../staff-app.ts';

type Options = { as?: Role | 'second-manager' | 'nobody'; body?: unknown; raw?: string };

/** The staff door over these ports; whoever sends `Bearer <role>` is of that role. */
export function openStaffDoor(ports: StockDelayPorts) {
  const logged: string[] = [];
  const log = (sentence: string) => void logged.push(sentence);
  const app = createStockDelaysStaffApp(ports, {
    verify: async (authorization) => {
      const id = authorization?.replace('Bearer ', '') ?? '';
      return staffMemberSchema.safeParse({ id, name: 'Somebody', roles: [id.replace('second-', '')] }).data;
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
  return { logged, send, json, problem };
}
