import { Group, Text } from '@mantine/core';
import { Name } from '../../blocks/Bidi.tsx';
import { EmptyState } from '../../blocks/EmptyState.tsx';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { ReasonButton } from '../../blocks/ReasonButton.tsx';
import { Section } from '../../blocks/Section.tsx';
import { useDelayStep } from '../../delays/use-delay-step.ts';
import { useProductNames } from '../../delays/use-product-names.ts';
import { useWording } from '../../language/wording.ts';
import { useColleagueName } from '../../people/use-colleague-name.ts';
import { useMay } from '../../sign-in/staff-context.ts';
import type { Approval } from './needs.ts';
import { todayWording } from './today-wording.ts';

/** Announcements to many, which need a second person's yes. */
export function Approvals({ approvals }: { approvals: readonly Approval[] }) {
  const say = useWording(todayWording);
  return (
    <Section title={say('approvals')} count={approvals.length}>
      {approvals.length === 0 && <EmptyState title={say('approvals.none')} />}
      {approvals.map((approval) => (
        <ApprovalRow key={approval.delay.id} approval={approval} />
      ))}
    </Section>
  );
}

function ApprovalRow({ approval: { delay, by, customers, own } }: { approval: Approval }) {
  const say = useWording(todayWording);
  const may = useMay();
  const nameOf = useColleagueName();
  const product = useProductNames()(delay);
  const approve = useDelayStep('approval', say('approval.done'));
  return (
    <div className="surface" style={{ padding: '1rem' }}>
      <Group justify="space-between">
        <div>
          <Text fw={600}>
            <Name>{product}</Name>
          </Text>
          <Text c="dimmed">{say('approval.by', { name: nameOf(by), count: customers })}</Text>
        </div>
        {may('delay.approve') && (
          <ReasonButton
            because={own ? say('approval.own') : undefined}
            loading={approve.isPending}
            aria-label={say('approval.approveFor', { product })}
            onClick={() => approve.mutate(delay)}
          >
            {say('approval.approve')}
          </ReasonButton>
        )}
      </Group>
      {approve.error && <ProblemAlert thrown={approve.error} retry={() => approve.mutate(delay)} />}
    </div>
  );
}
