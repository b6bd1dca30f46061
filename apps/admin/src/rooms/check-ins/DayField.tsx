import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { useWording } from '../../language/wording.ts';
import { checkInsWording } from './check-ins-wording.ts';

type Props = { day: string; last: string; goTo: (day: string) => void };

/** A field writes its date anew with every key, the year 202 among them: one goes there once nothing more is typed. */
const typedMs = 800;

/** The day of the board, as one picks or types it; Enter, or leaving the field, goes there at once. */
export function DayField({ day, last, goTo }: Props) {
  const say = useWording(checkInsWording);
  const [draft, setDraft] = useState({ day, typed: day });
  const typed = draft.day === day ? draft.typed : day;
  const go = (to: string) => {
    if (to !== day && /^20\d\d-/.test(to) && to <= last) goTo(to);
  };
  const goLater = useDebouncedCallback(go, typedMs);
  return (
    <TextInput
      type="date"
      label={say('day')}
      value={typed}
      max={last}
      onChange={({ currentTarget: { value } }) => {
        setDraft({ day, typed: value });
        goLater(value);
      }}
      onBlur={() => go(typed)}
      onKeyDown={({ key }) => {
        if (key === 'Enter') go(typed);
      }}
    />
  );
}
