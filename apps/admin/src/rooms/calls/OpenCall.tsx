import { useEffect, useRef, useState } from 'react';
import { Name } from '../../blocks/Bidi.tsx';
import { Loading } from '../../blocks/Loading.tsx';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import type { Rung } from '../../check-ins/use-rung.ts';
import { useSheet } from '../../check-ins/use-sheet.ts';
import { useWhen } from '../../check-ins/use-when.ts';
import { PhoneIcon } from '../../frame/icons.tsx';
import { useWording } from '../../language/wording.ts';
import { useColleagueName } from '../../people/use-colleague-name.ts';
import type { QueuedCall } from '../../server/api-types.ts';
import { useMay, useStaff } from '../../sign-in/staff-context.ts';
import { AskedOf } from './AskedOf.tsx';
import { AtAGlance } from './AtAGlance.tsx';
import { Conversation } from './Conversation.tsx';
import { callsWording } from './calls-wording.ts';
import { Dial } from './Dial.tsx';
import type { Draft } from './draft.ts';
import { urgencyOf } from './open-call.ts';
import { useClaim } from './use-calls.ts';
import { whoseCall } from './whose-call.ts';

type Props = {
  call: QueuedCall;
  rung: Rung;
  now: number;
  /** Whether it has just taken the place of another call that somebody worked on. */
  takesFocus: boolean;
  /** Once it has taken it: the next that comes by itself leaves the focus where it is. */
  focused: () => void;
  draft: Draft;
  keep: (draft: Draft) => void;
  ended: () => void;
};

/** The one call that is open: who it is, the number, and once it is one's own, the conversation. */
export function OpenCall({ call, rung, now, takesFocus, focused, draft, keep, ended }: Props) {
  const say = useWording(callsWording);
  const when = useWhen();
  const nameOf = useColleagueName();
  const me = useStaff().id;
  const may = useMay();
  const { checkIn, dueAt, takenBy } = call;
  const sheet = useSheet(checkIn.id);
  const [isJustTaken, setJustTaken] = useState(false);
  const claim = useClaim(() => setJustTaken(true));
  const heading = useRef<HTMLHeadingElement>(null);
  // As it opens, and never again.
  const opened = useRef({ takesFocus, focused });
  useEffect(() => {
    if (!opened.current.takesFocus) return;
    heading.current?.focus();
    opened.current.focused();
  }, []);
  const whose = whoseCall(call, me);
  const { card, name, guardian } = rung;
  const urgency = urgencyOf(dueAt, now);
  return (
    <article className="open-call" aria-labelledby={`call-${checkIn.id}`}>
      <header className="open-call-head">
        <PhoneIcon />
        <h2 id={`call-${checkIn.id}`} ref={heading} tabIndex={-1}>
          <Name>{guardian?.inWords ?? name}</Name>
        </h2>
        <span className="due tag" data-urgency={urgency}>
          {say(urgency === 'late' ? 'late' : 'by', { time: when.short(dueAt) })}
        </span>
      </header>
      <AtAGlance checkIn={checkIn} said={sheet.data?.said} />
      <AskedOf call={call} />
      {takenBy !== undefined && whose === 'theirs' ? (
        <p className="quiet-note">{say('taken', { name: nameOf(takenBy) })}</p>
      ) : (
        may('check-in.work') && (
          <Dial card={card} call={call} isMine={whose === 'mine'} isJustTaken={isJustTaken} claim={claim} />
        )
      )}
      {claim.error && <ProblemAlert thrown={claim.error} retry={() => claim.mutate(checkIn.id)} />}
      {sheet.error && <ProblemAlert thrown={sheet.error} retry={() => void sheet.refetch()} />}
      {whose === 'mine' &&
        (sheet.data ? (
          <Conversation
            sheet={sheet.data}
            rung={rung}
            now={now}
            takesFocus={isJustTaken}
            draft={draft}
            keep={keep}
            ended={ended}
          />
        ) : (
          !sheet.error && <Loading rows={2} />
        ))}
    </article>
  );
}
