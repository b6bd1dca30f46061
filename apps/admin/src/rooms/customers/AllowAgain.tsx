import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { ReasonButton } from '../../blocks/ReasonButton.tsx';
import { useToast } from '../../blocks/use-toast.tsx';
import { useWording } from '../../language/wording.ts';
import { problemOf } from '../../server/problem.ts';
import { answerOf, useServer } from '../../server/server.ts';
import { useMay } from '../../sign-in/staff-context.ts';
import { erasedNameOf } from './allow-again.ts';
import { customersWording } from './customers-wording.ts';

/** For somebody who was erased and came back: an admin names them, and files and events may speak of them again. */
export function AllowAgain() {
  const say = useWording(customersWording);
  const may = useMay();
  const server = useServer();
  const toast = useToast();
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const lift = useMutation({
    mutationFn: (body: ReturnType<typeof erasedNameOf>) => answerOf(server.POST('/staff/lifted-erasures', { body })),
    onSuccess: ({ refused }) => {
      toast(say('allow.done', { count: refused }));
      setTyped('');
      setOpen(false);
    },
  });
  if (!may('customer.erase')) return null;
  if (!isOpen)
    return (
      <div>
        <Button variant="subtle" onClick={() => setOpen(true)}>
          {say('allow')}
        </Button>
      </div>
    );
  const isNobody = lift.error !== null && problemOf(lift.error).status === 404;
  return (
    <Stack className="surface" p="lg">
      <Text>{say('allow.what')}</Text>
      <TextInput
        label={say('allow.who')}
        description={say('allow.whoHint')}
        dir="ltr"
        value={typed}
        maxLength={254}
        autoComplete="off"
        error={isNobody && say('allow.nobody')}
        onChange={({ currentTarget: { value } }) => setTyped(value)}
      />
      {lift.error && !isNobody && <ProblemAlert thrown={lift.error} />}
      <Group>
        <ReasonButton
          because={typed.trim() === '' ? say('allow.missing') : undefined}
          loading={lift.isPending}
          onClick={() => lift.mutate(erasedNameOf(typed))}
        >
          {say('allow.button')}
        </ReasonButton>
      </Group>
    </Stack>
  );
}
