import { Button, Center, Loader, Stack, Text, Title } from '@mantine/core';
import type { UserManager } from 'oidc-client-ts';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { useAuth } from 'react-oidc-context';
import type { Config } from '../config.ts';
import { houseWording } from '../language/house-wording.ts';
import { useWording } from '../language/wording.ts';
import { createServer, ServerProvider } from '../server/server.ts';
import { StaffProvider } from './staff-context.ts';
import { staffOfToken } from './staff-of-token.ts';

const SessionEnded = lazy(async () => ({ default: (await import('./SessionEnded.tsx')).SessionEnded }));

/** Shows its children to signed-in staff, and sends everybody else to sign in. */
export function SignInGate(props: { config: Config; userManager: UserManager; children: ReactNode }) {
  const { config, userManager, children } = props;
  const auth = useAuth();
  const say = useWording(houseWording);
  const { user, isLoading, activeNavigator, error, signinRedirect } = auth;
  const [signedOutByServer, setSignedOutByServer] = useState<string>();
  const [server] = useState(() =>
    createServer({
      apiUrl: config.apiUrl,
      token: async () => (await userManager.getUser())?.access_token,
      onSignedOut: setSignedOutByServer,
    }),
  );
  const signIn = () => void signinRedirect({ state: { returnTo: location.pathname + location.search } });
  const mustSignIn = !user && !isLoading && !activeNavigator && !error;
  useEffect(() => {
    if (mustSignIn) void signinRedirect({ state: { returnTo: location.pathname + location.search } });
  }, [mustSignIn, signinRedirect]);

  if (!user) {
    return error ? (
      <Notice
        title={say('signIn.failed')}
        text={say('signIn.failedRemedy')}
        button={say('signIn.again')}
        act={signIn}
      />
    ) : (
      <Center component="main" mih="100dvh">
        <Loader aria-label={say('signIn.going')} />
      </Center>
    );
  }
  const staff = staffOfToken(user.access_token, user.profile.name);
  if (!staff) {
    const leave = () => void auth.signoutRedirect();
    return (
      <Notice
        title={say('signIn.noRole')}
        text={say('signIn.noRoleRemedy')}
        button={say('person.signOut')}
        act={leave}
      />
    );
  }
  const ended = user.expired === true || signedOutByServer === user.access_token;
  return (
    <ServerProvider value={server}>
      <StaffProvider value={staff}>{children}</StaffProvider>
      <Suspense>{ended && <SessionEnded signIn={signIn} />}</Suspense>
    </ServerProvider>
  );
}

function Notice({ title, text, button, act }: { title: string; text: string; button: string; act: () => void }) {
  return (
    <Center component="main" mih="100dvh" p="lg">
      <Stack maw="32rem" align="flex-start">
        <Title order={1}>{title}</Title>
        <Text>{text}</Text>
        <Button onClick={act}>{button}</Button>
      </Stack>
    </Center>
  );
}
