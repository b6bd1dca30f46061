import { createHash, createPublicKey, verify } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signAccessToken } from './access-token.ts';
import { demoAccounts, openAccounts } from './accounts.ts';
import { makeSignIn } from './sign-in.ts';
import { signingKey } from './signing-key.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'kesher-test-'));
const key = signingKey(folder);
const accounts = openAccounts(folder);
const verifier = 'v'.repeat(43);
let server: Server;
let url: string;

beforeAll(async () => {
  server = createServer((request, response) => void signIn.handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const signIn = makeSignIn({ url, key, accounts });
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true });
});

describe('signing in', () => {
  it.each(demoAccounts)(
    'gives $id an access token with the claims of Cognito, signed by the published key',
    async ({ id, roles }) => {
      const browser = makeBrowser();
      const page = await browser.follow(authorizationUrl());
      expect(page.body).toContain(`value="${id}"`);
      const back = await browser.follow(page.url, `account=${id}`);
      expect(back.url).toContain('/admin/callback?code=');
      const tokens = await exchange(new URL(back.url).searchParams.get('code') ?? '');

      expect(await claimsOf(tokens.access_token)).toMatchObject({
        iss: `${url}/oidc`,
        sub: id,
        username: id,
        client_id: 'kesher-admin',
        token_use: 'access',
        'cognito:groups': roles,
      });
      expect(await claimsOf(tokens.id_token)).toMatchObject({ sub: id, preferred_username: id });
    },
  );

  it('refuses an authorization without PKCE', async () => {
    const address = new URL(authorizationUrl());
    address.searchParams.delete('code_challenge');
    address.searchParams.delete('code_challenge_method');
    const back = await makeBrowser().follow(address.href);
    expect(back.url).toContain('error=invalid_request');
  });

  it('shows the choice again to a name that it does not know', async () => {
    const browser = makeBrowser();
    const page = await browser.follow(authorizationUrl());
    expect((await browser.follow(page.url, 'account=root')).body).toContain('Sign in to Kesher');
  });

  it('is for who was invited, and for nobody any more who was disabled', async () => {
    const invited = await accounts.invite({
      name: 'دانا',
      mail: 'dana@example.com',
      roles: ['clinician'],
      language: 'ar',
    });
    if (invited.kind !== 'invited') throw new Error(invited.kind);
    const browser = makeBrowser();
    const page = await browser.follow(authorizationUrl());
    expect(page.body).toContain('دانا');
    const back = await browser.follow(page.url, `account=${invited.id}`);
    const tokens = await exchange(new URL(back.url).searchParams.get('code') ?? '');
    expect(await claimsOf(tokens.access_token)).toMatchObject({ username: 'dana', 'cognito:groups': ['clinician'] });
    await accounts.disable(invited.id);
    const again = makeBrowser();
    const next = await again.follow(authorizationUrl());
    expect(next.body).not.toContain('دانا');
    expect((await again.follow(next.url, `account=${invited.id}`)).body).toContain('Sign in to Kesher');
  });

  it('sends who opens an old sign-in page to the start', async () => {
    const response = await fetch(`${url}/oidc/sign-in/long-gone`, { redirect: 'manual' });
    expect(response.headers.get('location')).toBe('/');
  });

  it('signs the same claims for scripts, for eight hours, with the key that it keeps', async () => {
    const account = { id: 'manager', name: 'Samir', roles: ['manager' as const] };
    const token = signAccessToken({ account, issuer: `${url}/oidc`, key: signingKey(folder), nowMs: 1_000_000 });
    expect(await claimsOf(token)).toMatchObject({
      sub: 'manager',
      'cognito:groups': ['manager'],
      iat: 1000,
      exp: 29_800,
    });
  });
});

function authorizationUrl(): string {
  const parameters = new URLSearchParams({
    client_id: 'kesher-admin',
    response_type: 'code',
    scope: 'openid profile',
    redirect_uri: `${url}/admin/callback`,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    state: 's',
  });
  return `${url}/oidc/auth?${parameters.toString()}`;
}

async function exchange(code: string): Promise<{ access_token: string; id_token: string }> {
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    client_id: 'kesher-admin',
    redirect_uri: `${url}/admin/callback`,
    code,
    code_verifier: verifier,
  });
  const response = await fetch(`${url}/oidc/token`, { method: 'POST', body });
  return (await response.json()) as { access_token: string; id_token: string };
}

async function claimsOf(token: string): Promise<unknown> {
  const [header = '', claims = '', signature = ''] = token.split('.');
  const { keys } = (await (await fetch(`${url}/oidc/jwks`)).json()) as { keys: { kid: string; kty: string }[] };
  const { kid } = JSON.parse(Buffer.from(header, 'base64url').toString()) as { kid: string };
  const jwk = keys.find((published) => published.kid === kid);
  const publicKey = createPublicKey({ key: jwk ?? {}, format: 'jwk' });
  expect(verify('sha256', Buffer.from(`${header}.${claims}`), publicKey, Buffer.from(signature, 'base64url'))).toBe(
    true,
  );
  return JSON.parse(Buffer.from(claims, 'base64url').toString());
}

/** Follows redirects with cookies until a page answers or the admin's address is reached. */
function makeBrowser() {
  const cookies = new Map<string, string>();
  return {
    async follow(address: string, form?: string): Promise<{ url: string; body: string }> {
      let next = address;
      let body = form;
      for (;;) {
        const response: Response = await fetch(next, {
          redirect: 'manual',
          headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
          ...(body !== undefined && { method: 'POST', body }),
        });
        for (const cookie of response.headers.getSetCookie()) {
          const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
          cookies.set(name, value);
        }
        const location = response.headers.get('location');
        if (!location) return { url: next, body: await response.text() };
        next = new URL(location, next).href;
        body = undefined;
        if (next.includes('/admin/')) return { url: next, body: '' };
      }
    },
  };
}
