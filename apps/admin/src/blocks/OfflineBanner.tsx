import { Alert } from '@mantine/core';
import { onlineManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { houseWording } from '../language/house-wording.ts';
import { useWording } from '../language/wording.ts';

/** Says that the connection dropped. Queries wait meanwhile and go on by themselves. */
export function OfflineBanner() {
  const say = useWording(houseWording);
  const online = useSyncExternalStore(
    (changed) => onlineManager.subscribe(changed),
    () => onlineManager.isOnline(),
  );
  return (
    <output style={{ display: 'block' }}>
      {!online && (
        <Alert color="yellow" variant="filled" mb="lg">
          {say('offline')}
        </Alert>
      )}
    </output>
  );
}
