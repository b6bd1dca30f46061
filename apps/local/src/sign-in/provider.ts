import { randomBytes } from 'node:crypto';
import type { AccountFile } from '@kesher/adapters/accounts/account-file';
import { staffApi } from '@kesher/adapters/http/sign-in';
import { Provider } from 'oidc-provider';
import { toDocument } from '../pages/document.tsx';
import { htmlHeaders } from '../pages/html-headers.ts';
import { accessTokenSeconds, clientId } from './access-token.ts';
import { accessTokenClaims } from './accounts.ts';
import { SessionMemory } from './session-memory.ts';
import { SignOutPage } from './sign-out-page.tsx';
import type { SigningKey } from './signing-key.ts';

/** Where the admin may ask to be sent back to: as served by Kesher, and by Vite while it is developed. */
const developmentOrigins = ['http://127.0.0.1:5173', 'http://localhost:5173'];

/**
 * The local OpenID provider: authorization code with PKCE for one public client, and access tokens as JWT
 * with the claims that Cognito's have. `issuer` is its address, under Kesher's own.
 */
export function makeProvider(options: {
  issuer: string;
  key: SigningKey;
  accounts: Pick<AccountFile, 'find'>;
}): Provider {
  const { issuer, key, accounts } = options;
  const origins = [new URL(issuer).origin, ...developmentOrigins];
  return new Provider(issuer, {
    adapter: SessionMemory,
    jwks: { keys: [key] },
    cookies: { keys: [randomBytes(32).toString('hex')] },
    clients: [
      {
        client_id: clientId,
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        redirect_uris: origins.flatMap((origin) => [`${origin}/admin/`, `${origin}/admin/callback`]),
        post_logout_redirect_uris: origins.flatMap((origin) => [`${origin}/`, `${origin}/admin/`]),
      },
    ],
    pkce: { required: () => true },
    scopes: ['openid', 'profile', 'offline_access'],
    claims: { openid: ['sub'], profile: ['name', 'preferred_username'] },
    conformIdTokenClaims: false,
    findAccount: (_context: unknown, id: string) => {
      const account = accounts.find(id);
      return account && { accountId: id, claims: () => ({ sub: id, name: account.name, preferred_username: id }) };
    },
    extraTokenClaims: (_context: unknown, token: { accountId: string }) => {
      const account = accounts.find(token.accountId);
      return account && accessTokenClaims(account);
    },
    interactions: { url: (_context: unknown, interaction: { uid: string }) => `/oidc/sign-in/${interaction.uid}` },
    loadExistingGrant: grantAll,
    // As Cognito does for the code flow, without being asked for `offline_access`, which Cognito does not know.
    issueRefreshToken: (_context: unknown, client: { grantTypeAllowed(type: string): boolean }) =>
      client.grantTypeAllowed('refresh_token'),
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: true, logoutSource: showSignOut },
      resourceIndicators: {
        enabled: true,
        // The only place that tokens are for; without a named resource the provider makes opaque ones.
        defaultResource: () => staffApi,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: '',
          accessTokenFormat: 'jwt',
          accessTokenTTL: accessTokenSeconds,
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
    ttl: {
      AccessToken: accessTokenSeconds,
      AuthorizationCode: 60,
      RefreshToken: 14 * 24 * 60 * 60,
      Session: 14 * 24 * 60 * 60,
      Grant: 14 * 24 * 60 * 60,
      Interaction: 60 * 60,
      IdToken: 60 * 60,
    },
  });
}

type PageContext = { body: unknown; set(headers: Record<string, string>): void };

/** The provider's own page would load a font from elsewhere. */
async function showSignOut(context: PageContext, form: string): Promise<void> {
  context.set(htmlHeaders);
  context.body = String(await toDocument(SignOutPage({ form })));
}

type GrantContext = { oidc: { provider: Provider; client: { clientId: string }; session: { accountId: string } } };

/** Asks nobody for consent: the one client is Kesher itself. */
async function grantAll({ oidc }: GrantContext) {
  const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
  grant.addOIDCScope('openid profile offline_access');
  await grant.save();
  return grant;
}
