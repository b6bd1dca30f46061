import './protocols.css';
import { type WrittenProtocol, writtenProtocolSchema } from '@kesher/domain/check-in/protocol/protocol';
import { Button, Checkbox, Stack, Textarea } from '@mantine/core';
import { useNavigate, useParams } from '@tanstack/react-router';
import { Loading } from '../../blocks/Loading.tsx';
import { PageFrame } from '../../blocks/PageFrame.tsx';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { ReasonButton } from '../../blocks/ReasonButton.tsx';
import { Section } from '../../blocks/Section.tsx';
import { StaleNotice } from '../../blocks/StaleNotice.tsx';
import { useDraft } from '../../blocks/use-draft.ts';
import { useToast } from '../../blocks/use-toast.tsx';
import { useLanguage } from '../../language/LanguageProvider.tsx';
import { useWording } from '../../language/wording.ts';
import { pathTo } from '../../path-to.ts';
import type { WantedProtocol } from '../../server/api-types.ts';
import { answerOf } from '../../server/server.ts';
import { DurationField } from './DurationField.tsx';
import { FlagFields } from './FlagFields.tsx';
import { draftOf, type ProtocolDraft, writtenOf } from './protocol-draft.ts';
import { protocolsWording } from './protocols-wording.ts';
import { QuestionFields } from './QuestionFields.tsx';
import { StepFields } from './StepFields.tsx';
import { type ListedProtocol, useProtocol, useProtocolAct } from './use-protocols.ts';
import { WordFields } from './WordFields.tsx';
import { wrongIn } from './wrong-in.ts';

/** Changes a protocol: what is saved is its next version, signed by nobody yet. */
export function EditPage() {
  const { id } = useParams({ from: '/protocols/$id/edit' });
  const say = useWording(protocolsWording);
  const { language } = useLanguage();
  const { list, listed } = useProtocol(id);
  const title = listed ? say('edit.title', { name: listed.protocol.words[language].name }) : say('title');
  return (
    <PageFrame title={title} about={say('edit.about')}>
      {list.error && <ProblemAlert thrown={list.error} retry={() => void list.refetch()} />}
      {list.isPending && <Loading />}
      {listed && <EditForm key={id} listed={listed} />}
    </PageFrame>
  );
}

function EditForm({ listed: { protocol } }: { listed: ListedProtocol }) {
  const say = useWording(protocolsWording);
  const toast = useToast();
  const navigate = useNavigate();
  const { id, version } = protocol;
  const { draft, keep, clear } = useDraft<{ changed?: ProtocolDraft }>(`protocol:${id}`, nothing);
  const now = draft.changed ?? draftOf(protocol);
  const written = writtenOf(now);
  const wrong = wrongIn(writtenProtocolSchema, written);
  const isWrong = (field: string) => wrong.some((path) => path === field || path.startsWith(`${field}.`));
  const leave = () => navigate({ to: pathTo('/protocols/$id', { id }) });
  const save = useProtocolAct(
    (server, body: { version: number; written: WrittenProtocol }) =>
      answerOf(server.PUT('/staff/protocols/{id}', { params: { path: { id } }, body: body as WantedProtocol })),
    (saved) => {
      clear();
      toast(say('saved', { version: String(saved.protocol.version) }));
      void leave();
    },
  );
  const isStale = now.version < version;
  const set = (changed: Partial<ProtocolDraft>) => keep({ changed: { ...now, ...changed } });
  const change = (part: Partial<WrittenProtocol>) => set({ written: { ...now.written, ...part } });
  const fields = { written: now.written, change, isWrong };
  const because = draft.changed === undefined ? say('same') : wrong.length > 0 ? say('invalid.some') : undefined;
  return (
    <>
      <Section title={say('words')}>
        <WordFields {...fields} />
      </Section>
      <Section title={say('starts')}>
        <Starts draft={now} set={set} isWrong={isWrong} />
      </Section>
      <Section title={say('steps')}>
        <StepFields {...fields} />
      </Section>
      <Section title={say('questions')}>
        <QuestionFields {...fields} />
      </Section>
      <Section title={say('flags')}>
        <FlagFields {...fields} />
      </Section>
      {isStale && <StaleNotice load={() => set({ version })} />}
      {save.error && !isStale && <ProblemAlert thrown={save.error} />}
      <div className="row-buttons">
        <ReasonButton
          because={because}
          loading={save.isPending}
          onClick={() => save.mutate({ version: now.version, written })}
        >
          {say('save', { version: String(now.version + 1) })}
        </ReasonButton>
        <Button
          variant="default"
          onClick={() => {
            clear();
            void leave();
          }}
        >
          {say('discard')}
        </Button>
      </div>
    </>
  );
}

const nothing = {};

type StartsProps = {
  draft: ProtocolDraft;
  set: (part: Partial<ProtocolDraft>) => void;
  isWrong: (field: string) => boolean;
};

/** Which work starts it, and how long after its end. */
function Starts({ draft: { written, codes }, set, isWrong }: StartsProps) {
  const say = useWording(protocolsWording);
  const change = (part: Partial<WrittenProtocol>) => set({ written: { ...written, ...part } });
  return (
    <Stack className="surface" p="md">
      <Checkbox
        label={say('edit.clinical')}
        description={say('edit.clinicalHint')}
        checked={written.clinical}
        onChange={({ currentTarget }) => change({ clinical: currentTarget.checked })}
      />
      <Checkbox
        label={say('edit.any')}
        checked={written.afterAnyVisit}
        onChange={({ currentTarget }) => change({ afterAnyVisit: currentTarget.checked })}
      />
      <Textarea
        label={say('edit.codes')}
        description={say('edit.codesHint')}
        dir="ltr"
        value={codes}
        error={isWrong('forCodes') && say('invalid.codes')}
        onChange={({ currentTarget: { value } }) => set({ codes: value })}
      />
      <DurationField
        label={say('edit.horizon')}
        value={written.horizon}
        error={isWrong('horizon') ? say('invalid.duration') : undefined}
        change={(horizon) => change({ horizon })}
      />
    </Stack>
  );
}
