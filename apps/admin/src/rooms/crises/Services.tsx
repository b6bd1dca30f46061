import { Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Name } from '../../blocks/Bidi.tsx';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { ReasonButton } from '../../blocks/ReasonButton.tsx';
import { ExactTime } from '../../blocks/RelativeTime.tsx';
import { Section } from '../../blocks/Section.tsx';
import { TextFields } from '../../blocks/TextFields.tsx';
import { useToast } from '../../blocks/use-toast.tsx';
import { useLanguage } from '../../language/LanguageProvider.tsx';
import { useWording } from '../../language/wording.ts';
import type { Crisis } from '../../server/api-types.ts';
import { useMay } from '../../sign-in/staff-context.ts';
import { isEmpty, isWhole, unwritten } from './bulletin-draft.ts';
import { crisesWording } from './crises-wording.ts';
import { StateSelect } from './StateSelect.tsx';
import { useCrisisStep } from './use-crises.ts';

/** What is on and what is not, as the public page says it. */
export function Services({ crisis }: { crisis: Crisis }) {
  const say = useWording(crisesWording);
  return (
    <Section title={say('services')}>
      {crisis.services.length === 0 && <Text c="dimmed">{say('services.none')}</Text>}
      {crisis.services.map((service) => (
        <OneService key={`${service.id} ${service.since}`} crisis={crisis} service={service} />
      ))}
    </Section>
  );
}

function OneService({ crisis, service }: { crisis: Crisis; service: Crisis['services'][number] }) {
  const say = useWording(crisesWording);
  const may = useMay();
  const toast = useToast();
  const { language } = useLanguage();
  const [state, setState] = useState(service.state);
  const [says, setSays] = useState(service.says ?? unwritten);
  const save = useCrisisStep(() => toast(say('services.saved')));
  const mayChange = may('crisis.write') && crisis.closedAt === undefined;
  const change = { id: service.id, state, ...(isWhole(says) && { says }) };
  return (
    <Stack className="surface" p="md" gap="sm">
      <Group justify="space-between">
        <Text fw={600}>
          <Name>{service.name[language]}</Name>
        </Text>
        <Text c="dimmed">
          {say(`state.${service.state}`)}, {say('since')} <ExactTime at={service.since} />
        </Text>
      </Group>
      {mayChange && (
        <>
          <StateSelect label={`${say('state')}: ${service.name[language]}`} value={state} change={setState} />
          <TextFields label={say('services.says')} value={says} change={setSays} />
          {save.error && <ProblemAlert thrown={save.error} />}
          <div>
            <ReasonButton
              because={isWhole(says) || isEmpty(says) ? undefined : say('services.partly')}
              aria-label={`${say('services.save')}: ${service.name[language]}`}
              variant="default"
              loading={save.isPending}
              onClick={() => save.mutate({ crisis, step: { services: [change] } })}
            >
              {say('services.save')}
            </ReasonButton>
          </div>
        </>
      )}
    </Stack>
  );
}
