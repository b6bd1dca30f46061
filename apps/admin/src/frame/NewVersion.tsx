import { Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Loading } from '../blocks/Loading.tsx';
import { PageFrame } from '../blocks/PageFrame.tsx';
import { houseWording } from '../language/house-wording.ts';
import { useWording } from '../language/wording.ts';
import { mayReload } from '../server/missing-chunk.ts';

const storageKey = 'kesher.reloaded-at';

/**
 * A part of the program is not there. If Kesher answers, there is a new version, and the page is loaded anew: once by
 * itself, and after that only by hand. If it does not, the connection is gone, and reloading would lose the page.
 */
export function NewVersion() {
  const say = useWording(houseWording);
  const { data: answers } = useQuery({
    queryKey: ['new-version'],
    queryFn: async () => {
      const page = await fetch(import.meta.env.BASE_URL, { cache: 'no-store' }).catch(() => undefined);
      return page?.ok ?? false;
    },
    // Also where the browser believes that it is offline: it is asked to find out.
    networkMode: 'always',
    gcTime: 0,
  });
  useEffect(() => {
    if (answers === true && mayReload(sessionStorage.getItem(storageKey), Date.now())) reload();
  }, [answers]);
  if (answers === undefined) return <Loading />;
  const problem = answers ? 'problem.new-version' : 'problem.offline';
  return (
    <PageFrame title={say(problem)}>
      <Stack align="flex-start">
        <Text role="alert">{say(`${problem}Remedy`)}</Text>
        <Button onClick={reload}>{say('reload')}</Button>
      </Stack>
    </PageFrame>
  );
}

function reload(): void {
  sessionStorage.setItem(storageKey, String(Date.now()));
  globalThis.location.reload();
}
