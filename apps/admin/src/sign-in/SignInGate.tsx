import { Button, Center, Loader, Stack, Text, Title } from '@mantine/core';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { houseWording } from '../language/house-wording.ts';
import { useWording } from '../language/wording.ts';
import { type Server, ServerProvider } from '../server/server.ts';
import type { SignIn } from './sign-in.ts';
import { IdTokenProvider, LeaveProvider, StaffProvider } from './staff-context.ts';
import { staffOfToken } from './staff-of-token.ts';

const SessionEnded = lazy(async () => ({ default: (await import('./SessionEnded.tsx')).SessionEnded }));

/** Shows its children to signed-in staff, and sends everybody else to sign in. */
export function SignInGate(props: { server: Server; signIn: SignIn; children: ReactNode }) {
  const { server, signIn, children } = props;
  const say = useWording(houseWording);
  const [session, setSession] = useState(() => (signIn.isBack() ? undefined : signIn.session()));
  const [failed, setFailed] = useState(false);
  const go = () => {
    setFailed(false);
    signIn.go().catch(() => setFailed(true));
  };
  const leave = () => {
    signIn.leave().catch(() => setFailed(true));
  };
  const isSignedIn = session !== undefined;
  useEffect(() => {
    if (isSignedIn) return signIn.keep(() => setSession(signIn.session));
    signIn.arrive().then(setSession, () => setFailed(true));
    return undefined;
  }, [isSignedIn, signIn]);

  if (!session) {
    return failed ? (
      <Notice title={say('signIn.failed')} text={say('signIn.failedRemedy')} button={say('signIn.again')} act={go} />
    ) : (
      <Center component="main" mih="100dvh">
        <Loader aria-label={say('signIn.going')} />
      </Center>
    );
  }
  const staff = staffOfToken(session.accessToken, session.name);
  if (!staff) {
    return (
      <Notice
        title={say('signIn.noRole')}
        text={say('signIn.noRoleRemedy')}
        button={say('person.signOut')}
        act={leave}
      />
    );
  }
  return (
    <ServerProvider value={server}>
      <StaffProvider value={staff}>
        <IdTokenProvider value={session.idToken}>
          <LeaveProvider value={leave}>{children}</LeaveProvider>
        </IdTokenProvider>
      </StaffProvider>
      <Suspense>{session.hasEnded && <SessionEnded signIn={go} />}</Suspense>
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
