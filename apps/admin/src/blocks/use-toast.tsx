import { Button, Group, Text } from '@mantine/core';
import { houseWording } from '../language/house-wording.ts';
import { useWording } from '../language/wording.ts';

const listeners = new Set<() => void>();
let wanted = false;

export const toastsAreWanted = () => wanted;

export function whenToastsAreWanted(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

async function loadNotifications() {
  wanted = true;
  for (const listener of listeners) listener();
  return (await import('@mantine/notifications')).notifications;
}

/** Says in passing what was done, with a way back where there is one. */
export function useToast(): (text: string, undo?: () => void) => void {
  const say = useWording(houseWording);
  const show = async (text: string, undo?: () => void) => {
    const notifications = await loadNotifications();
    const id = notifications.show({
      autoClose: undo ? 10_000 : 5_000,
      closeButtonProps: { 'aria-label': say('close') },
      message: (
        <Group justify="space-between" wrap="nowrap">
          <Text>{text}</Text>
          {undo && (
            <Button
              variant="subtle"
              flex="none"
              onClick={() => {
                notifications.hide(id);
                undo();
              }}
            >
              {say('undo')}
            </Button>
          )}
        </Group>
      ),
    });
  };
  return (text, undo) => void show(text, undo);
}
