import type { Config } from '../config.ts';
import { readSession, type Session } from './session.ts';

/** Signing in, out and staying signed in. oidc-client-ts is loaded with the first of these that needs it. */
export type SignIn = {
  /** Who is signed in at this moment; nothing is loaded for it. */
  session: () => Session | undefined;
  /** Whether the address holds the provider's answer, which counts more than a session of before. */
  isBack: () => boolean;
  /** Finishes what the provider sent back, and puts the address right. Goes to the provider when it sent nothing. */
  arrive: () => Promise<Session | undefined>;
  /** Goes to the provider, to come back to this address. */
  go: () => Promise<void>;
  leave: () => Promise<void>;
  /** The server refused this token: whoever keeps the session is told that it has ended. */
  refuse: (token: string) => void;
  /** Renews the session before it ends, and tells whenever it was renewed or has ended, until it is told to stop. */
  keep: (changed: () => void) => () => void;
};

export function createSignIn(config: Config): SignIn {
  let refused: string | undefined;
  const listeners = new Set<() => void>();
  const session = () => {
    const read = readSession(config, globalThis.sessionStorage, Date.now());
    return read && { ...read, hasEnded: read.hasEnded || read.accessToken === refused };
  };
  const load = async () => {
    const { createUserManager, placeToReturnTo } = await import('./user-manager.ts');
    return { manager: createUserManager(config), placeToReturnTo };
  };
  let loading: ReturnType<typeof load> | undefined;
  const loaded = () => {
    loading ??= load();
    return loading;
  };
  const go = async () => {
    const { manager } = await loaded();
    await manager.signinRedirect({ state: { returnTo: location.pathname + location.search } });
  };
  const isBack = () => {
    const query = new URLSearchParams(location.search);
    return query.has('state') && (query.has('code') || query.has('error'));
  };
  return {
    session,
    isBack,
    go,
    async arrive() {
      if (!isBack()) {
        await go();
        return undefined;
      }
      const { manager, placeToReturnTo } = await loaded();
      const user = await manager.signinRedirectCallback();
      history.replaceState({}, '', placeToReturnTo(user.state));
      return session();
    },
    async leave() {
      const { manager } = await loaded();
      // Cognito's sign-out takes names of its own; other providers ignore them.
      await manager.signoutRedirect({
        extraQueryParams: {
          client_id: config.clientId,
          logout_uri: manager.settings.post_logout_redirect_uri ?? '',
        },
      });
    },
    refuse(token) {
      refused = token;
      for (const changed of listeners) changed();
    },
    keep(changed) {
      let stopped = false;
      listeners.add(changed);
      // A page that was asked for ahead may have been refused already.
      if (refused !== undefined) changed();
      const stops: (() => void)[] = [];
      const begin = async () => {
        const { manager } = await loaded();
        if (stopped) return;
        stops.push(
          manager.events.addUserLoaded(changed),
          manager.events.addUserUnloaded(changed),
          manager.events.addAccessTokenExpired(changed),
        );
        // Reading the session starts the clock of its renewal.
        await manager.getUser();
      };
      // Not while the first page loads; the session has minutes.
      const timer = setTimeout(() => void begin(), 3_000);
      return () => {
        stopped = true;
        clearTimeout(timer);
        listeners.delete(changed);
        for (const stop of stops) stop();
      };
    },
  };
}
