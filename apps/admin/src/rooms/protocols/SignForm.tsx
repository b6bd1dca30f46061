import type { Protocol } from '@kesher/domain/check-in/protocol/protocol';
import type { Language } from '@kesher/domain/language';
import { Checkbox, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Dialog } from '../../blocks/Dialog.tsx';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { ReasonButton } from '../../blocks/ReasonButton.tsx';
import { useToast } from '../../blocks/use-toast.tsx';
import { languageNames } from '../../language/choose-language.ts';
import { houseWording } from '../../language/house-wording.ts';
import { useWording } from '../../language/wording.ts';
import { answerOf } from '../../server/server.ts';
import { useStaff } from '../../sign-in/staff-context.ts';
import { protocolsWording } from './protocols-wording.ts';
import { useProtocolAct } from './use-protocols.ts';

type Props = { protocol: Protocol; language: Language; close: () => void };

/** Signs one language by name: what it means stands above the button. */
export function SignForm({ protocol, language, close }: Props) {
  const say = useWording(protocolsWording);
  const house = useWording(houseWording);
  const toast = useToast();
  const [name, setName] = useState(useStaff().name);
  const [licence, setLicence] = useState('');
  const [isRead, setRead] = useState(false);
  const { id, version, clinical, words } = protocol;
  const inLanguage = { language: languageNames[language] };
  const sign = useProtocolAct(
    (server, body: { language: Language; version: number; name: string; licence?: string }) =>
      answerOf(server.POST('/staff/protocols/{id}/signatures', { params: { path: { id } }, body })),
    () => {
      toast(say('sign.done', inLanguage));
      close();
    },
  );
  const isWhole = isRead && name.trim() !== '' && (!clinical || licence.trim() !== '');
  const missing = say(clinical ? 'sign.missing' : 'sign.missingPlain');
  return (
    <Dialog
      opened
      onClose={close}
      title={say('sign.title', { name: words[language].name, ...inLanguage })}
      closeButtonProps={{ 'aria-label': house('close') }}
    >
      <Stack>
        <Checkbox
          label={say('sign.read', inLanguage)}
          checked={isRead}
          onChange={({ currentTarget }) => setRead(currentTarget.checked)}
        />
        <TextInput
          label={say('sign.name')}
          value={name}
          maxLength={200}
          autoComplete="name"
          onChange={({ currentTarget: { value } }) => setName(value)}
        />
        {clinical && (
          <TextInput
            label={say('sign.licence')}
            description={say('sign.licenceHint')}
            dir="ltr"
            value={licence}
            maxLength={60}
            onChange={({ currentTarget: { value } }) => setLicence(value)}
          />
        )}
        <Text fw={600}>{say('sign.answers')}</Text>
        {sign.error && <ProblemAlert thrown={sign.error} />}
        <ReasonButton
          loading={sign.isPending}
          because={isWhole ? undefined : missing}
          onClick={() => sign.mutate({ language, version, name, ...(clinical && { licence }) })}
        >
          {say('sign.do')}
        </ReasonButton>
      </Stack>
    </Dialog>
  );
}
