import { problemSchema } from '@kesher/adapters/http/problem';
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

  const json = async <Answer>(...request: Parameters<typeof send>): Promise<Answer> => {
    const response = await send(...request);
    if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
    return (await response.json()) as Answer;
  };

  /** The problem document of a request that must be refused. */
  const problem = async (...request: Parameters<typeof send>) => {
    const response = await send(...request);
    const type = response.headers.get('content-type');
    if (!type?.startsWith('application/problem+json')) throw new Error(`${response.status} ${type}`);
    return problemSchema.parse(await response.json());
  };
  return { logged, send, json, problem };
}
