import { openingHoursSchema } from '@kesher/domain/calendar/business-calendar';
import { holesIn } from '@kesher/domain/check-in/rota/holes';
import { type IsoWeek, mondayOf } from '@kesher/domain/check-in/rota/iso-week';
import type { WrittenRota } from '@kesher/domain/check-in/rota/rota';
import { rotaProblems } from '@kesher/domain/check-in/rota/rota-problems';
import { dayMs } from '@kesher/domain/instant';
import { Alert, Button, Checkbox, Group, List, Text } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { ReasonButton } from '../../blocks/ReasonButton.tsx';
import { Section } from '../../blocks/Section.tsx';
import { StaleNotice } from '../../blocks/StaleNotice.tsx';
import { useWording } from '../../language/wording.ts';
import { useMay } from '../../sign-in/staff-context.ts';
import { CellForm } from './CellForm.tsx';
import { type Cell, isSamePattern } from './rota-draft.ts';
import { rotaWording } from './rota-wording.ts';
import type { KnownWeek, useRota } from './use-rota.ts';
import { type Day, WeekTable } from './WeekTable.tsx';

type Props = {
  week: IsoWeek;
  dates: string;
  rota: ReturnType<typeof useRota>;
  saved: KnownWeek;
  written: WrittenRota;
};

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** The week as it is planned: its holes in plain sight, the table, whoever is asked last, and what keeps it from being saved. */
export function WeekForm({ week, dates, rota, saved, written }: Props) {
  const say = useWording(rotaWording);
  const intl = useIntl();
  const mayPlan = useMay()('rota.plan');
  const [cell, setCell] = useState<Cell>();
  const { people, timeZone } = saved;
  const acting = people.filter(({ mayAct }) => mayAct);
  const days = weekdays.map((day): Day => {
    const at = (mondayOf(week) + day - 1) * dayMs;
    const utc = { timeZone: 'UTC', day: 'numeric' } as const;
    return {
      day,
      short: intl.formatDate(at, { ...utc, weekday: 'short' }),
      long: intl.formatDate(at, { ...utc, weekday: 'long', month: 'long' }),
    };
  });
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? id;
  const problems = whatIsWrong();
  const isWrong = problems.length > 0 ? say('mend') : undefined;
  const because = rota.isChanged ? isWrong : say('same');
  const { pattern } = saved;
  const isRepeated = pattern !== undefined && isSamePattern(pattern, written);
  return (
    <>
      <Holes week={week} saved={saved} written={written} />
      <Section title={`${say('week')}, ${dates}`}>
        <Text c="dimmed">{say('week.about')}</Text>
        {pattern && (
          <Text>
            {say(saved.written ? 'pattern.own' : 'pattern.holds', {
              date: intl.formatDate(mondayOf(pattern.from) * dayMs, { timeZone: 'UTC', dateStyle: 'long' }),
            })}
          </Text>
        )}
        <WeekTable rota={written} people={acting} days={days} open={setCell} />
      </Section>
      <Section title={say('last')}>
        <Checkbox.Group
          className="surface"
          p="md"
          description={say('last.about')}
          aria-label={say('last')}
          value={written.last}
          onChange={(chosen) =>
            rota.change({ ...written, last: people.flatMap(({ id }) => (chosen.includes(id) ? [id] : [])) })
          }
        >
          <Group mt="xs">
            {people
              .filter(({ mayLead }) => mayLead)
              .map(({ id, name }) => (
                <Checkbox key={id} value={id} label={name} />
              ))}
          </Group>
        </Checkbox.Group>
      </Section>
      <output>
        {problems.length > 0 && (
          <Alert color="yellow" variant="light" role="presentation" title={say('problems')}>
            <List c="var(--mantine-color-text)">
              {problems.map((problem) => (
                <List.Item key={problem}>{problem}</List.Item>
              ))}
            </List>
          </Alert>
        )}
      </output>
      {rota.isStale && <StaleNotice load={() => void rota.load()} />}
      {rota.save.error && !rota.isStale && <ProblemAlert thrown={rota.save.error} />}
      {mayPlan && (
        <div className="row-buttons">
          <ReasonButton
            because={because}
            loading={rota.save.isPending}
            onClick={() => rota.send(written, { repeats: false })}
          >
            {say('save')}
          </ReasonButton>
          <ReasonButton
            variant="default"
            because={isRepeated ? say('pattern.same') : isWrong}
            loading={rota.save.isPending}
            onClick={() => rota.send(written, { repeats: true })}
          >
            {say('pattern.save')}
          </ReasonButton>
          {rota.isChanged && (
            <Button variant="default" onClick={rota.discard}>
              {say('discard')}
            </Button>
          )}
        </div>
      )}
      {cell && (
        <CellForm
          title={say('cell', { name: nameOf(cell.staffId), day: days[cell.day - 1]?.long ?? '' })}
          rota={written}
          cell={cell}
          people={acting}
          change={rota.change}
          close={() => setCell(undefined)}
        />
      )}
    </>
  );

  /** What keeps it from being saved, each once, in words. */
  function whatIsWrong(): string[] {
    const found = rotaProblems({ ...written, week }, { people, timeZone });
    const none = written.last.length === 0;
    const said = found
      .filter(({ code }) => !none || code !== 'nobody-last')
      .map(({ code, staffId = '' }) => say(`problem.${code}`, { name: nameOf(staffId) }));
    return [...new Set(none ? [...said, say('problem.last-empty')] : said)];
  }
}

/** The opening hours in which nobody is on duty, as it stands in the form. */
function Holes({ week, saved, written }: Pick<Props, 'week' | 'saved' | 'written'>) {
  const say = useWording(rotaWording);
  const intl = useIntl();
  const { people, timeZone } = saved;
  const opening = openingHoursSchema.parse(saved.opening);
  const holes = holesIn({ ...written, week }, { people, opening, timeZone });
  if (holes.length === 0) return null;
  const time = (ms: number) => intl.formatTime(ms, { timeZone, hour: '2-digit', minute: '2-digit' });
  return (
    <section className="rota-hole" aria-label={say('holes')}>
      <Text fw={600}>{say('holes')}</Text>
      <List>
        {holes.map(({ startMs, endMs }) => {
          const day = intl.formatDate(startMs, { timeZone, weekday: 'long', day: 'numeric', month: 'long' });
          return <List.Item key={startMs}>{say('hole.at', { day, from: time(startMs), to: time(endMs) })}</List.Item>;
        })}
      </List>
      <Text size="sm">{say('holes.about')}</Text>
    </section>
  );
}
