import { isSamePerson } from '@kesher/domain/staff/staff-id';
import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Findings } from '../../announcements/Findings.tsx';
import { useCountdown } from '../../announcements/use-countdown.ts';
import { ConfirmByName } from '../../blocks/ConfirmByName.tsx';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { ReasonButton } from '../../blocks/ReasonButton.tsx';
import { Section } from '../../blocks/Section.tsx';
import { StaleNotice } from '../../blocks/StaleNotice.tsx';
import { useDelayStep } from '../../delays/use-delay-step.ts';
import { useProductNames } from '../../delays/use-product-names.ts';
import { useBusiness } from '../../frame/use-business.ts';
import { useWording } from '../../language/wording.ts';
import { pathTo } from '../../path-to.ts';
import { useColleagueName } from '../../people/use-colleague-name.ts';
import type { Finding, StockDelay } from '../../server/api-types.ts';
import { problemOf } from '../../server/problem.ts';
import { useMay, useStaff } from '../../sign-in/staff-context.ts';
import { delaysWording } from './delays-wording.ts';
import { Preview } from './Preview.tsx';
import { RehearsalPanel } from './RehearsalPanel.tsx';
import { ToldFacts } from './ToldFacts.tsx';

type Draft = NonNullable<StockDelay['draft']>;
type Props = { delay: StockDelay; draft: Draft; findings: readonly Finding[] };

/** What is about to be said: rehearse it, look at it, announce it; then the second person, and the countdown. */
export function DraftPanel({ delay, draft, findings }: Props) {
  const say = useWording(delaysWording);
  const settings = useBusiness();
  return (
    <>
      <Section title={say(`next.${draft.statement.kind}`)}>
        {draft.stage === 'countdown' && <Countdown delay={delay} draft={draft} />}
        {draft.stage === 'awaiting-approval' && <SecondPerson delay={delay} draft={draft} />}
        {draft.stage === 'editing' && <Announce delay={delay} draft={draft} findings={findings} />}
      </Section>
      {draft.stage !== 'countdown' && <RehearsalPanel delay={delay} />}
      {settings && <Preview statement={draft.statement} products={delay.products} settings={settings} delay={delay} />}
    </>
  );
}

function Announce({ delay, draft, findings }: Props) {
  const say = useWording(delaysWording);
  const may = useMay();
  const product = useProductNames()(delay);
  const nameOf = useColleagueName();
  const [asked, setAsked] = useState<'discard' | 'withdraw'>();
  const whatBegan = (then: StockDelay) =>
    say(then.draft?.stage === 'awaiting-approval' ? 'did.awaiting-approval' : 'did.countdown');
  const announce = useDelayStep('announcement', whatBegan, () => setAsked(undefined));
  const discard = useDelayStep('discard', say('did.discard'), () => setAsked(undefined));
  const isWithdrawal = draft.statement.kind === 'withdrawn';
  const refused = findings.some(({ level }) => level === 'refuse');
  const failed = announce.error ?? discard.error;
  return (
    <Stack gap="sm">
      <Text c="dimmed">{say('draft.by', { name: nameOf(draft.changedBy) })}</Text>
      <Findings findings={findings} />
      {failed && <StepProblem thrown={failed} reset={() => [announce, discard].forEach((step) => step.reset())} />}
      <div className="row-buttons">
        {may('delay.announce') && (
          <ReasonButton
            because={refused ? say('draft.refused') : undefined}
            loading={announce.isPending}
            {...(isWithdrawal && { color: 'red' })}
            onClick={() => (isWithdrawal ? setAsked('withdraw') : announce.mutate(delay))}
          >
            {say(isWithdrawal ? 'draft.withdraw' : 'draft.announce')}
          </ReasonButton>
        )}
        {may('delay.declare') && (
          <>
            <Button component={Link} to={pathTo(pageOf[draft.statement.kind], { id: delay.id })} variant="default">
              {say('draft.change')}
            </Button>
            <Button variant="default" loading={discard.isPending} onClick={() => setAsked('discard')}>
              {say('draft.discard')}
            </Button>
          </>
        )}
      </div>
      <ConfirmByName
        key={asked}
        opened={asked !== undefined}
        title={say(asked === 'withdraw' ? 'draft.withdraw' : 'draft.discard')}
        name={product}
        button={say(asked === 'withdraw' ? 'draft.withdraw' : 'draft.discard')}
        busy={announce.isPending || discard.isPending}
        confirm={() => (asked === 'withdraw' ? announce : discard).mutate(delay)}
        close={() => setAsked(undefined)}
      >
        {say(asked === 'withdraw' ? 'draft.withdrawAsks' : 'draft.discardAsks')}
      </ConfirmByName>
    </Stack>
  );
}

const pageOf = {
  declared: '/delays/$id/facts',
  revised: '/delays/$id/facts',
  'no-news': '/delays/$id/facts',
  resolved: '/delays/$id/arrival',
  withdrawn: '/delays/$id/withdrawal',
} as const;

function SecondPerson({ delay, draft }: Omit<Props, 'findings'>) {
  const say = useWording(delaysWording);
  const may = useMay();
  const staff = useStaff();
  const nameOf = useColleagueName();
  const approve = useDelayStep('approval', say('did.approval'));
  const cancel = useDelayStep('cancellation', say('did.cancellation'));
  const intl = useIntl();
  const name = nameOf(draft.announcedBy ?? draft.changedBy);
  const own = isSamePerson(draft.announcedBy, staff.id) || isSamePerson(draft.changedBy, staff.id);
  const failed = approve.error ?? cancel.error;
  return (
    <Stack className="surface" p="md" gap="sm">
      <Text fw={600}>
        {draft.audienceIsAtLeast
          ? say('approval.byAtLeast', { name, count: intl.formatNumber(draft.audience ?? 0) })
          : say('approval.by', { name, count: draft.audience ?? 0 })}
      </Text>
      <ToldFacts statement={draft.statement} />
      <Text>{say('approval.needs')}</Text>
      {failed && <StepProblem thrown={failed} reset={() => [approve, cancel].forEach((step) => step.reset())} />}
      <div className="row-buttons">
        {may('delay.approve') && (
          <ReasonButton
            because={own ? say('approval.own') : undefined}
            loading={approve.isPending}
            onClick={() => approve.mutate(delay)}
          >
            {say('approval.approve')}
          </ReasonButton>
        )}
        {may('delay.announce') && (
          <Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate(delay)}>
            {say('approval.takeBack')}
          </Button>
        )}
      </div>
    </Stack>
  );
}

function Countdown({ delay, draft }: Omit<Props, 'findings'>) {
  const say = useWording(delaysWording);
  const may = useMay();
  const cancel = useDelayStep('cancellation', say('did.cancellation'));
  const { seconds, isAllStopped, says, progress } = useCountdown(draft.goesOutAt, {
    left: (left) => say('countdown', { seconds: left }),
    over: say('countdown.over'),
  });
  return (
    <Stack className="surface" p="md" gap="sm">
      <Group justify="space-between">
        <Text fw={600}>{says}</Text>
        {may('delay.announce') && seconds > 0 && (
          <Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate(delay)}>
            {say('countdown.cancel')}
          </Button>
        )}
      </Group>
      {!isAllStopped && <Progress value={progress} aria-label={says} />}
      {cancel.error && <StepProblem thrown={cancel.error} reset={() => cancel.reset()} />}
    </Stack>
  );
}

function StepProblem({ thrown, reset }: { thrown: unknown; reset: () => void }) {
  return problemOf(thrown).code === 'stale' ? <StaleNotice load={reset} /> : <ProblemAlert thrown={thrown} />;
}
