import { kitNames } from '@kesher/domain/crisis/kits';
import { Checkbox, NativeSelect } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { PageFrame } from '../../blocks/PageFrame.tsx';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { ReasonButton } from '../../blocks/ReasonButton.tsx';
import { Section } from '../../blocks/Section.tsx';
import { TextFields } from '../../blocks/TextFields.tsx';
import { NotAllowedPage } from '../../frame/plain-pages.tsx';
import { useWording } from '../../language/wording.ts';
import type { Crisis } from '../../server/api-types.ts';
import { answerOf, useServer } from '../../server/server.ts';
import { useMay } from '../../sign-in/staff-context.ts';
import { isWhole, unwritten } from './bulletin-draft.ts';
import { crisesWording } from './crises-wording.ts';
import { type NamedService, ServiceFields } from './ServiceFields.tsx';
import { lookAtCrisesAgain } from './use-crises.ts';

type Wanted = { kit: Crisis['kit']; name: Crisis['name']; services: NamedService[]; isExercise: boolean };

/** Opens a crisis: what it is, what it is called, what is on. */
export function OpenCrisisPage() {
  const say = useWording(crisesWording);
  const may = useMay();
  const server = useServer();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [wanted, setWanted] = useState<Wanted>({ kit: 'outage', name: unwritten, services: [], isExercise: false });
  const [requestId] = useState(() => crypto.randomUUID());
  const set = (part: Partial<Wanted>) => setWanted({ ...wanted, ...part });
  const open = useMutation({
    mutationFn: () => {
      const services = wanted.services.map(({ name, state }, index) => ({ id: `service-${index + 1}`, name, state }));
      return answerOf(server.POST('/staff/crises', { body: { ...wanted, services, requestId } }));
    },
    onSuccess: async ({ crisis }) => {
      await lookAtCrisesAgain(queries);
      await navigate({ to: '/crises/$id', params: { id: crisis.id } });
    },
  });
  if (!may('crisis.write')) return <NotAllowedPage />;
  const missing = !isWhole(wanted.name)
    ? say('name')
    : wanted.services.some(({ name }) => !isWhole(name))
      ? say('services')
      : undefined;
  return (
    <PageFrame title={say('open')} about={say('open.about')}>
      <NativeSelect
        label={say('kit')}
        maw={420}
        value={wanted.kit}
        data={kitNames.map((kit) => ({ value: kit, label: say(`kit.${kit}`) }))}
        onChange={({ currentTarget: { value } }) => {
          const kit = kitNames.find((one) => one === value);
          if (kit) set({ kit });
        }}
      />
      <TextFields label={say('name')} hint={say('name.hint')} value={wanted.name} change={(name) => set({ name })} />
      <Section title={say('services')}>
        <ServiceFields services={wanted.services} change={(services) => set({ services })} />
      </Section>
      <Checkbox
        label={say('exercise')}
        description={say('exercise.hint')}
        checked={wanted.isExercise}
        onChange={({ currentTarget: { checked } }) => set({ isExercise: checked })}
      />
      {open.error && <ProblemAlert thrown={open.error} />}
      <div className="row-buttons">
        <ReasonButton
          because={missing && say('missing', { what: missing })}
          loading={open.isPending}
          onClick={() => open.mutate()}
        >
          {say('open')}
        </ReasonButton>
      </div>
    </PageFrame>
  );
}
