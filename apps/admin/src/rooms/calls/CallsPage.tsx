import { useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { EmptyState } from '../../blocks/EmptyState.tsx';
import { Loading } from '../../blocks/Loading.tsx';
import { PageFrame } from '../../blocks/PageFrame.tsx';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { useNow } from '../../blocks/RelativeTime.tsx';
import { useRung } from '../../check-ins/use-rung.ts';
import { useLanguage } from '../../language/LanguageProvider.tsx';
import { useWording } from '../../language/wording.ts';
import type { CallQueue } from '../../server/api-types.ts';
import { useMay, useStaff } from '../../sign-in/staff-context.ts';
import { NetTests } from '../../woken/NetTests.tsx';
import '../../check-ins/quiet.css';
import './calls.css';
import { callsWording } from './calls-wording.ts';
import { type Draft, freshDraft } from './draft.ts';
import { Flags } from './Flags.tsx';
import { NextCalls } from './NextCalls.tsx';
import { Numbers } from './Numbers.tsx';
import { OnDuty } from './OnDuty.tsx';
import { OpenCall } from './OpenCall.tsx';
import { openCallOf, urgencyOf } from './open-call.ts';
import { useCallQueue } from './use-calls.ts';

/** The queue of calls: flags on top, one call that is open, and quietly beside it who comes next. */
export function CallsPage() {
  const say = useWording(callsWording);
  const queue = useCallQueue();
  const now = useNow(15_000);
  const calls = queue.data?.calls ?? [];
  const late = calls.filter(({ dueAt }) => urgencyOf(dueAt, now) === 'late').length;
  return (
    <PageFrame title={say('title')} {...(queue.data && { about: say('about', { count: calls.length, late }) })}>
      {queue.error && <ProblemAlert thrown={queue.error} retry={() => void queue.refetch()} />}
      {queue.isPending && <Loading rows={4} />}
      {queue.data && <Queue queue={queue.data} now={now} />}
    </PageFrame>
  );
}

function Queue({ queue, now }: { queue: CallQueue; now: number }) {
  const say = useWording(callsWording);
  const me = useStaff().id;
  const may = useMay();
  const { language } = useLanguage();
  const rungFor = useRung();
  const { calls, flags, numbers, customers, onDuty } = queue;
  const { call: asked } = useSearch({ from: '/calls' });
  const [chosen, setChosen] = useState(asked);
  const [movesFocus, setMovesFocus] = useState(asked !== undefined);
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>({});
  const place = useRef<HTMLDivElement>(null);
  const open = openCallOf(calls, { chosen, me });
  const openId = open?.checkIn.id;
  // What is open stays so while it waits: a more urgent one never takes its place under somebody's hand.
  if (openId !== chosen) setChosen(openId);
  useEffect(() => {
    // With the last call the focus would be lost.
    if (movesFocus && openId === undefined) place.current?.focus();
  }, [movesFocus, openId]);
  return (
    <>
      {may('check-in.acknowledge') && <NetTests />}
      <Flags flags={flags} customers={customers} />
      <div className="calls-day">
        <div ref={place} tabIndex={-1} className="calls-open">
          {open ? (
            <OpenCall
              key={openId}
              call={open}
              rung={rungFor(open.checkIn, customers)}
              now={now}
              takesFocus={movesFocus}
              focused={() => setMovesFocus(false)}
              draft={drafts[open.checkIn.id] ?? freshDraft(language)}
              keep={(draft) => setDrafts((before) => ({ ...before, [open.checkIn.id]: draft }))}
              ended={() => {
                setDrafts(({ [open.checkIn.id]: _ended, ...others }) => others);
                setMovesFocus(true);
              }}
            />
          ) : (
            <EmptyState title={say(calls.length > 0 ? 'none.taken' : 'none')}>
              {say(calls.length > 0 ? 'none.takenNext' : 'none.next')}
            </EmptyState>
          )}
        </div>
        <aside className="calls-beside" aria-label={say('next')}>
          <NextCalls
            calls={calls.filter(({ checkIn }) => checkIn.id !== openId)}
            customers={customers}
            now={now}
            open={(id) => {
              setChosen(id);
              setMovesFocus(true);
            }}
          />
          <Numbers numbers={numbers} customers={customers} />
          <OnDuty onDuty={onDuty} />
        </aside>
      </div>
    </>
  );
}
