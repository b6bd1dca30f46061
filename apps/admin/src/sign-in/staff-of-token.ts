import { roles as allRoles, type StaffMember } from '@kesher/domain/staff/staff';

/** The person behind an access token, with the roles that the server will see in it too. Undefined without any role. */
export function staffOfToken(accessToken: string, profileName: string | undefined): StaffMember | undefined {
  const claims = claimsOf(accessToken);
  const groups = claims['cognito:groups'];
  const roles = allRoles.filter((role) => Array.isArray(groups) && groups.includes(role));
  const id = claims['username'];
  if (typeof id !== 'string' || roles.length === 0) return undefined;
  const name = [claims['name'], profileName, id].find((one) => typeof one === 'string' && one !== '');
  return { id: id as StaffMember['id'], name: String(name), roles };
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
