import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as z from 'zod';

const askedSchema = z.object({
  Username: z.string(),
  GroupName: z.string().default(''),
  UserAttributes: z.array(z.object({ Name: z.string(), Value: z.string() })).default([]),
  MessageAction: z.string().optional(),
});
type Asked = z.infer<typeof askedSchema>;
type User = {
  Username: string;
  Enabled: boolean;
  UserStatus: string;
  attributes: Map<string, string>;
  groups: Set<string>;
};

class RefusedError extends Error {}

/** A user pool on loopback whose people sign in by mail, as far as accounts ask it: AWS JSON 1.1. It counts its mails. */
export async function startFakeCognito() {
  const users = new Map<string, User>();
  const mails: string[] = [];
  const find = (name: string) =>
    [...users.values()].find(({ Username, attributes }) => Username === name || attributes.get('email') === name);
  const known = ({ Username }: Asked): User => {
    const user = find(Username);
    if (!user) throw new RefusedError('UserNotFoundException');
    return user;
  };
  const set = (user: User, { UserAttributes }: Asked) => {
    for (const { Name, Value } of UserAttributes) user.attributes.set(Name, Value);
    return {};
  };
  const actions: Record<string, (asked: Asked) => object> = {
    AdminCreateUser(asked) {
      mails.push(asked.Username);
      if (asked.MessageAction === 'RESEND') return { User: { Username: known(asked).Username } };
      if (find(asked.Username)) throw new RefusedError('UsernameExistsException');
      const Username = randomUUID();
      const user = {
        Username,
        Enabled: true,
        UserStatus: 'FORCE_CHANGE_PASSWORD',
        attributes: new Map(),
        groups: new Set<string>(),
      };
      users.set(Username, user);
      set(user, asked);
      return { User: { Username } };
    },
    AdminGetUser(asked) {
      const { Username, Enabled, UserStatus } = known(asked);
      return { Username, Enabled, UserStatus };
    },
    AdminUpdateUserAttributes: (asked) => set(known(asked), asked),
    AdminListGroupsForUser: (asked) => ({ Groups: [...known(asked).groups].map((GroupName) => ({ GroupName })) }),
    AdminAddUserToGroup: (asked) => (known(asked).groups.add(asked.GroupName), {}),
    AdminRemoveUserFromGroup: (asked) => (known(asked).groups.delete(asked.GroupName), {}),
    AdminEnableUser: (asked) => Object.assign(known(asked), { Enabled: true }) && {},
    AdminDisableUser: (asked) => Object.assign(known(asked), { Enabled: false }) && {},
    AdminUserGlobalSignOut: (asked) => known(asked) && {},
  };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const action = String(request.headers['x-amz-target']).split('.').at(-1) ?? '';
      const answer = (status: number, body: object) =>
        response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body));
      try {
        answer(200, actions[action]?.(askedSchema.parse(JSON.parse(Buffer.concat(chunks).toString()))) ?? {});
      } catch (error) {
        answer(400, { __type: error instanceof RefusedError ? error.message : 'InvalidParameterException' });
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    find,
    mails,
    empty: () => users.clear(),
    /** Somebody signed in and chose a password. */
    confirm: (mail: string) => Object.assign(find(mail) ?? {}, { UserStatus: 'CONFIRMED' }),
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}
