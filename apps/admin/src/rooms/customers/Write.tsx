import type { Instant } from '@kesher/domain/instant';
import { checkPromisedTime } from '@kesher/domain/task/check-promised-time';
import { SegmentedControl, Stack, Textarea, TextInput } from '@mantine/core';
import { useId } from 'react';
import { useIntl } from 'react-intl';
import { instantOfLocal } from '../../blocks/local-instant.ts';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { ReasonButton } from '../../blocks/ReasonButton.tsx';
import { useNow } from '../../blocks/RelativeTime.tsx';
import { Section } from '../../blocks/Section.tsx';
import { useDraft } from '../../blocks/use-draft.ts';
import { useToast } from '../../blocks/use-toast.tsx';
import { houseWording } from '../../language/house-wording.ts';
import { useWording } from '../../language/wording.ts';
import { CallFields } from './CallFields.tsx';
import { customersWording } from './customers-wording.ts';
import { useWrite } from './use-customer-page.ts';
import { useWriting, type Writing } from './use-writing.ts';

const kinds = ['note', 'call', 'promise', 'learned'] as const;
const empty: Writing = {
  kind: 'note',
  text: '',
  due: '',
  direction: 'out',
  outcome: 'reached',
  about: '',
  solved: 'unsaid',
  requestId: '',
};

/** Write a note, log a call, make a promise, or say what was learned. What was begun is kept over a reload. */
export function Write({ customerId }: { customerId: string }) {
  const say = useWording(customersWording);
  const house = useWording(houseWording);
  const toast = useToast();
  const zone = useIntl().timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const { draft, keep, clear, restored } = useDraft(`customer:${customerId}`, empty);
  const label = useId();
  const now = useNow(60_000);
  const write = useWriting(customerId);
  const dueAt = instantOfLocal(draft.due, zone);
  const save = useWrite(customerId, write, () => {
    clear();
    toast(say('write.saved'));
  });
  // The same id until it is stored: pressing again after a lost answer writes nothing twice.
  const set = (part: Partial<Writing>) =>
    keep({ ...draft, requestId: draft.requestId || crypto.randomUUID(), ...part });
  const isTextMissing = draft.kind !== 'call' && draft.text.trim() === '';
  const wrongTime =
    dueAt === undefined ? 'too-late' : checkPromisedTime(dueAt as Instant, new Date(now).toISOString() as Instant);
  const wrongDue =
    draft.kind === 'promise' && wrongTime && say(wrongTime === 'too-far' ? 'write.dueFar' : 'write.dueMissing');
  const because = isTextMissing ? say('write.textMissing') : wrongDue || undefined;
  const hint =
    draft.kind === 'learned'
      ? say('write.learnedHint')
      : draft.kind === 'promise'
        ? say('write.promiseHint')
        : undefined;
  return (
    <Section title={say('write')}>
      <Stack className="surface" p="md">
        <span id={label} hidden>
          {say('write.kind')}
        </span>
        <SegmentedControl
          aria-labelledby={label}
          data={kinds.map((value) => ({ value, label: say(`write.${value}`) }))}
          value={draft.kind}
          fullWidth
          onChange={(value) => {
            const kind = kinds.find((one) => one === value);
            if (kind) set({ kind });
          }}
        />
        {draft.kind === 'call' && <CallFields writing={draft} set={set} />}
        <Textarea
          label={say(draft.kind === 'call' ? 'write.callNote' : 'write.text')}
          {...((restored || hint !== undefined) && { description: restored ? house('draftKept') : hint })}
          value={draft.text}
          maxLength={draft.kind === 'promise' ? 600 : 4000}
          rows={2}
          onChange={({ currentTarget: { value } }) => set({ text: value })}
        />
        {draft.kind === 'promise' && (
          <TextInput
            type="datetime-local"
            label={say('write.due')}
            value={draft.due}
            maw={280}
            error={wrongTime === 'too-far' && say('write.dueFar')}
            onChange={({ currentTarget: { value } }) => set({ due: value })}
          />
        )}
        {save.error && <ProblemAlert thrown={save.error} />}
        <div>
          <ReasonButton
            because={because}
            loading={save.isPending}
            onClick={() =>
              save.mutate({ ...draft, due: dueAt ?? '', requestId: draft.requestId || crypto.randomUUID() })
            }
          >
            {say('write.save')}
          </ReasonButton>
        </div>
      </Stack>
    </Section>
  );
}
