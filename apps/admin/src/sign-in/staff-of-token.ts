import { roles as allRoles, type StaffMember } from '@kesher/domain/staff/staff';
import { staffIdOf } from '@kesher/domain/staff/staff-id';

/** The person behind an access token, with the roles that the server will see in it too. Undefined without any role. */
export function staffOfToken(accessToken: string, profileName: string | undefined): StaffMember | undefined {
  const claims = claimsOf(accessToken);
  const groups = claims['cognito:groups'];
  const roles = allRoles.filter((role) => Array.isArray(groups) && groups.includes(role));
  const username = claims['username'];
  const id = typeof username === 'string' ? staffIdOf(username) : undefined;
  if (id === undefined || roles.length === 0) return undefined;
  const name = [claims['name'], profileName, username].find((one) => typeof one === 'string' && one !== '');
  return { id, name: String(name), roles };
}

/** Reads, and does not verify: the server does that at each request. */
function claimsOf(token: string): Record<string, unknown> {
  try {
    const payload = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    const bytes = Uint8Array.from(atob(payload), (character) => character.codePointAt(0) ?? 0);
    return JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
  } catch {
    return {};
  }
}
