import { Button, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { Section } from '../../blocks/Section.tsx';
import { saveFile } from '../../blocks/save-file.ts';
import { useToast } from '../../blocks/use-toast.tsx';
import { useWording } from '../../language/wording.ts';
import type { Customer } from '../../server/api-types.ts';
import { answerOf, useServer } from '../../server/server.ts';
import { useMay } from '../../sign-in/staff-context.ts';
import { customersWording } from './customers-wording.ts';

const ConfirmByName = lazy(async () => ({ default: (await import('../../blocks/ConfirmByName.tsx')).ConfirmByName }));

/** What a person may ask for: all that is held about them, or that it is erased. */
export function RecordActions({ customer: { id, name } }: { customer: Customer }) {
  const say = useWording(customersWording);
  const may = useMay();
  const server = useServer();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const toast = useToast();
  const [isAsking, setAsking] = useState(false);
  const params = { path: { customerId: id } };
  const save = useMutation({
    mutationFn: (names: boolean) =>
      answerOf(
        server.GET('/staff/customers/{customerId}/export', {
          params: { ...params, query: { names: names ? 'true' : 'false' } },
        }),
      ),
    onSuccess: (all) =>
      saveFile(new Blob([JSON.stringify(all, undefined, 2)], { type: 'application/json' }), `${id}.json`),
  });
  const erase = useMutation({
    mutationFn: () => answerOf(server.POST('/staff/erasures/{customerId}', { params, body: { name } })),
    onSuccess: async () => {
      toast(say('erase.done'));
      await navigate({ to: '/customers' });
      // Nothing about them stays in this window either.
      queries.clear();
    },
    onError: () => setAsking(false),
  });
  if (!may('customer.export') && !may('customer.erase')) return null;
  return (
    <Section title={say('record')}>
      <Stack gap="sm">
        <div className="row-buttons">
          {may('customer.export') && (
            <Button variant="default" loading={save.isPending} onClick={() => save.mutate(false)}>
              {say('export')}
            </Button>
          )}
          {may('access.read') && (
            <Button variant="default" loading={save.isPending} onClick={() => save.mutate(true)}>
              {say('exportWithNames')}
            </Button>
          )}
          {may('access.read') && (
            <Button
              variant="default"
              onClick={() => void navigate({ to: '/settings/looks', search: { customer: id } })}
            >
              {say('whoLooked')}
            </Button>
          )}
          {may('customer.erase') && (
            <Button variant="default" c="var(--mantine-color-error)" onClick={() => setAsking(true)}>
              {say('erase')}
            </Button>
          )}
        </div>
        {save.error && <ProblemAlert thrown={save.error} retry={() => save.mutate(save.variables)} />}
        {erase.error && <ProblemAlert thrown={erase.error} />}
      </Stack>
      <Suspense>
        {isAsking && (
          <ConfirmByName
            opened
            title={say('erase.title', { name })}
            name={name}
            button={say('erase.button')}
            busy={erase.isPending}
            confirm={() => erase.mutate()}
            close={() => setAsking(false)}
          >
            {say('erase.what')}
          </ConfirmByName>
        )}
      </Suspense>
    </Section>
  );
}
