import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useWording } from '../../language/wording.ts';
import type { CalendarFields } from './calendar-fields.ts';
import { settingsWording } from './settings-wording.ts';

/** Days on which the business is closed, one on each line. */
export function ClosedDates({ calendar: { closedDates }, set, errorAt }: CalendarFields) {
  const say = useWording(settingsWording);
  const [typed, setTyped] = useState<string>();
  return (
    <Textarea
      label={say('calendar.closed')}
      description={say('calendar.closedHint')}
      dir="ltr"
      maw={360}
      rows={2}
      value={typed ?? closedDates.join('\n')}
      onChange={({ currentTarget: { value } }) => {
        setTyped(value);
        const dates = value.split(/[\s,]+/).filter((date) => date !== '');
        set({ closedDates: dates });
      }}
      onBlur={() => setTyped(undefined)}
      {...errorAt('closedDates')}
    />
  );
}
