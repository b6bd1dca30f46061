import { Anchor, Button, Group, Text } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { ConfirmByName } from '../../blocks/ConfirmByName.tsx';
import { Loading } from '../../blocks/Loading.tsx';
import { PageFrame } from '../../blocks/PageFrame.tsx';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { ExactTime } from '../../blocks/RelativeTime.tsx';
import { useLanguage } from '../../language/LanguageProvider.tsx';
import { useWording } from '../../language/wording.ts';
import { pathTo } from '../../path-to.ts';
import type { Bulletin, Crisis } from '../../server/api-types.ts';
import { useMay } from '../../sign-in/staff-context.ts';
import { Bulletins } from './Bulletins.tsx';
import { crisesWording } from './crises-wording.ts';
import { Phases } from './Phases.tsx';
import { Services } from './Services.tsx';
import { useCrisis, useCrisisStep } from './use-crises.ts';

/** One crisis: how far it has come, what is on, what was said. */
export function CrisisPage() {
  const { id } = useParams({ from: '/crises/$id' });
  const say = useWording(crisesWording);
  const { data, error, refetch } = useCrisis(id);
  if (data) return <KnownCrisis {...data} />;
  return (
    <PageFrame title={say('title')}>
      {error ? <ProblemAlert thrown={error} retry={() => void refetch()} /> : <Loading />}
    </PageFrame>
  );
}

type Known = { crisis: Crisis; bulletins: readonly Bulletin[]; pageUrl: string };

function KnownCrisis({ crisis, bulletins, pageUrl }: Known) {
  const say = useWording(crisesWording);
  const may = useMay();
  const { language } = useLanguage();
  const [isAsked, setIsAsked] = useState(false);
  const close = useCrisisStep(() => setIsAsked(false));
  const isOpen = crisis.closedAt === undefined;
  const name = crisis.name[language];
  const about = (
    <Group gap="sm">
      <span>{say(`kit.${crisis.kit}`)}</span>
      {crisis.isExercise && <span>{say('exercise')}</span>}
      <Anchor href={pageUrl} target="_blank" rel="noreferrer">
        {say('page')}
      </Anchor>
    </Group>
  );
  const actions = isOpen && may('crisis.write') && (
    <>
      <Button component={Link} to={pathTo('/crises/$id/bulletin', { id: crisis.id })}>
        {say('bulletin.write')}
      </Button>
      <Button variant="default" color="red" onClick={() => setIsAsked(true)}>
        {say('close')}
      </Button>
    </>
  );
  return (
    <PageFrame title={name} about={about} actions={actions}>
      {close.error && <ProblemAlert thrown={close.error} />}
      {crisis.closedAt && (
        <Text c="dimmed">
          {say('closed')} <ExactTime at={crisis.closedAt} />
        </Text>
      )}
      <Phases crisis={crisis} />
      <Bulletins bulletins={bulletins} />
      <Services crisis={crisis} />
      <ConfirmByName
        key={String(isAsked)}
        opened={isAsked}
        title={say('close')}
        name={name}
        button={say('close')}
        busy={close.isPending}
        confirm={() => close.mutate({ crisis, step: 'close' }, { onError: () => setIsAsked(false) })}
        close={() => setIsAsked(false)}
      >
        {say('close.asks')}
      </ConfirmByName>
    </PageFrame>
  );
}
