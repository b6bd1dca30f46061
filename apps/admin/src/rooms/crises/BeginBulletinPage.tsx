import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { Loading } from '../../blocks/Loading.tsx';
import { PageFrame } from '../../blocks/PageFrame.tsx';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { useDraft } from '../../blocks/use-draft.ts';
import { NotAllowedPage } from '../../frame/plain-pages.tsx';
import { useBusiness } from '../../frame/use-business.ts';
import { useLanguage } from '../../language/LanguageProvider.tsx';
import { useWording } from '../../language/wording.ts';
import type { Crisis } from '../../server/api-types.ts';
import { answerOf, useServer } from '../../server/server.ts';
import { useMay } from '../../sign-in/staff-context.ts';
import { BulletinForm } from './BulletinForm.tsx';
import { emptyBulletin, readBulletin } from './bulletin-draft.ts';
import { crisesWording } from './crises-wording.ts';
import { SaveButton } from './SaveButton.tsx';
import { lookAtCrisesAgain, useCrisis } from './use-crises.ts';

/** A new bulletin of a crisis. Nobody is told until it is published. */
export function BeginBulletinPage() {
  const { id } = useParams({ from: '/crises/$id/bulletin' });
  const say = useWording(crisesWording);
  const may = useMay();
  const { language } = useLanguage();
  const settings = useBusiness();
  const { data, error, refetch } = useCrisis(id);
  if (!may('crisis.write')) return <NotAllowedPage />;
  return (
    <PageFrame title={say('bulletin.write')} about={data && <bdi>{data.crisis.name[language]}</bdi>}>
      {error && <ProblemAlert thrown={error} retry={() => void refetch()} />}
      {data && settings ? <BeginForm crisis={data.crisis} timeZone={settings.calendar.timeZone} /> : <Loading />}
    </PageFrame>
  );
}

function BeginForm({ crisis, timeZone }: { crisis: Crisis; timeZone: string }) {
  const server = useServer();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { draft, keep, clear } = useDraft(`crisis:${crisis.id}:bulletin`, emptyBulletin);
  const read = readBulletin(draft, timeZone);
  const begin = useMutation({
    mutationFn: async () => {
      if (!read.facts) return undefined;
      const { segments, facts } = read;
      return await answerOf(
        server.POST('/staff/crises/{id}/bulletins', {
          params: { path: { id: crisis.id } },
          body: { revision: crisis.revision, segments, facts: { ...facts, foreign: [] } },
        }),
      );
    },
    onSuccess: async (answer) => {
      if (!answer) return;
      clear();
      await lookAtCrisesAgain(queries);
      await navigate({ to: '/crises/bulletins/$id', params: { id: answer.bulletin.id } });
    },
  });
  return (
    <>
      <BulletinForm isNew draft={draft} change={keep} />
      {begin.error && <ProblemAlert thrown={begin.error} />}
      <SaveButton missing={read.missing} busy={begin.isPending} save={() => begin.mutate()} />
    </>
  );
}
