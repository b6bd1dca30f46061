import { asTheTeamSays } from '@kesher/domain/staff/as-the-team-says';
import { roles as allRoles, type StaffMember } from '@kesher/domain/staff/staff';
import { type Colleague, colleagueSchema } from '@kesher/domain/staff/staff-directory';
import { staffIdOf } from '@kesher/domain/staff/staff-id';
import { createRemoteJWKSet, type JWTVerifyGetKey, jwtVerify } from 'jose';
import * as z from 'zod';
import type { KnowMember } from './know-member.ts';

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

/** What tokens may be for beside the client itself: a provider that names a resource names this one. */
export const staffApi = 'urn:kesher:staff-api';

/** Access tokens of Cognito: they carry `client_id` instead of `aud`, and the roles as groups. */
const claimsSchema = z.object({
  sub: z.string(),
  token_use: z.literal('access'),
  client_id: z.string(),
  aud: z.union([z.string().transform((one) => [one]), z.array(z.string())]).optional(),
  username: z.string().max(500),
  name: z.string().optional(),
  'cognito:groups': z.array(z.string()).default([]),
});

/** A token that never expires is a key that nobody can take back. */
const wellMade = { algorithms: ['RS256'], clockTolerance: 30, requiredClaims: ['exp'] };

export type VerifyStaff = (authorization: string | undefined) => Promise<StaffMember | undefined>;

/**
 * Who sends this `Authorization` header, or undefined when it proves nobody. One path for Cognito and the local provider.
 * The token says who it is, and the team what they may do: a removal or another role holds before the token ends.
 */
export function createStaffVerifier(provider: SignInProvider, knowMember: KnowMember): VerifyStaff {
  const read = createTokenReader(provider);
  return async (authorization) => {
    const person = await read(authorization);
    // A row of the team that cannot be read lets nobody in on their token's word: they may have left.
    return person && asTheTeamSays(person, await knowMember(person.id));
  };
}

/** Who a token is for, and the roles that the provider knows. */
function createTokenReader({ issuer, clientId, keys }: SignInProvider) {
  return async (authorization: string | undefined) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? '')?.[1];
    if (token === undefined) return undefined;
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        ...wellMade,
      });
      const claims = claimsSchema.parse(payload);
      if (claims.client_id !== clientId) return undefined;
      // Where a token names its audience, being issued to our client is not enough: it may be for another service.
      if (claims.aud?.some((audience) => audience === clientId || audience === staffApi) === false) return undefined;
      const roles = allRoles.filter((role) => claims['cognito:groups'].includes(role));
      const person = colleagueSchema.safeParse({
        id: staffIdOf(claims.username),
        name: claims.name ?? claims.username,
      });
      return person.success ? { id: person.data.id, name: person.data.name, roles } : undefined;
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
        ...wellMade,
      });
      const claims = identitySchema.parse(payload);
      return colleagueSchema.safeParse({ id: staffIdOf(claims['cognito:username'] ?? claims.sub), name: claims.name })
        .data;
    } catch {
      return undefined;
    }
  };
}
