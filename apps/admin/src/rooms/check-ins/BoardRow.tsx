import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Name } from '../../blocks/Bidi.tsx';
import { checkInWording } from '../../check-ins/check-in-wording.ts';
import { useRung } from '../../check-ins/use-rung.ts';
import { useWhen } from '../../check-ins/use-when.ts';
import { FlagIcon } from '../../frame/icons.tsx';
import { useLanguage } from '../../language/LanguageProvider.tsx';
import { useWording } from '../../language/wording.ts';
import { pathTo } from '../../path-to.ts';
import { useColleagueName } from '../../people/use-colleague-name.ts';
import type { CallQueue, CheckIn } from '../../server/api-types.ts';
import { checkInsWording } from './check-ins-wording.ts';
import { useNextStep } from './use-next-step.ts';

/** One check-in of the day: who, after what, whether it is a flag, and what comes next. */
export function BoardRow({ checkIn, customers }: { checkIn: CheckIn; customers: CallQueue['customers'] }) {
  const say = useWording(checkInsWording);
  const words = useWording(checkInWording);
  const { language } = useLanguage();
  const when = useWhen();
  const nextStep = useNextStep();
  const { name, guardian } = useRung()(checkIn, customers);
  const { id, endedAt, state, takenBack } = checkIn;
  const work = checkIn.name?.[language] ?? words('after-work');
  return (
    <div className="board-row">
      <div>
        <Anchor component={Link} to={pathTo('/check-ins/$id', { id })} fw={600}>
          <Name>{name}</Name>
        </Anchor>
        {guardian && <span className="board-fact">{guardian.inWords}</span>}
        <span className="board-fact">
          <bdi>{work}</bdi> · {when.short(endedAt)}
        </span>
      </div>
      <FlagMark checkIn={checkIn} />
      {checkIn.hold && <span className="board-fact">{say('kept.isHeld')}</span>}
      {checkIn.reduced && (
        <span className="board-fact">{say('kept.wasReduced', { when: when.short(checkIn.reduced.at) })}</span>
      )}
      <span className="board-fact board-next">
        {state === 'cancelled' && takenBack !== undefined ? say(`takenBack.${takenBack}`) : nextStep(checkIn)}
      </span>
    </div>
  );
}

function FlagMark({ checkIn: { escalation, isOverdue } }: { checkIn: CheckIn }) {
  const say = useWording(checkInsWording);
  const nameOf = useColleagueName();
  if (escalation === undefined) return null;
  const { acknowledged } = escalation;
  const text = acknowledged
    ? say('flag.taken', { name: nameOf(acknowledged.by) })
    : say(isOverdue ? 'flag.late' : 'flag');
  return (
    <span className="board-flag" data-urgency={acknowledged ? undefined : isOverdue ? 'late' : 'soon'}>
      <FlagIcon />
      {text}
    </span>
  );
}
