import { UserManager, WebStorageStateStore } from 'oidc-client-ts';
import type { Config } from '../config.ts';

/** Signs in by the code flow with PKCE. The session lives as long as the tab: the desktop may be shared. */
export function createUserManager(config: Config): UserManager {
  const here = `${globalThis.location.origin}${import.meta.env.BASE_URL}`;
  return new UserManager({
    authority: config.issuer,
    client_id: config.clientId,
    redirect_uri: `${here}callback`,
    post_logout_redirect_uri: here,
    response_type: 'code',
    scope: 'openid profile',
    userStore: new WebStorageStateStore({ store: globalThis.sessionStorage }),
    // With a refresh token, well before the access token expires.
    automaticSilentRenew: true,
    accessTokenExpiringNotificationTimeInSeconds: 120,
  });
}

/** Where a person wanted to be before signing in, as a path within the admin; anything else is the start. */
export function placeToReturnTo(state: unknown): string {
  const place = typeof state === 'object' && state !== null ? (state as { returnTo?: unknown }).returnTo : undefined;
  const base = import.meta.env.BASE_URL;
  return typeof place === 'string' && place.startsWith(base) && !place.startsWith(`${base}callback`) ? place : base;
}
