import { InMemoryWebStorage, User, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import { describe, expect, it } from 'vitest';
import { readSession } from './session.ts';

const provider = { issuer: 'https://sign-in.example/pool', clientId: 'kesher-admin' };
const endsAtMs = 1_800_000_000_000;
const key = `oidc.user:${provider.issuer}:${provider.clientId}`;

describe('the session of a tab', () => {
  it('is what oidc-client-ts has stored', async () => {
    const storage = new InMemoryWebStorage();
    const manager = new UserManager({
      authority: provider.issuer,
      client_id: provider.clientId,
      redirect_uri: 'https://kesher.example/admin/callback',
      userStore: new WebStorageStateStore({ store: storage }),
      stateStore: new WebStorageStateStore({ store: storage }),
    });
    const profile = { sub: 'u-1', iss: provider.issuer, aud: provider.clientId, exp: 0, iat: 0, name: 'סמיר' };
    await manager.storeUser(
      new User({
        access_token: 'a.b.c',
        id_token: 'd.e.f',
        token_type: 'Bearer',
        profile,
        expires_at: endsAtMs / 1000,
      }),
    );
    const session = { accessToken: 'a.b.c', idToken: 'd.e.f', name: 'סמיר' };
    expect(readSession(provider, storage, endsAtMs - 1)).toEqual({ ...session, hasEnded: false });
    expect(readSession(provider, storage, endsAtMs)).toEqual({ ...session, hasEnded: true });
    expect(readSession({ ...provider, clientId: 'another' }, storage, 0)).toBeUndefined();
  });

  it.each([null, '', 'no JSON', '[]', 'null', '{"access_token":1,"expires_at":2}', '{"access_token":"a"}'])(
    'is none when the storage holds %j',
    (text) => {
      const storage = { getItem: (name: string) => (name === key ? text : null) };
      expect(readSession(provider, storage, 0)).toBeUndefined();
    },
  );
});
