import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { houseWording } from '../language/house-wording.ts';
import { useWording } from '../language/wording.ts';
import { Dialog } from './Dialog.tsx';
import { ReasonButton } from './ReasonButton.tsx';

type Props = {
  opened: boolean;
  title: string;
  /** What will happen and cannot be undone. */
  children: ReactNode;
  /** What must be typed. */
  name: string;
  button: string;
  busy?: boolean;
  confirm: () => void;
  close: () => void;
};

/** Asks for the name of what is to be destroyed before it is. */
export function ConfirmByName({ opened, title, children, name, button, busy = false, confirm, close }: Props) {
  const say = useWording(houseWording);
  const [typed, setTyped] = useState('');
  const wanted = say('confirm.type', { name });
  const isTyped = typed.trim() === name.trim();
  return (
    <Dialog opened={opened} onClose={close} title={title} closeButtonProps={{ 'aria-label': say('close') }}>
      <Stack>
        <Text component="div">{children}</Text>
        <TextInput
          label={wanted}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={({ key }) => key === 'Enter' && isTyped && !busy && confirm()}
        />
        <Group justify="flex-end" align="flex-start" wrap="nowrap">
          <Button variant="default" flex="none" onClick={close}>
            {say('cancel')}
          </Button>
          <ReasonButton color="red" loading={busy} because={isTyped ? undefined : wanted} onClick={confirm}>
            {button}
          </ReasonButton>
        </Group>
      </Stack>
    </Dialog>
  );
}
