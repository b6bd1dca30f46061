import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TeamMember } from '@kesher/domain/staff/team-member';
import { buildTeamMember } from '@kesher/testing/builders/team-member';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  createIdentityReader,
  createStaffVerifier,
  openSignInProvider,
  type SignInProvider,
  type VerifyStaff,
} from './sign-in.ts';

const issuer = 'https://sign-in.example.com/pool';
const client = 'kesher-admin';
const claims = {
  sub: '1',
  token_use: 'access',
  client_id: client,
  username: 'ann',
  name: 'Ann',
  'cognito:groups': ['manager'],
};

const rsa = await generateKeyPair('RS256', { extractable: true });
const stranger = await generateKeyPair('RS256');
const publicJwk = await exportJWK(rsa.publicKey);
let keyFetches = 0;
const server = createServer((_request, response) => {
  keyFetches += 1;
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ keys: [{ ...publicJwk, kid: 'one', alg: 'RS256', use: 'sig' }] }));
});
let jwksUrl: string;
let provider: SignInProvider;
let verify: VerifyStaff;
let team: TeamMember[] = [];

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  jwksUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`;
  provider = openSignInProvider({ OIDC_ISSUER: issuer, OIDC_JWKS_URL: jwksUrl, OIDC_CLIENT_ID: client });
  verify = createStaffVerifier(provider, async (id) => team.find((member) => member.id === id));
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

type Change = {
  claims?: JWTPayload;
  issuer?: string;
  issuedAt?: number;
  expires?: number;
  key?: typeof rsa.privateKey;
};

function tokenWith(change: Change = {}): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({ ...claims, ...change.claims })
    .setProtectedHeader({ alg: 'RS256', kid: 'one' })
    .setIssuer(change.issuer ?? issuer)
    .setIssuedAt(change.issuedAt ?? now)
    .setExpirationTime(change.expires ?? now + 600)
    .sign(change.key ?? rsa.privateKey);
}

describe('an access token', () => {
  it('says who is on staff, and their roles', async () => {
    expect(await verify(`Bearer ${await tokenWith()}`)).toEqual({ id: 'ann', name: 'Ann', roles: ['manager'] });
  });

  it.each([client, 'urn:kesher:staff-api', ['another', client]])('counts for the audience %o', async (aud) => {
    expect(await verify(`Bearer ${await tokenWith({ claims: { aud } })}`)).toMatchObject({ id: 'ann' });
  });

  it.each(['another', ['another'], [], 'https://kesher-admin.example.com'])(
    'proves nothing for the audience %o',
    async (aud) => {
      expect(await verify(`Bearer ${await tokenWith({ claims: { aud } })}`)).toBeUndefined();
    },
  );

  it('proves nothing without an expiry', async () => {
    const eternal = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', kid: 'one' })
      .setIssuer(issuer)
      .setIssuedAt()
      .sign(rsa.privateKey);
    expect(await verify(`Bearer ${eternal}`)).toBeUndefined();
  });

  it.each(['Ann', ' ann', 'AN N'])('names one person, however the user name is written: %j', async (username) => {
    expect(await verify(`Bearer ${await tokenWith({ claims: { username } })}`)).toMatchObject({ id: 'ann' });
  });

  it.each(['system', 'Customer', 'SYSTEM '])('proves nothing for the reserved name %j', async (username) => {
    expect(await verify(`Bearer ${await tokenWith({ claims: { username } })}`)).toBeUndefined();
  });

  it('may carry groups that are no roles of ours, which give no right', async () => {
    const token = await tokenWith({ claims: { 'cognito:groups': ['owners', 'agent'] } });
    expect(await verify(`Bearer ${token}`)).toMatchObject({ roles: ['agent'] });
  });

  it('names its person by the user name where it has no other', async () => {
    expect(await verify(`Bearer ${await tokenWith({ claims: { name: undefined } })}`)).toMatchObject({ name: 'ann' });
  });

  it.each<[string, Change]>([
    ['is expired', { expires: Math.floor(Date.now() / 1000) - 60 }],
    ['is of another issuer', { issuer: 'https://elsewhere.example.com' }],
    ['is of another client', { claims: { client_id: 'another' } }],
    ['is no access token', { claims: { token_use: 'id' } }],
    ['has no groups', { claims: { 'cognito:groups': undefined } }],
    ['has only unknown groups', { claims: { 'cognito:groups': ['owners'] } }],
    ['is signed by a stranger', { key: stranger.privateKey }],
  ])('proves nobody when it %s', async (_what, change) => {
    expect(await verify(`Bearer ${await tokenWith(change)}`)).toBeUndefined();
  });

  it('proves nobody when it is not signed at all', async () => {
    const payload = { ...claims, iss: issuer };
    const unsigned = new UnsecuredJWT(payload).setIssuedAt().setExpirationTime('10m').encode();
    expect(await verify(`Bearer ${unsigned}`)).toBeUndefined();
    expect(await verify(`Bearer ${unsigned}AAAA`)).toBeUndefined();
  });

  it('proves nobody when the public key was used as a shared secret', async () => {
    const secret = new TextEncoder().encode(JSON.stringify(publicJwk).padEnd(64, '.'));
    const forged = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256', kid: 'one' })
      .setIssuer(issuer)
      .setIssuedAt()
      .setExpirationTime('10m')
      .sign(secret);
    expect(await verify(`Bearer ${forged}`)).toBeUndefined();
  });

  it('proves nobody once a claim was changed after signing', async () => {
    const [header, payload = '', signature] = (await tokenWith()).split('.');
    const changed = { ...JSON.parse(Buffer.from(payload, 'base64url').toString()), 'cognito:groups': ['admin'] };
    const tampered = [header, Buffer.from(JSON.stringify(changed)).toString('base64url'), signature].join('.');
    expect(await verify(`Bearer ${tampered}`)).toBeUndefined();
  });

  it.each([undefined, '', 'Bearer', 'Bearer a.b', 'Basic YTpi', 'Bearer a.b.c.d', 'bearer a.b.c'])(
    'is not what %j holds',
    async (header) => {
      expect(await verify(header)).toBeUndefined();
    },
  );
});

const identity = { sub: 'ann', aud: client, name: 'Ann', token_use: 'id' };

describe('what a token says of somebody on the team', () => {
  afterEach(() => {
    team = [];
  });

  it('counts for nothing: the team says what they are called and what they may do', async () => {
    team = [buildTeamMember({ id: 'ann', name: 'אן', roles: ['agent'] })];
    const authorization = `Bearer ${await tokenWith({ claims: { username: 'Ann' } })}`;
    expect(await verify(authorization)).toEqual({ id: 'ann', name: 'אן', roles: ['agent'] });
    const withoutGroups = await tokenWith({ claims: { 'cognito:groups': [] } });
    expect(await verify(`Bearer ${withoutGroups}`)).toMatchObject({ roles: ['agent'] });
  });

  it('lets nobody in who has left', async () => {
    team = [buildTeamMember({ id: 'ann', state: 'disabled' })];
    expect(await verify(`Bearer ${await tokenWith()}`)).toBeUndefined();
  });
});

describe('an ID token', () => {
  const read = (change: Change = {}) =>
    tokenWith({ ...change, claims: { ...identity, ...change.claims } }).then(createIdentityReader(provider));

  it('says what somebody is called', async () => {
    expect(await read()).toEqual({ id: 'ann', name: 'Ann' });
  });

  it('of Cognito names the user beside a subject of its own', async () => {
    expect(await read({ claims: { sub: '5f0c', 'cognito:username': 'ann' } })).toEqual({ id: 'ann', name: 'Ann' });
  });

  it.each<[string, Change]>([
    ['is expired', { expires: Math.floor(Date.now() / 1000) - 60 }],
    ['is of another issuer', { issuer: 'https://elsewhere.example.com' }],
    ['is for another client', { claims: { aud: 'another' } }],
    ['is for nobody, as access tokens are', { claims: { aud: [] } }],
    ['has no name', { claims: { name: ' ' } }],
    ['is signed by a stranger', { key: stranger.privateKey }],
  ])('proves nothing when it %s', async (_what, change) => {
    expect(await read(change)).toBeUndefined();
  });
});

describe('a sign-in provider', () => {
  it('does not open without its configuration', () => {
    expect(() => openSignInProvider({ OIDC_ISSUER: issuer, OIDC_JWKS_URL: jwksUrl })).toThrow('OIDC_CLIENT_ID');
  });

  it('is asked for its keys once, by whoever reads access tokens and ID tokens with it', async () => {
    const shared = openSignInProvider({ OIDC_ISSUER: issuer, OIDC_JWKS_URL: jwksUrl, OIDC_CLIENT_ID: client });
    const before = keyFetches;
    expect(await createStaffVerifier(shared, async () => undefined)(`Bearer ${await tokenWith()}`)).toBeDefined();
    expect(await createIdentityReader(shared)(await tokenWith({ claims: identity }))).toBeDefined();
    expect(keyFetches - before).toBe(1);
  });
});
