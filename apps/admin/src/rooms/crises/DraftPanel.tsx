import type { Finding } from '@kesher/domain/wording/finding';
import { Button, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Findings } from '../../announcements/Findings.tsx';
import { ReasonButton } from '../../blocks/ReasonButton.tsx';
import { Section } from '../../blocks/Section.tsx';
import { useToast } from '../../blocks/use-toast.tsx';
import { useWording } from '../../language/wording.ts';
import { pathTo } from '../../path-to.ts';
import { useColleagueName } from '../../people/use-colleague-name.ts';
import type { Bulletin } from '../../server/api-types.ts';
import { useMay } from '../../sign-in/staff-context.ts';
import { Countdown, SecondPerson, StepProblem } from './BeforeItGoes.tsx';
import { crisesWording } from './crises-wording.ts';
import { Readers } from './Readers.tsx';
import { RehearsalPanel } from './RehearsalPanel.tsx';
import { Statement } from './Statement.tsx';
import { useBulletinStep } from './use-bulletin.ts';

type Draft = NonNullable<Bulletin['draft']>;
type Props = { bulletin: Bulletin; draft: Draft; findings: readonly Finding[] };

/** What is about to be said: read it, stand for it, rehearse it, publish it; then the second person, and the countdown. */
export function DraftPanel({ bulletin, draft, findings }: Props) {
  const say = useWording(crisesWording);
  return (
    <>
      <Section title={say('bulletin.next')}>
        {draft.stage === 'countdown' && <Countdown bulletin={bulletin} draft={draft} />}
        {draft.stage === 'awaiting-approval' && <SecondPerson bulletin={bulletin} draft={draft} />}
        <Statement statement={draft.statement} />
      </Section>
      <Readers bulletin={bulletin} draft={draft} />
      {draft.stage !== 'countdown' && <RehearsalPanel bulletin={bulletin} />}
      {draft.stage === 'editing' && <Publish bulletin={bulletin} draft={draft} findings={findings} />}
    </>
  );
}

function Publish({ bulletin, draft, findings }: Props) {
  const say = useWording(crisesWording);
  const may = useMay();
  const toast = useToast();
  const nameOf = useColleagueName();
  const publish = useBulletinStep((then) =>
    toast(say(then.draft?.stage === 'awaiting-approval' ? 'publish.asked' : 'publish.did')),
  );
  const discard = useBulletinStep(() => toast(say('bulletin.discarded')));
  const isRefused = findings.some(({ level }) => level === 'refuse');
  const failed = publish.error ?? discard.error;
  return (
    <Stack gap="sm">
      <Text c="dimmed">{say('bulletin.by', { name: nameOf(draft.changedBy) })}</Text>
      <Findings findings={findings} />
      {failed && <StepProblem thrown={failed} reset={() => [publish, discard].forEach((step) => step.reset())} />}
      <div className="row-buttons">
        {may('crisis.announce') && (
          <ReasonButton
            because={isRefused ? say('publish.refused') : undefined}
            loading={publish.isPending}
            onClick={() => publish.mutate({ bulletin, step: 'announcement' })}
          >
            {say('publish')}
          </ReasonButton>
        )}
        {may('crisis.write') && (
          <>
            <Button component={Link} to={pathTo(pages[draft.statement.kind], { id: bulletin.id })} variant="default">
              {say('bulletin.change')}
            </Button>
            <Button
              variant="default"
              loading={discard.isPending}
              onClick={() => discard.mutate({ bulletin, step: 'discard' })}
            >
              {say('bulletin.discard')}
            </Button>
          </>
        )}
      </div>
    </Stack>
  );
}

const pages = {
  published: '/crises/bulletins/$id/facts',
  corrected: '/crises/bulletins/$id/facts',
  'no-news': '/crises/bulletins/$id/facts',
  released: '/crises/bulletins/$id/release',
  withdrawn: '/crises/bulletins/$id/withdrawal',
} as const;
