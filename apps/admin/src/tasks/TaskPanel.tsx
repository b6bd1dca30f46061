import { callOutcomes } from '@kesher/domain/task/call-outcome';
import { Alert, Anchor, Button, Chip, Group, Input, Stack, Text, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { Code } from '../blocks/Bidi.tsx';
import { Loading } from '../blocks/Loading.tsx';
import { ProblemAlert } from '../blocks/ProblemAlert.tsx';
import { ReasonButton } from '../blocks/ReasonButton.tsx';
import { StaleNotice } from '../blocks/StaleNotice.tsx';
import { useDraft } from '../blocks/use-draft.ts';
import { languageNames } from '../language/choose-language.ts';
import { houseWording } from '../language/house-wording.ts';
import { useWording } from '../language/wording.ts';
import { useCallsRefused, useCustomer } from '../people/use-customer.ts';
import type { Task } from '../server/api-types.ts';
import { problemOf } from '../server/problem.ts';
import { useStops } from '../stops/use-stops.ts';
import { stepsSince } from './steps-since.ts';
import { TaskHistory } from './TaskHistory.tsx';
import { tasksWording } from './tasks-wording.ts';
import { type Step, useWorkOnTask } from './use-work-on-task.ts';

type Draft = { outcome: NonNullable<Step['outcome']> | ''; note: string };
const empty: Draft = { outcome: '', note: '' };

/** Working on one task: whom to call, what happened so far, and what came of it. The note is kept over a reload. */
export function TaskPanel({ task }: { task: Task }) {
  const say = useWording(tasksWording);
  const house = useWording(houseWording);
  const queries = useQueryClient();
  const { draft, keep, clear, restored } = useDraft(`task:${task.id}`, empty);
  const work = useWorkOnTask(clear);
  // The task as it was when the person began, so that a step is refused if somebody else was faster.
  const [seen, setSeen] = useState(task);
  const label = useId();
  const step = (one: Step) =>
    work.mutate({ task: seen, step: { ...one, ...(draft.note.trim() && { note: draft.note.trim() }) } });
  const isStale = work.error !== null && problemOf(work.error).status === 409;
  const since = stepsSince(seen, task);
  const { customerId } = task;
  const isCall = task.work.kind === 'call';
  // Asked for before they refused: nobody calls any more, and the task ends with that reason.
  const isUnwelcome = useCallsRefused(customerId) && isCall;
  const mayCall = isCall && !isUnwelcome;
  return (
    <Stack pt="md" gap="md">
      {customerId !== undefined && <Reached customerId={customerId} />}
      {isCall && <StoppedAbout subjectId={task.subjectId} />}
      <TaskHistory steps={task.history} />
      {(isStale || since.length > 0) && (
        <StaleNotice
          load={() => {
            setSeen(task);
            work.reset();
            void queries.invalidateQueries({ queryKey: ['tasks'] });
          }}
        >
          <TaskHistory steps={since} />
        </StaleNotice>
      )}
      {work.error && !isStale && <ProblemAlert thrown={work.error} />}
      {mayCall && (
        <div role="radiogroup" aria-labelledby={label}>
          <Input.Label id={label} mb={4}>
            {say('task.outcome')}
          </Input.Label>
          <Chip.Group value={draft.outcome} onChange={(outcome) => keep({ ...draft, outcome })}>
            <Group gap="xs">
              {callOutcomes.map((outcome) => (
                <Chip key={outcome} value={outcome} size="md">
                  {say(`outcome.${outcome}`)}
                </Chip>
              ))}
            </Group>
          </Chip.Group>
        </div>
      )}
      <Textarea
        label={say('task.note')}
        description={restored ? house('draftKept') : say('task.noteHint')}
        value={draft.note}
        maxLength={1000}
        rows={2}
        onChange={(event) => keep({ ...draft, note: event.currentTarget.value })}
      />
      <div className="row-buttons">
        {isUnwelcome && (
          <Button loading={work.isPending} onClick={() => step({ did: 'done', outcome: 'calls-refused' })}>
            {say('task.endUncalled')}
          </Button>
        )}
        {mayCall && (
          <ReasonButton
            because={draft.outcome === '' ? say('task.outcomeMissing') : undefined}
            loading={work.isPending}
            onClick={() => step({ did: 'called', ...(draft.outcome !== '' && { outcome: draft.outcome }) })}
          >
            {say('task.log')}
          </ReasonButton>
        )}
        <Button variant={isCall ? 'default' : 'filled'} loading={work.isPending} onClick={() => step({ did: 'done' })}>
          {say('task.finish')}
        </Button>
        {task.state === 'in-progress' && (
          <Button variant="default" loading={work.isPending} onClick={() => step({ did: 'released' })}>
            {say('task.release')}
          </Button>
        )}
      </div>
    </Stack>
  );
}

/** How the customer is reached, and in which language. */
function Reached({ customerId }: { customerId: string }) {
  const say = useWording(tasksWording);
  const { data, error } = useCustomer(customerId);
  // Whose record cannot be read may have refused calls: only what is known is said.
  if (!data) return error ? <ProblemAlert thrown={error} /> : <Loading rows={1} />;
  const { phone, email, language } = data.customer;
  return (
    <Group gap="xl">
      <Contact label={say('task.phone')}>
        {data.callsRefused ? (
          say('task.callsRefused')
        ) : phone ? (
          <Anchor href={`tel:${phone}`}>
            <Code>{phone}</Code>
          </Anchor>
        ) : (
          say('task.noPhone')
        )}
      </Contact>
      {email && (
        <Contact label={say('task.email')}>
          <Code>{email}</Code>
        </Contact>
      )}
      {language && <Contact label={say('task.language')}>{languageNames[language]}</Contact>}
    </Group>
  );
}

function Contact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div>
      <Text size="sm" c="dimmed">
        {label}
      </Text>
      <Text>{children}</Text>
    </div>
  );
}

/** What the call is about is held back: whoever rings now would tell it. */
function StoppedAbout({ subjectId }: { subjectId: string }) {
  const say = useWording(tasksWording);
  const isStopped = useStops().some(
    (stop) => stop.scope === 'everything' || (stop.scope === 'announcement' && stop.id === subjectId),
  );
  return isStopped && <Alert color="yellow">{say('task.stopped')}</Alert>;
}
