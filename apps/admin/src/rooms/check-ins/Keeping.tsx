import { isOver } from '@kesher/domain/check-in/kept/is-over';
import { Button, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { ReasonButton } from '../../blocks/ReasonButton.tsx';
import { Section } from '../../blocks/Section.tsx';
import { useWhen } from '../../check-ins/use-when.ts';
import { useWording } from '../../language/wording.ts';
import { useColleagueName } from '../../people/use-colleague-name.ts';
import type { CheckIn } from '../../server/api-types.ts';
import { useMay } from '../../sign-in/staff-context.ts';
import { checkInsWording } from './check-ins-wording.ts';
import { useKeeping } from './use-keeping.ts';

type Props = { checkIn: CheckIn; keeping: ReturnType<typeof useKeeping> };

/** How long what was said is kept: whether it stands in the clinic's record, what holds it, and when it was reduced. */
export function Keeping({ checkIn }: { checkIn: CheckIn }) {
  const say = useWording(checkInsWording);
  const when = useWhen();
  const may = useMay();
  const keeping = useKeeping(checkIn);
  const { reduced, answers, hold } = checkIn;
  if (!reduced && !hold && answers.length === 0 && !may('check-in.hold')) return null;
  return (
    <Section title={say('kept')}>
      {reduced && (
        <Text>
          {say('kept.reduced', {
            when: when.long(reduced.at),
            fine: reduced.feelings.fine,
            trouble: reduced.feelings['some-trouble'],
            help: reduced.feelings['need-help'],
          })}
        </Text>
      )}
      {answers.length > 0 && <Noted checkIn={checkIn} keeping={keeping} />}
      {(hold || may('check-in.hold')) && <OnHold checkIn={checkIn} keeping={keeping} />}
      {keeping.error && <ProblemAlert thrown={keeping.error} />}
    </Section>
  );
}

function Noted({ checkIn, keeping }: Props) {
  const say = useWording(checkInsWording);
  const when = useWhen();
  const nameOf = useColleagueName();
  const may = useMay();
  const { noted, hold } = checkIn;
  if (noted)
    return (
      <Text>
        {say('kept.noted', { name: nameOf(noted.by), when: when.long(noted.at) })}{' '}
        {hold === undefined && say('kept.until', { when: when.long(noted.reduceAt) })}
      </Text>
    );
  if (!may('check-in.work')) return null;
  return (
    <div>
      <ReasonButton
        variant="default"
        loading={keeping.isPending}
        because={isOver(checkIn) ? undefined : say('kept.notOver')}
        onClick={() => keeping.mutate({ does: 'note' })}
      >
        {say('kept.note')}
      </ReasonButton>
    </div>
  );
}

function OnHold({ checkIn: { hold }, keeping }: Props) {
  const say = useWording(checkInsWording);
  const when = useWhen();
  const nameOf = useColleagueName();
  const may = useMay();
  const [reason, setReason] = useState('');
  if (hold)
    return (
      <>
        <Text fw={600}>
          {say('kept.held', { name: nameOf(hold.by), when: when.long(hold.at), reason: hold.reason })}
        </Text>
        {may('check-in.hold') && (
          <div>
            <Button variant="default" loading={keeping.isPending} onClick={() => keeping.mutate({ does: 'end-hold' })}>
              {say('kept.endHold')}
            </Button>
          </div>
        )}
      </>
    );
  return (
    <>
      <TextInput
        label={say('kept.reason')}
        description={say('kept.reasonHint')}
        maxLength={200}
        value={reason}
        onChange={({ currentTarget: { value } }) => setReason(value)}
      />
      <div>
        <ReasonButton
          variant="default"
          loading={keeping.isPending}
          because={reason.trim() === '' ? say('kept.reasonMissing') : undefined}
          onClick={() => keeping.mutate({ does: 'hold', reason }, { onSuccess: () => setReason('') })}
        >
          {say('kept.hold')}
        </ReasonButton>
      </div>
    </>
  );
}
