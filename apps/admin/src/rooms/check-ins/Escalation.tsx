import { Text } from '@mantine/core';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { ReasonButton } from '../../blocks/ReasonButton.tsx';
import { Section } from '../../blocks/Section.tsx';
import { checkInWording } from '../../check-ins/check-in-wording.ts';
import { isAsked, nextAsked } from '../../check-ins/escalation.ts';
import { useTakeUp } from '../../check-ins/use-take-up.ts';
import { useWhen } from '../../check-ins/use-when.ts';
import { useListInWords } from '../../language/list-in-words.ts';
import { useWording } from '../../language/wording.ts';
import { useColleagueName } from '../../people/use-colleague-name.ts';
import type { CheckIn } from '../../server/api-types.ts';
import { useMay, useStaff } from '../../sign-in/staff-context.ts';
import { checkInsWording } from './check-ins-wording.ts';

/** The climb to a person: why, who was asked, who comes next, and who has taken it up. */
export function Escalation({ checkIn }: { checkIn: CheckIn }) {
  const say = useWording(checkInsWording);
  const words = useWording(checkInWording);
  const when = useWhen();
  const nameOf = useColleagueName();
  const list = useListInWords();
  const me = useStaff().id;
  const may = useMay();
  const takeUp = useTakeUp();
  const { escalation, isOverdue } = checkIn;
  if (escalation === undefined) return null;
  const { because, since, asked, skipped, acknowledged, acknowledgeBy, promisedBy } = escalation;
  const names = list(asked.map((one) => nameOf(one)));
  return (
    <Section title={say('flag.because', { because: words(`because.${because}`) })}>
      <Text>
        {say('flag.since', { when: when.long(since) })}{' '}
        {asked.length > 0 ? say('flag.asked', { names }) : say('flag.nobody')}{' '}
        {skipped.length > 0 && say('flag.skipped', { count: skipped.length })}{' '}
        {promisedBy && words('promised', { time: when.short(promisedBy) })}
      </Text>
      {acknowledged ? (
        <Text fw={600}>
          {say('flag.acknowledged', { name: nameOf(acknowledged.by), when: when.long(acknowledged.at) })}
        </Text>
      ) : (
        <>
          <Text fw={600} {...(isOverdue && { c: 'var(--mantine-color-error)' })}>
            {words(`next.${nextAsked({ escalation, isOverdue })}`, { time: when.short(acknowledgeBy) })}
          </Text>
          {takeUp.error && <ProblemAlert thrown={takeUp.error} />}
          {may('check-in.acknowledge') && (
            <div>
              <ReasonButton
                loading={takeUp.isPending}
                because={isAsked(escalation, me) ? undefined : words('takeUp.notAsked', { names })}
                onClick={() => takeUp.mutate(checkIn.id)}
              >
                {words('takeUp')}
              </ReasonButton>
            </div>
          )}
        </>
      )}
    </Section>
  );
}
