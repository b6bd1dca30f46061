import { instantFromMs } from '@kesher/domain/instant';
import { checkDelayStatement } from '@kesher/domain/stock-delay/wording/check-delay-statement';
import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { Findings } from '../../announcements/Findings.tsx';
import { isOvertaken, seenOf } from '../../announcements/overtaken.ts';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { ReasonButton } from '../../blocks/ReasonButton.tsx';
import { useNow } from '../../blocks/RelativeTime.tsx';
import { StaleNotice } from '../../blocks/StaleNotice.tsx';
import { houseWording } from '../../language/house-wording.ts';
import { useWording } from '../../language/wording.ts';
import { pathTo } from '../../path-to.ts';
import type { DelayStatement, Settings, StockDelay } from '../../server/api-types.ts';
import { problemOf } from '../../server/problem.ts';
import { delaysWording } from './delays-wording.ts';
import { Preview } from './Preview.tsx';
import { useDraftStatement } from './use-delay.ts';

type Props = {
  delay: StockDelay;
  settings: Settings;
  /** What would be said; undefined while something is missing. */
  statement: DelayStatement | undefined;
  /** What is missing, as a sentence. */
  missing: string;
  saved: () => void;
  children: ReactNode;
};

/** The last word about a delay: its fields, the checks, the preview, and the draft that is made of it. */
export function EndForm({ delay, settings, statement, missing, saved, children }: Props) {
  const say = useWording(delaysWording);
  const house = useWording(houseWording);
  const navigate = useNavigate();
  const now = useNow(60_000);
  // The delay as it was when the person began, so that the change is refused if somebody else was faster.
  const [seen, setSeen] = useState(() => seenOf(delay));
  const save = useDraftStatement(() => {
    saved();
    void navigate({ to: '/delays/$id', params: { id: delay.id } });
  });
  const isStale = save.error !== null && problemOf(save.error).code === 'stale';
  const findings = statement
    ? checkDelayStatement(statement as Parameters<typeof checkDelayStatement>[0], undefined, {
        now: instantFromMs(now),
        minimumNoticeHours: 4,
        timeZone: settings.calendar.timeZone,
        served: settings.languages,
      })
    : [];
  return (
    <>
      {children}
      <output>
        <Findings findings={findings} />
      </output>
      {statement && <Preview statement={statement} products={delay.products} settings={settings} delay={delay} />}
      {(isStale || isOvertaken(seen, delay)) && (
        <StaleNotice
          load={() => {
            save.reset();
            setSeen(seenOf(delay));
          }}
        />
      )}
      {save.error && !isStale && <ProblemAlert thrown={save.error} />}
      <div className="row-buttons">
        <ReasonButton
          because={statement ? undefined : missing}
          loading={save.isPending}
          onClick={() => statement && save.mutate({ id: delay.id, seen, statement })}
        >
          {say('form.save')}
        </ReasonButton>
        <Button component={Link} to={pathTo('/delays/$id', { id: delay.id })} variant="default">
          {house('cancel')}
        </Button>
      </div>
    </>
  );
}
