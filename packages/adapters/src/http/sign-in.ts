import { type StaffMember, staffMemberSchema } from '@kesher/domain/staff/staff';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import * as z from 'zod';

export const signInConfigSchema = z.object({
  OIDC_ISSUER: z.url(),
  OIDC_JWKS_URL: z.url(),
  OIDC_CLIENT_ID: z.string().min(1),
});

/** Access tokens of Cognito: they carry `client_id` instead of `aud`, and the roles as groups. */
const claimsSchema = z.object({
  sub: z.string(),
  token_use: z.literal('access'),
  client_id: z.string(),
  username: z.string(),
  name: z.string().optional(),
  'cognito:groups': z.array(z.string()).default([]),
});

export type VerifyStaff = (authorization: string | undefined) => Promise<StaffMember | undefined>;

/** Who sends this `Authorization` header, or undefined when it proves nobody. One path for Cognito and the local provider. */
export function createStaffVerifier(environment: Record<string, string | undefined>): VerifyStaff {
  const config = signInConfigSchema.parse(environment);
  const keys = createRemoteJWKSet(new URL(config.OIDC_JWKS_URL));
  return async (authorization) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? '')?.[1];
    if (token === undefined) return undefined;
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer: config.OIDC_ISSUER,
        algorithms: ['RS256'],
        clockTolerance: 30,
      });
      const claims = claimsSchema.parse(payload);
      if (claims.client_id !== config.OIDC_CLIENT_ID) return undefined;
      const roles = claims['cognito:groups'].filter((group) => ['agent', 'manager', 'admin'].includes(group));
      return staffMemberSchema.safeParse({ id: claims.username, name: claims.name ?? claims.username, roles }).data;
    } catch {
      return undefined;
    }
  };
}
