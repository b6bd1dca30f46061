import { Button } from '@mantine/core';
import type { Ref } from 'react';
import { houseWording } from '../language/house-wording.ts';
import { useWording } from '../language/wording.ts';
import { stopKey, stopKeyShortcut } from './use-stop-key.ts';
import { usePressStop } from './use-stops.ts';

type Props = { subjectId: string; product: string; button?: Ref<HTMLButtonElement> | undefined };

/** Stops an announcement with one press, and asks nothing. */
export function StopButton({ subjectId, product, button }: Props) {
  const say = useWording(houseWording);
  const press = usePressStop();
  return (
    <Button
      ref={button}
      color="red"
      title={say('stop.key', { key: stopKey })}
      aria-label={say('stop.of', { product })}
      aria-keyshortcuts={stopKeyShortcut}
      rightSection={<span className="stop-key" data-key={stopKey} dir="ltr" aria-hidden />}
      onClick={() => press({ scope: 'announcement', id: subjectId })}
    >
      {say('stop')}
    </Button>
  );
}
