import { List, Text } from '@mantine/core';
import { ExactTime } from '../blocks/RelativeTime.tsx';
import { useWording } from '../language/wording.ts';
import { useColleagueName } from '../people/use-colleague-name.ts';
import type { Task } from '../server/api-types.ts';
import { tasksWording } from './tasks-wording.ts';

/** What was done about a task, oldest first. */
export function TaskHistory({ steps }: { steps: Task['history'] }) {
  const say = useWording(tasksWording);
  const nameOf = useColleagueName();
  if (steps.length === 0) return null;
  return (
    <List size="sm" spacing={2} aria-label={say('task.history')}>
      {steps.map(({ at, by, did, outcome, note }) => (
        <List.Item key={`${at} ${did}`}>
          <Text component="span" size="sm" c="dimmed">
            <ExactTime at={at} />
          </Text>{' '}
          {say(`did.${did}`, { name: nameOf(by) })}
          {outcome && `: ${say(`outcome.${outcome}`)}`}
          {note && (
            <>
              {' '}
              <bdi>“{note}”</bdi>
            </>
          )}
        </List.Item>
      ))}
    </List>
  );
}
