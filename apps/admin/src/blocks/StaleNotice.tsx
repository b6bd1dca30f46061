import { Alert, Button, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { houseWording } from '../language/house-wording.ts';
import { useWording } from '../language/wording.ts';

/** After a 409: says what changed, offers the newer state, and leaves what was written where it is. */
export function StaleNotice({ children, load }: { children?: ReactNode; load: () => void }) {
  const say = useWording(houseWording);
  return (
    <Alert color="yellow" variant="light" role="alert" title={say('stale.title')}>
      <Stack gap="sm" align="flex-start">
        {children}
        <Text c="var(--mantine-color-text)">{say('stale.remedy')}</Text>
        <Button variant="default" onClick={load}>
          {say('stale.load')}
        </Button>
      </Stack>
    </Alert>
  );
}
