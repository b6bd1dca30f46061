import { Button, Modal, Stack, Text } from '@mantine/core';
import { houseWording } from '../language/house-wording.ts';
import { useWording } from '../language/wording.ts';

/** Asks to sign in again over the page, which stays as it is; what was begun is kept as a draft. */
export function SessionEnded({ signIn }: { signIn: () => void }) {
  const say = useWording(houseWording);
  const stay = () => undefined;
  return (
    <Modal
      opened
      onClose={stay}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={say('signIn.ended')}
    >
      <Stack>
        <Text>{say('signIn.endedRemedy')}</Text>
        <Button onClick={signIn}>{say('signIn.again')}</Button>
      </Stack>
    </Modal>
  );
}
