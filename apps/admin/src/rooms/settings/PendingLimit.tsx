import { type Role, rightsOfRole } from '@kesher/domain/staff/staff';
import { isSamePerson } from '@kesher/domain/staff/staff-id';
import { Alert, Button, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { ReasonButton } from '../../blocks/ReasonButton.tsx';
import { RelativeTime } from '../../blocks/RelativeTime.tsx';
import { useListInWords } from '../../language/list-in-words.ts';
import { useWording } from '../../language/wording.ts';
import { useColleagueName, useColleagues } from '../../people/use-colleague-name.ts';
import type { Settings } from '../../server/api-types.ts';
import { answerOf, useServer } from '../../server/server.ts';
import { useMay, useStaff } from '../../sign-in/staff-context.ts';
import { settingsWording } from './settings-wording.ts';

/** A raised limit for approvals that waits for a second person: who asked, and the two answers to it. */
export function PendingLimit({ settings }: { settings: Settings | undefined }) {
  const say = useWording(settingsWording);
  const listOf = useListInWords();
  const nameOf = useColleagueName();
  const { data: colleagues = [] } = useColleagues();
  const staff = useStaff();
  const may = useMay();
  const server = useServer();
  const queries = useQueryClient();
  const decide = useMutation({
    mutationFn: (decision: 'confirm' | 'withdraw') =>
      answerOf(server.POST('/staff/settings/limit', { body: { revision: settings?.revision ?? 0, decision } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['settings'] }),
  });
  const pending = settings?.pendingLimit;
  if (!pending) return null;
  const others = colleagues
    .filter(({ id, roles = [] }) => !isSamePerson(pending.askedBy, id) && roles.some(mayConfirm))
    .map(({ id }) => nameOf(id));
  const isOwn = isSamePerson(pending.askedBy, staff.id);
  return (
    <Alert color="yellow" variant="light" title={say('limit.waits', { count: pending.approvalFrom })}>
      <Stack gap="sm" align="flex-start">
        <Text c="var(--mantine-color-text)">
          {say('limit.by', { name: nameOf(pending.askedBy) })} <RelativeTime at={pending.askedAt} />.{' '}
          {settings.othersWhoConfirm === 0
            ? say('limit.nobody')
            : others.length > 0 && say('limit.whom', { names: listOf(others, { type: 'disjunction' }) })}
        </Text>
        {may('settings.change') && (
          <div className="row-buttons">
            <ReasonButton
              because={isOwn ? say('limit.own') : undefined}
              loading={decide.isPending}
              onClick={() => decide.mutate('confirm')}
            >
              {say('limit.confirm')}
            </ReasonButton>
            <Button variant="default" onClick={() => decide.mutate('withdraw')}>
              {say('limit.withdraw')}
            </Button>
          </div>
        )}
        {decide.error && <ProblemAlert thrown={decide.error} />}
      </Stack>
    </Alert>
  );
}

function mayConfirm(role: Role): boolean {
  return rightsOfRole(role).includes('settings.change');
}
