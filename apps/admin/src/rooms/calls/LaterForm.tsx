import { instantFromMs } from '@kesher/domain/instant';
import { Button, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useWhen } from '../../check-ins/use-when.ts';
import { useWording } from '../../language/wording.ts';
import { againAtOf } from './again-at.ts';
import { callsWording } from './calls-wording.ts';

type Props = { now: number; isPending: boolean; end: (againAt: string) => void };

/** When they asked to be rung; whoever types a time and presses Enter is done. */
export function LaterForm({ now, isPending, end }: Props) {
  const say = useWording(callsWording);
  const when = useWhen();
  const [time, setTime] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const at = againAtOf(time, { now: instantFromMs(now), timeZone: when.timeZone });
  return (
    <form
      className="later"
      onSubmit={(event) => {
        event.preventDefault();
        if (at !== undefined) end(at);
      }}
    >
      <TextInput
        ref={field}
        type="time"
        required
        withAsterisk={false}
        label={say('later.at')}
        description={at && say('later.is', { when: when.long(at) })}
        value={time}
        onChange={({ currentTarget: { value } }) => setTime(value)}
      />
      <Button type="submit" loading={isPending}>
        {say('later.end')}
      </Button>
    </form>
  );
}
