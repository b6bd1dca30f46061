import type { Protocol, Step } from '@kesher/domain/check-in/protocol/protocol';
import type { Language } from '@kesher/domain/language';
import { Text } from '@mantine/core';
import { Section } from '../../blocks/Section.tsx';
import { useListInWords } from '../../language/list-in-words.ts';
import { useWording } from '../../language/wording.ts';
import { useColleagueName } from '../../people/use-colleague-name.ts';
import { protocolsWording } from './protocols-wording.ts';
import { useDuration } from './use-duration.ts';

type Props = { protocol: Protocol; shown: Language };

/** What happens after the work, one step after the other, and what silence means at each. */
export function Steps({ protocol, shown }: Props) {
  const say = useWording(protocolsWording);
  const duration = useDuration();
  const inWords = useListInWords();
  const { steps, questions, words, forCodes, afterAnyVisit, horizon } = protocol;
  const asked = (ids: readonly string[]) =>
    ids
      .filter((id) => questions.some((one) => one.id === id))
      .map((id) => words[shown].questions[id]?.asks ?? id)
      .join(' · ');
  const codes = inWords([...new Set(forCodes.map(({ code }) => code))]);
  return (
    <Section title={say('steps')}>
      <Text c="dimmed">
        {forCodes.length > 0 && <>{say('starts.codes', { count: forCodes.length, codes })}. </>}
        {afterAnyVisit && <>{say('starts.any')}. </>}
        {say('starts.horizon', { duration: duration(horizon) })}.
      </Text>
      <ol className="surface plain-list protocol-steps" style={{ padding: '1.25rem 1rem' }}>
        {steps.map((step) => (
          <li key={step.id} data-kind={step.kind}>
            <Text fw={600}>{say('steps.after', { duration: duration(step.after) })}</Text>
            <Text>
              {say(`steps.${step.kind}`)} <By step={step} />
            </Text>
            {step.questions.length > 0 && <Text>{say('steps.asks', { questions: asked(step.questions) })}</Text>}
            <Text c="dimmed" size="sm">
              {say(`silence.${step.silence.follows}`, { duration: duration(step.silence.lasts) })}
            </Text>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function By({ step: { caller } }: { step: Step }) {
  const say = useWording(protocolsWording);
  const nameOf = useColleagueName();
  if (caller === undefined) return null;
  return caller.kind === 'person' ? say('by.person', { name: nameOf(caller.staffId) }) : say(`by.${caller.kind}`);
}
