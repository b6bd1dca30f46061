import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminGetUserCommand,
  AdminListGroupsForUserCommand,
  AdminRemoveUserFromGroupCommand,
  AdminUpdateUserAttributesCommand,
  AdminUserGlobalSignOutCommand,
  type AttributeType,
  CognitoIdentityProviderClient,
  UserNotFoundException,
  UsernameExistsException,
} from '@aws-sdk/client-cognito-identity-provider';
import { canonicalAddress } from '@kesher/domain/customer/contact-point';
import { staffIdSchema } from '@kesher/domain/ids';
import type { AccountFacts, Accounts } from '@kesher/domain/staff/accounts';
import { roles as allRoles, type Role } from '@kesher/domain/staff/staff';
import { staffIdOf } from '@kesher/domain/staff/staff-id';
import { keepAlive } from '../http/keep-alive.ts';
import { leanOptions, withoutLog } from '../http/lean-client.ts';

export function createCognitoClient(): CognitoIdentityProviderClient {
  const requestHandler = keepAlive({ timeoutMs: 5_000 });
  return withoutLog(new CognitoIdentityProviderClient({ ...leanOptions, requestHandler }));
}

/**
 * The accounts of a Cognito user pool in which people sign in by mail. Cognito gives each a name of its own, which their
 * tokens carry; their groups are kept as the team says. Repeating any step is safe.
 */
export function createCognitoAccounts(client: CognitoIdentityProviderClient, UserPoolId: string): Accounts {
  async function create(facts: AccountFacts, mail: string): Promise<string | undefined> {
    const UserAttributes = attributesOf(facts);
    const asked = { UserPoolId, Username: mail, UserAttributes, DesiredDeliveryMediums: ['EMAIL' as const] };
    try {
      return (await client.send(new AdminCreateUserCommand(asked))).User?.Username;
    } catch (error) {
      if (error instanceof UsernameExistsException) return undefined;
      throw error;
    }
  }

  /** Lets somebody in again; who never used their invitation gets it anew, since it ends after days. */
  async function letBackIn(facts: AccountFacts, mail: string): Promise<string | undefined> {
    const { Username, Enabled, UserStatus } = await client.send(
      new AdminGetUserCommand({ UserPoolId, Username: mail }),
    );
    const named = { UserPoolId, Username };
    if (!Enabled) await client.send(new AdminEnableUserCommand(named));
    await client.send(new AdminUpdateUserAttributesCommand({ ...named, UserAttributes: attributesOf(facts) }));
    if (UserStatus === 'FORCE_CHANGE_PASSWORD')
      await client.send(new AdminCreateUserCommand({ UserPoolId, Username: mail, MessageAction: 'RESEND' }));
    return Username;
  }

  async function putInGroups(Username: string, wanted: readonly Role[]): Promise<void> {
    const user = { UserPoolId, Username };
    const { Groups = [] } = await client.send(new AdminListGroupsForUserCommand({ ...user, Limit: 60 }));
    for (const GroupName of allRoles) {
      const isIn = Groups.some((group) => group.GroupName === GroupName);
      const shouldBe = wanted.includes(GroupName);
      if (shouldBe && !isIn) await client.send(new AdminAddUserToGroupCommand({ ...user, GroupName }));
      if (!shouldBe && isIn) await client.send(new AdminRemoveUserFromGroupCommand({ ...user, GroupName }));
    }
  }

  return {
    async invite({ name, mail, roles }) {
      if (mail === undefined) return { kind: 'needs-mail' };
      // A pool may tell upper case from lower case; nobody's mailbox does.
      const address = canonicalAddress(mail);
      const facts = { name, mail: address, roles };
      const username = (await create(facts, address)) ?? (await letBackIn(facts, address));
      const id = staffIdSchema.parse(staffIdOf(username ?? ''));
      await putInGroups(id, roles);
      return { kind: 'invited', id };
    },
    change: (id, facts) =>
      unlessNotFound(async () => {
        const UserAttributes = attributesOf(facts);
        await client.send(new AdminUpdateUserAttributesCommand({ UserPoolId, Username: id, UserAttributes }));
        await putInGroups(id, facts.roles);
      }),
    disable: (id) =>
      unlessNotFound(async () => {
        await client.send(new AdminDisableUserCommand({ UserPoolId, Username: id }));
        // What is signed in elsewhere must not be renewed either.
        await client.send(new AdminUserGlobalSignOutCommand({ UserPoolId, Username: id }));
      }),
  };
}

/** An admin says the address, so nobody is asked to prove it. */
function attributesOf({ name, mail }: AccountFacts): AttributeType[] {
  const ofMail = [
    { Name: 'email', Value: mail },
    { Name: 'email_verified', Value: 'true' },
  ];
  return [{ Name: 'name', Value: name }, ...(mail === undefined ? [] : ofMail)];
}

async function unlessNotFound(work: () => Promise<void>): Promise<'done' | 'not-found'> {
  try {
    await work();
    return 'done';
  } catch (error) {
    if (error instanceof UserNotFoundException) return 'not-found';
    throw error;
  }
}
