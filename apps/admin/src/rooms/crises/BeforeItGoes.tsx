import { isSamePerson } from '@kesher/domain/staff/staff-id';
import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useCountdown } from '../../announcements/use-countdown.ts';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { ReasonButton } from '../../blocks/ReasonButton.tsx';
import { StaleNotice } from '../../blocks/StaleNotice.tsx';
import { useToast } from '../../blocks/use-toast.tsx';
import { useWording } from '../../language/wording.ts';
import type { Bulletin } from '../../server/api-types.ts';
import { problemOf } from '../../server/problem.ts';
import { useMay, useStaff } from '../../sign-in/staff-context.ts';
import { crisesWording } from './crises-wording.ts';
import { useBulletinStep } from './use-bulletin.ts';

type Props = { bulletin: Bulletin; draft: NonNullable<Bulletin['draft']> };

/** How long it is until a bulletin goes out, and the press that takes it back. */
export function Countdown({ bulletin, draft }: Props) {
  const say = useWording(crisesWording);
  const may = useMay();
  const cancel = useCancel();
  const { seconds, isAllStopped, says, progress } = useCountdown(draft.goesOutAt, {
    left: (left) => say('countdown', { seconds: left }),
    over: say('countdown.over'),
  });
  return (
    <Stack className="surface" p="md" gap="sm">
      <Group justify="space-between">
        <Text fw={600}>{says}</Text>
        {may('crisis.announce') && seconds > 0 && (
          <Button
            variant="default"
            loading={cancel.isPending}
            onClick={() => cancel.mutate({ bulletin, step: 'cancellation' })}
          >
            {say('cancel')}
          </Button>
        )}
      </Group>
      {!isAllStopped && <Progress value={progress} aria-label={says} />}
      {cancel.error && <StepProblem thrown={cancel.error} reset={() => cancel.reset()} />}
    </Stack>
  );
}

/** A bulletin that waits for somebody else than whoever wrote or published it. */
export function SecondPerson({ bulletin, draft }: Props) {
  const say = useWording(crisesWording);
  const may = useMay();
  const staff = useStaff();
  const toast = useToast();
  const approve = useBulletinStep(() => toast(say('publish.did')));
  const cancel = useCancel();
  const own = isSamePerson(draft.announcedBy, staff.id) || isSamePerson(draft.changedBy, staff.id);
  const failed = approve.error ?? cancel.error;
  return (
    <Stack className="surface" p="md" gap="sm">
      <Text>{say('rehearsal.second')}</Text>
      {failed && <StepProblem thrown={failed} reset={() => [approve, cancel].forEach((step) => step.reset())} />}
      <div className="row-buttons">
        {may('crisis.approve') && (
          <ReasonButton
            because={own ? say('approve.own') : undefined}
            loading={approve.isPending}
            onClick={() => approve.mutate({ bulletin, step: 'approval' })}
          >
            {say('approve')}
          </ReasonButton>
        )}
        {may('crisis.announce') && (
          <Button
            variant="default"
            loading={cancel.isPending}
            onClick={() => cancel.mutate({ bulletin, step: 'cancellation' })}
          >
            {say('cancel')}
          </Button>
        )}
      </div>
    </Stack>
  );
}

function useCancel() {
  const say = useWording(crisesWording);
  const toast = useToast();
  return useBulletinStep(() => toast(say('cancelled')));
}

/** Why a step was not taken; where somebody was faster, the newer state is offered. */
export function StepProblem({ thrown, reset }: { thrown: unknown; reset: () => void }) {
  return problemOf(thrown).code === 'stale' ? <StaleNotice load={reset} /> : <ProblemAlert thrown={thrown} />;
}
