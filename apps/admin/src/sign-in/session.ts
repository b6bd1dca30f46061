/** Who is signed in, as the tab of the browser remembers it. */
export type Session = {
  accessToken: string;
  /** Proves to the server what the person is called; access tokens of Cognito carry no name. */
  idToken: string | undefined;
  /** The name of the profile, for tokens that carry none. */
  name: string | undefined;
  hasEnded: boolean;
};

type Stored = { access_token: string; id_token?: string; expires_at: number; profile?: { name?: string } };

/**
 * What oidc-client-ts keeps in the tab's storage, read without it: the first page needs the token and nothing else, and
 * the library is loaded when there is something to renew. `session.test.ts` holds both to the same form.
 */
export function readSession(
  provider: { issuer: string; clientId: string },
  storage: Pick<Storage, 'getItem'>,
  nowMs: number,
): Session | undefined {
  try {
    const text = storage.getItem(`oidc.user:${provider.issuer}:${provider.clientId}`);
    const {
      access_token: accessToken,
      id_token: idToken,
      expires_at: expiresAt,
      profile,
    } = JSON.parse(text ?? '{}') as Partial<Stored>;
    if (typeof accessToken !== 'string' || typeof expiresAt !== 'number') return undefined;
    return { accessToken, idToken, name: profile?.name, hasEnded: expiresAt * 1000 <= nowMs };
  } catch {
    return undefined;
  }
}
