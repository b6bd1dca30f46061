import type { Step, WrittenProtocol } from '@kesher/domain/check-in/protocol/protocol';
import { Button, Checkbox, Fieldset, Group, NativeSelect, Stack } from '@mantine/core';
import { useLanguage } from '../../language/LanguageProvider.tsx';
import { useWording } from '../../language/wording.ts';
import { useColleagues } from '../../people/use-colleague-name.ts';
import { DurationField } from './DurationField.tsx';
import type { FieldsProps } from './fields-props.ts';
import { freeName } from './protocol-draft.ts';
import { protocolsWording } from './protocols-wording.ts';

const kinds = ['call', 'message', 'question'] as const;
const follows = ['call', 'call-and-climb', 'not-reached'] as const;
const mostSteps = 10;

/** The steps after the work. They are put in their order when they are saved. */
export function StepFields({ written, change, isWrong }: FieldsProps) {
  const say = useWording(protocolsWording);
  const { steps } = written;
  const set = (next: readonly Step[]) => change({ steps: next as WrittenProtocol['steps'] });
  const added = (): Step => ({
    id: freeName(
      'step',
      steps.map(({ id }) => id),
    ),
    after: steps.at(-1)?.after ?? 'P1D',
    kind: 'message',
    questions: [],
    silence: { lasts: 'PT12H', follows: 'call' },
  });
  return (
    <Stack>
      {steps.map((step, index) => (
        <StepField
          key={step.id}
          step={step}
          number={String(index + 1)}
          written={written}
          isWrong={isWrong}
          change={(changed) => set(steps.map((one) => (one.id === step.id ? changed : one)))}
          remove={steps.length > 1 ? () => set(steps.filter(({ id }) => id !== step.id)) : undefined}
        />
      ))}
      {steps.length < mostSteps && (
        <Button variant="default" style={{ alignSelf: 'flex-start' }} onClick={() => set([...steps, added()])}>
          {say('edit.addStep')}
        </Button>
      )}
    </Stack>
  );
}

type StepProps = {
  step: Step;
  number: string;
  written: WrittenProtocol;
  isWrong: FieldsProps['isWrong'];
  change: (step: Step) => void;
  remove: (() => void) | undefined;
};

function StepField({ step, number, written, isWrong, change, remove }: StepProps) {
  const say = useWording(protocolsWording);
  const { language } = useLanguage();
  const { id, kind, silence } = step;
  const lasts = isWrong(`steps.${id}.silence.lasts`) ? say('invalid.duration') : undefined;
  return (
    <Fieldset legend={say('edit.step', { number })} className="surface">
      <Stack gap="md">
        <Group align="flex-start">
          <DurationField label={say('edit.after')} value={step.after} change={(after) => change({ ...step, after })} />
          <NativeSelect
            label={say('edit.kind')}
            value={kind}
            onChange={({ currentTarget: { value } }) =>
              change({ ...step, kind: kinds.find((one) => one === value) ?? kind })
            }
            data={kinds.map((value) => ({ value, label: say(`steps.${value}`) }))}
          />
          {kind === 'call' && <CallerField step={step} change={change} isWrong={isWrong} />}
        </Group>
        {written.questions.length > 0 && (
          <Checkbox.Group
            label={say('edit.asks')}
            value={step.questions}
            error={
              isWrong(`steps.${id}`) && kind === 'question' && step.questions.length === 0 && say('invalid.questions')
            }
            onChange={(questions) => change({ ...step, questions })}
          >
            <Group gap="md" mt={4}>
              {written.questions.map(({ id: question }, index) => (
                <Checkbox
                  key={question}
                  value={question}
                  label={
                    written.words[language].questions[question]?.asks.trim() ||
                    say('edit.question', { number: String(index + 1) })
                  }
                />
              ))}
            </Group>
          </Checkbox.Group>
        )}
        <Group align="flex-start">
          <DurationField
            label={say('edit.silence')}
            value={silence.lasts}
            error={lasts}
            change={(duration) => change({ ...step, silence: { ...silence, lasts: duration } })}
          />
          <NativeSelect
            label={say('edit.follows')}
            value={silence.follows}
            onChange={({ currentTarget: { value } }) => {
              const chosen = follows.find((one) => one === value) ?? silence.follows;
              change({ ...step, silence: { ...silence, follows: chosen } });
            }}
            data={follows.map((value) => ({ value, label: say(`follows.${value}`) }))}
          />
        </Group>
        {remove && (
          <Button variant="subtle" color="gray" style={{ alignSelf: 'flex-start' }} onClick={remove}>
            {say('edit.removeStep', { number })}
          </Button>
        )}
      </Stack>
    </Fieldset>
  );
}

const callers = ['on-duty', 'practitioner', 'person'] as const;

function CallerField({ step, change, isWrong }: Pick<StepProps, 'step' | 'change' | 'isWrong'>) {
  const say = useWording(protocolsWording);
  const { data: colleagues = [] } = useColleagues();
  const { caller = { kind: 'on-duty' } } = step;
  const chosen = caller.kind === 'person' ? caller.staffId : '';
  const name = (kind: (typeof callers)[number]) => (kind === 'person' ? say('edit.byPerson') : say(`by.${kind}`));
  const callerOf = (kind: string, staffId: string): Step['caller'] => {
    if (kind === 'person') return { kind, staffId } as Step['caller'];
    return { kind: kind === 'practitioner' ? 'practitioner' : 'on-duty' };
  };
  return (
    <>
      <NativeSelect
        label={say('edit.by')}
        value={caller.kind}
        onChange={({ currentTarget: { value } }) => change({ ...step, caller: callerOf(value, chosen) })}
        data={callers.map((value) => ({ value, label: name(value) }))}
      />
      {caller.kind === 'person' && (
        <NativeSelect
          label={say('edit.person')}
          value={chosen}
          error={isWrong(`steps.${step.id}.caller`) && say('invalid.person')}
          onChange={({ currentTarget: { value } }) => change({ ...step, caller: callerOf('person', value) })}
          data={[
            { value: '', label: say('edit.choose') },
            ...colleagues
              .filter(({ roles }) => roles?.includes('clinician'))
              .map(({ id, name: label }) => ({ value: id, label })),
          ]}
        />
      )}
    </>
  );
}
