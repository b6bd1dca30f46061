import { directionOf } from '@kesher/domain/language';
import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Loading } from '../../blocks/Loading.tsx';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { useWording } from '../../language/wording.ts';
import type { MessageName } from '../../server/api-types.ts';
import { customersWording } from './customers-wording.ts';
import { useMessageText } from './use-customer-page.ts';

/** The exact text that was sent, in its own language and direction, shown when asked for. */
export function MessageText({ message }: { message: MessageName }) {
  const say = useWording(customersWording);
  const [isShown, setShown] = useState(false);
  const { data, error, refetch } = useMessageText(message, isShown);
  return (
    <Stack gap="xs" align="stretch">
      <div>
        <Button variant="default" size="compact-md" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
          {say(isShown ? 'timeline.hide' : 'timeline.show')}
        </Button>
      </div>
      {isShown && error && <ProblemAlert thrown={error} retry={() => void refetch()} />}
      {isShown && !data && !error && <Loading rows={1} />}
      {isShown && data && (
        <>
          {data.subject !== undefined && <Text fw={600}>{say('timeline.subject', { subject: data.subject })}</Text>}
          <div className="sent-text sent-lines" lang={data.language} dir={directionOf(data.language)}>
            {data.text}
          </div>
          {data.smsParts !== undefined && (
            <Text size="sm" c="dimmed">
              {say('timeline.parts', { count: data.smsParts })}
            </Text>
          )}
        </>
      )}
    </Stack>
  );
}
