import { Stack, Textarea, TextInput } from '@mantine/core';
import { Section } from '../../blocks/Section.tsx';
import { TextFields } from '../../blocks/TextFields.tsx';
import { useWording } from '../../language/wording.ts';
import { type BulletinDraft, isEmpty } from './bulletin-draft.ts';
import { ChangeFields } from './ChangeFields.tsx';
import { crisesWording } from './crises-wording.ts';
import { PaymentFields } from './PaymentFields.tsx';

type Props = {
  draft: BulletinDraft;
  change: (draft: BulletinDraft) => void;
  /** Whom it is for is chosen once. */
  isNew?: boolean;
};

/** Everything that a bulletin says, in all languages side by side, from top to bottom. */
export function BulletinForm({ draft, change, isNew = false }: Props) {
  const say = useWording(crisesWording);
  const set = (part: Partial<BulletinDraft>) => change({ ...draft, ...part });
  const words = (name: 'title' | 'known' | 'doing' | 'canDo') => (
    <TextFields label={say(`words.${name}`)} value={draft[name]} change={(text) => set({ [name]: text })} />
  );
  return (
    <Stack gap="xl">
      {isNew && (
        <Textarea
          label={say('who')}
          description={say('who.hint')}
          maw={420}
          rows={3}
          value={draft.segments}
          onChange={({ currentTarget: { value } }) => set({ segments: value })}
        />
      )}
      {words('title')}
      {words('known')}
      <TextFields
        label={say('words.notKnown')}
        hint={say('words.notKnownHint')}
        value={draft.notKnown}
        change={(notKnown) => set({ notKnown })}
      />
      {isEmpty(draft.notKnown) && (
        <TextInput
          label={say('words.why')}
          description={say('words.whyHint')}
          maxLength={300}
          value={draft.whyAllKnown}
          onChange={({ currentTarget: { value } }) => set({ whyAllKnown: value })}
        />
      )}
      {words('doing')}
      <ChangeFields changes={draft.changes} change={(changes) => set({ changes })} />
      {words('canDo')}
      <PaymentFields payments={draft.payments} change={(payments) => set({ payments })} />
      <TextInput
        type="datetime-local"
        label={say('next')}
        description={say('next.hint')}
        maw={420}
        value={draft.nextWordBy}
        onChange={({ currentTarget: { value } }) => set({ nextWordBy: value })}
      />
      <Section title={say('reach')}>
        <TextInput
          type="tel"
          dir="ltr"
          label={say('reach.phone')}
          description={say('reach.phoneHint')}
          maw={420}
          value={draft.phone}
          onChange={({ currentTarget: { value } }) => set({ phone: value })}
        />
        <TextFields label={say('reach.hours')} value={draft.hours} change={(hours) => set({ hours })} />
      </Section>
    </Stack>
  );
}
