import type { ReactNode } from 'react';
import { Loading } from '../../blocks/Loading.tsx';
import { PageFrame } from '../../blocks/PageFrame.tsx';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { NotAllowedPage } from '../../frame/plain-pages.tsx';
import { useBusiness } from '../../frame/use-business.ts';
import { useLanguage } from '../../language/LanguageProvider.tsx';
import type { Bulletin } from '../../server/api-types.ts';
import { useMay } from '../../sign-in/staff-context.ts';
import { titleOf } from './bulletin-draft.ts';
import { useBulletin } from './use-bulletin.ts';

type Props = {
  id: string;
  title: string;
  children: (known: { bulletin: Bulletin; timeZone: string }) => ReactNode;
};

/** The frame of each page on which somebody writes what is said next of a bulletin. */
export function StatementFrame({ id, title, children }: Props) {
  const may = useMay();
  const settings = useBusiness();
  const { language } = useLanguage();
  const { data, error, refetch } = useBulletin(id);
  if (!may('crisis.write')) return <NotAllowedPage />;
  const bulletin = data?.bulletin;
  return (
    <PageFrame title={title} about={bulletin && <bdi>{titleOf(bulletin)[language]}</bdi>}>
      {error && <ProblemAlert thrown={error} retry={() => void refetch()} />}
      {bulletin && settings ? children({ bulletin, timeZone: settings.calendar.timeZone }) : <Loading />}
    </PageFrame>
  );
}
