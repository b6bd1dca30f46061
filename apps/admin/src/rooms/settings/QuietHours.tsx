import { lanes } from '@kesher/domain/lane';
import { Checkbox, Group, Stack, Text } from '@mantine/core';
import { useWording } from '../../language/wording.ts';
import type { CalendarFields } from './calendar-fields.ts';
import { settingsWording } from './settings-wording.ts';
import { TimeWindow } from './TimeWindow.tsx';

const night = { from: '21:00', to: '08:00' };

/** When each lane keeps silent, on the customer's clock. */
export function QuietHours({ calendar, set, errorAt }: CalendarFields) {
  const say = useWording(settingsWording);
  const { quietHours } = calendar;
  return (
    <Stack gap="sm">
      <Text fw={600}>{say('calendar.quiet')}</Text>
      {lanes.map((lane) => {
        const window = quietHours[lane];
        const what = say(`lane.${lane}`);
        const change = (next: typeof window) => set({ quietHours: { ...quietHours, [lane]: next } });
        return (
          <Group key={lane} align="center">
            <Checkbox
              label={say('calendar.quietOn', { lane: what })}
              checked={window !== null}
              miw={200}
              onChange={({ currentTarget: { checked } }) => change(checked ? night : null)}
            />
            {window && <TimeWindow what={what} window={window} change={change} {...errorAt(`quietHours.${lane}`)} />}
          </Group>
        );
      })}
    </Stack>
  );
}
