import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { houseWording } from '../language/house-wording.ts';
import { useWording } from '../language/wording.ts';

/** Says in passing what was done, with a way back where there is one. */
export function useToast(): (text: string, undo?: () => void) => void {
  const say = useWording(houseWording);
  return (text, undo) => {
    const id = notifications.show({
      autoClose: undo ? 10_000 : 5_000,
      closeButtonProps: { 'aria-label': say('close') },
      message: (
        <Group justify="space-between" wrap="nowrap">
          <Text>{text}</Text>
          {undo && (
            <Button
              variant="subtle"
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
}
