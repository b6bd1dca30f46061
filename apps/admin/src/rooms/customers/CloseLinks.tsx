import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Dialog } from '../../blocks/Dialog.tsx';
import { Loading } from '../../blocks/Loading.tsx';
import { houseWording } from '../../language/house-wording.ts';
import { useWording } from '../../language/wording.ts';
import { answerOf, useServer } from '../../server/server.ts';
import { customersWording } from './customers-wording.ts';

type Props = { customerId: string; name: string; busy: boolean; confirm: () => void; close: () => void };

/** Asks before a customer's links are closed: what stops to open, what the customer sees then, and what comes next. */
export function CloseLinks({ customerId, name, busy, confirm, close }: Props) {
  const say = useWording(customersWording);
  const house = useWording(houseWording);
  const server = useServer();
  const { data, isLoading } = useQuery({
    queryKey: ['customer', customerId, 'links'],
    queryFn: () => answerOf(server.GET('/staff/customers/{customerId}/links', { params: { path: { customerId } } })),
  });
  return (
    <Dialog
      opened
      onClose={close}
      title={say('links.closeTitle', { name })}
      closeButtonProps={{ 'aria-label': house('close') }}
    >
      <Stack>
        {isLoading && <Loading rows={1} />}
        {data && <Text>{say('links.closeCount', { count: data.announcements })}</Text>}
        <Text>{say('links.closeThen')}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {house('cancel')}
          </Button>
          <Button color="red" loading={busy} onClick={confirm}>
            {say('links.close')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
