import type { ProtocolState } from '@kesher/domain/check-in/protocol/change-protocol';
import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ConfirmByName } from '../../blocks/ConfirmByName.tsx';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { useToast } from '../../blocks/use-toast.tsx';
import { useLanguage } from '../../language/LanguageProvider.tsx';
import { useWording } from '../../language/wording.ts';
import { pathTo } from '../../path-to.ts';
import { answerOf } from '../../server/server.ts';
import { useMay } from '../../sign-in/staff-context.ts';
import { nameOfCopy } from './protocol-state.ts';
import { protocolsWording } from './protocols-wording.ts';
import { type ListedProtocol, useProtocolAct, useProtocols } from './use-protocols.ts';

/** What can be done with a protocol as a whole. */
export function ProtocolActions({ listed: { protocol, isStarter } }: { listed: ListedProtocol }) {
  const say = useWording(protocolsWording);
  const may = useMay();
  const toast = useToast();
  const navigate = useNavigate();
  const { language } = useLanguage();
  const { data = [] } = useProtocols();
  const [deleting, setDeleting] = useState(false);
  const { id, version, off } = protocol;
  const copy = useProtocolAct(
    (server, newId: string) => answerOf(server.POST('/staff/protocols', { body: { of: id, id: newId } })),
    ({ protocol: { id: copied } }) => {
      toast(say('copied'));
      void navigate({ to: pathTo('/protocols/$id', { id: copied }) });
    },
  );
  const change = useProtocolAct(
    (server, to: ProtocolState) =>
      answerOf(server.POST('/staff/protocols/{id}/state', { params: { path: { id } }, body: { version, to } })),
    (_, to) => {
      if (to !== 'deleted') return toast(say(to === 'off' ? 'switched.off' : 'switched.on'));
      toast(say('deleted'));
      void navigate({ to: pathTo('/protocols') });
    },
  );
  if (!may('protocol.edit')) return null;
  const known = data.map((each) => each.protocol.id);
  return (
    <>
      <Button component={Link} to={pathTo('/protocols/$id/edit', { id })}>
        {say('edit')}
      </Button>
      <Button variant="default" loading={copy.isPending} onClick={() => copy.mutate(nameOfCopy(id, known))}>
        {say('copy')}
      </Button>
      {!isStarter && (
        <>
          <Button variant="default" loading={change.isPending} onClick={() => change.mutate(off ? 'on' : 'off')}>
            {say(off ? 'switch.on' : 'switch.off')}
          </Button>
          <Button variant="default" onClick={() => setDeleting(true)}>
            {say('delete')}
          </Button>
        </>
      )}
      {(copy.error ?? change.error) && <ProblemAlert thrown={copy.error ?? change.error} />}
      <ConfirmByName
        opened={deleting}
        title={say('delete.title')}
        name={protocol.words[language].name}
        button={say('delete')}
        busy={change.isPending}
        confirm={() => change.mutate('deleted')}
        close={() => setDeleting(false)}
      >
        {say('delete.about')}
      </ConfirmByName>
    </>
  );
}
