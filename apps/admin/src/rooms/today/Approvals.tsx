import { Button, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { pageOf } from '../../announcements/page-of.ts';
import { useNames } from '../../announcements/use-names.ts';
import { Name } from '../../blocks/Bidi.tsx';
import { EmptyState } from '../../blocks/EmptyState.tsx';
import { Section } from '../../blocks/Section.tsx';
import { useWording } from '../../language/wording.ts';
import { useColleagueName } from '../../people/use-colleague-name.ts';
import { useMay } from '../../sign-in/staff-context.ts';
import type { Approval } from './needs.ts';
import { todayWording } from './today-wording.ts';

/** Announcements to many, which need a second person's yes. It is said where the words stand: nobody approves unread. */
export function Approvals({ approvals, needed }: { approvals: readonly Approval[]; needed: number }) {
  const say = useWording(todayWording);
  return (
    <Section title={say('approvals')} count={needed}>
      {approvals.length > needed && (
        <Text c="dimmed">{say('approvals.others', { count: approvals.length - needed })}</Text>
      )}
      {approvals.length === 0 && <EmptyState title={say('approvals.none')} />}
      {approvals.map((approval) => (
        <ApprovalRow key={approval.announcement.id} approval={approval} />
      ))}
    </Section>
  );
}

function ApprovalRow({ approval: { announcement, by, customers, own } }: { approval: Approval }) {
  const say = useWording(todayWording);
  const may = useMay();
  const nameOf = useColleagueName();
  const product = useNames()(announcement.about);
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
          <Button
            component={Link}
            to={pageOf(announcement)}
            variant={own ? 'default' : 'filled'}
            aria-label={say('approval.readFor', { product })}
          >
            {say(own ? 'approval.look' : 'approval.read')}
          </Button>
        )}
      </Group>
    </div>
  );
}
