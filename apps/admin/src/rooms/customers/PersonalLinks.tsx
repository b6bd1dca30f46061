import { Anchor, Button, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Code, Name } from '../../blocks/Bidi.tsx';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { ExactTime } from '../../blocks/RelativeTime.tsx';
import { Section } from '../../blocks/Section.tsx';
import { useToast } from '../../blocks/use-toast.tsx';
import { useWording } from '../../language/wording.ts';
import { useColleagueName } from '../../people/use-colleague-name.ts';
import type { Customer } from '../../server/api-types.ts';
import { answerOf, useServer } from '../../server/server.ts';
import { useMay } from '../../sign-in/staff-context.ts';
import { CloseLinks } from './CloseLinks.tsx';
import { customersWording } from './customers-wording.ts';

/** The links that a customer was sent: close them when somebody else has one, and make new ones in their place. */
export function PersonalLinks({ customer: { id, name, links, revision } }: { customer: Customer }) {
  const say = useWording(customersWording);
  const may = useMay();
  const server = useServer();
  const queries = useQueryClient();
  const nameOf = useColleagueName();
  const toast = useToast();
  const [isAsking, setAsking] = useState(false);
  const params = { path: { customerId: id } };
  const make = useMutation({
    mutationFn: () => answerOf(server.POST('/staff/customers/{customerId}/links', { params })),
  });
  const close = useMutation({
    mutationFn: () =>
      answerOf(server.POST('/staff/customers/{customerId}/links/closing', { params, body: { revision } })),
    onSuccess: () => {
      make.reset();
      toast(say('links.closed'));
    },
    onSettled: () => {
      setAsking(false);
      return queries.invalidateQueries({ queryKey: ['customer', id] });
    },
  });
  if (!may('customer.change')) return null;
  return (
    <Section title={say('links')}>
      <Stack gap="sm">
        <Text c="dimmed">{say('links.about')}</Text>
        {links && (
          <Text>
            {say('links.lastClosed')} <ExactTime at={links.closedAt} /> · <Name>{nameOf(links.closedBy)}</Name>
          </Text>
        )}
        <div className="row-buttons">
          <Button variant="default" onClick={() => setAsking(true)}>
            {say('links.close')}
          </Button>
          <Button variant="default" loading={make.isPending} onClick={() => make.mutate()}>
            {say('links.make')}
          </Button>
        </div>
        {isAsking && (
          <CloseLinks
            customerId={id}
            name={name}
            busy={close.isPending}
            confirm={() => close.mutate()}
            close={() => setAsking(false)}
          />
        )}
        {close.error && <ProblemAlert thrown={close.error} />}
        {make.error && <ProblemAlert thrown={make.error} retry={() => make.mutate()} />}
        {make.data && <Text>{say(make.data.links.length === 0 ? 'links.none' : 'links.hand')}</Text>}
        {make.data?.links.map(({ subjectId, path }) => {
          const address = `${globalThis.location.origin}${path}`;
          return (
            <Anchor key={subjectId} href={address} target="_blank" rel="noreferrer">
              <Code>{address}</Code>
            </Anchor>
          );
        })}
      </Stack>
    </Section>
  );
}
