import { type StaffMember, staffMemberSchema } from '@kesher/domain/staff/staff';
import { type Colleague, colleagueSchema } from '@kesher/domain/staff/staff-directory';
import { createRemoteJWKSet, type JWTVerifyGetKey, jwtVerify } from 'jose';
import * as z from 'zod';

export const signInConfigSchema = z.object({
  OIDC_ISSUER: z.url(),
  OIDC_JWKS_URL: z.url(),
  OIDC_CLIENT_ID: z.string().min(1),
});

/** The provider that staff sign in at: whose tokens count, for which client, and the keys they are signed with. */
export type SignInProvider = { issuer: string; clientId: string; keys: JWTVerifyGetKey };

/** The provider that the environment names. Open one per process: whoever shares it shares the keys, which are fetched once. */
export function openSignInProvider(environment: Record<string, string | undefined>): SignInProvider {
  const config = signInConfigSchema.parse(environment);
  return {
    issuer: config.OIDC_ISSUER,
    clientId: config.OIDC_CLIENT_ID,
    keys: createRemoteJWKSet(new URL(config.OIDC_JWKS_URL)),
  };
}

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
export function createStaffVerifier({ issuer, clientId, keys }: SignInProvider): VerifyStaff {
  return async (authorization) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? '')?.[1];
    if (token === undefined) return undefined;
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        algorithms: ['RS256'],
        clockTolerance: 30,
      });
      const claims = claimsSchema.parse(payload);
      if (claims.client_id !== clientId) return undefined;
      const roles = claims['cognito:groups'].filter((group) => ['agent', 'manager', 'admin'].includes(group));
      return staffMemberSchema.safeParse({ id: claims.username, name: claims.name ?? claims.username, roles }).data;
    } catch {
      return undefined;
    }
  };
}

/** ID tokens, which say what somebody is called; access tokens of Cognito do not. Its `sub` is not the user name. */
const identitySchema = z.object({
  sub: z.string(),
  'cognito:username': z.string().optional(),
  name: z.string().trim().min(1),
});

export type ReadIdentity = (idToken: string) => Promise<Colleague | undefined>;

/** Who an ID token is about and what they are called, or undefined when it proves nothing. */
export function createIdentityReader({ issuer, clientId, keys }: SignInProvider): ReadIdentity {
  return async (idToken) => {
    try {
      const { payload } = await jwtVerify(idToken, keys, {
        issuer,
        audience: clientId,
        algorithms: ['RS256'],
        clockTolerance: 30,
      });
      const claims = identitySchema.parse(payload);
      return colleagueSchema.safeParse({ id: claims['cognito:username'] ?? claims.sub, name: claims.name }).data;
    } catch {
      return undefined;
    }
  };
}
