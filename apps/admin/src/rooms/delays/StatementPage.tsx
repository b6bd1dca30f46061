import type { ReactNode } from 'react';
import { Loading } from '../../blocks/Loading.tsx';
import { PageFrame } from '../../blocks/PageFrame.tsx';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { useProductNames } from '../../delays/use-product-names.ts';
import { NotAllowedPage } from '../../frame/plain-pages.tsx';
import { useBusiness } from '../../frame/use-business.ts';
import type { Settings, StockDelay } from '../../server/api-types.ts';
import { useMay } from '../../sign-in/staff-context.ts';
import { useDelay } from './use-delay.ts';

type Props = {
  id: string;
  /** The title, also while the delay is still being read. */
  title: (delay: StockDelay | undefined) => string;
  /** The form, once the delay and the business are known. */
  children: (known: { delay: StockDelay; settings: Settings }) => ReactNode;
};

/** The frame of each page on which somebody writes what is said next about a delay. */
export function StatementPage({ id, title, children }: Props) {
  const may = useMay();
  const settings = useBusiness();
  const productNames = useProductNames();
  const { data, error, refetch } = useDelay(id);
  if (!may('delay.declare')) return <NotAllowedPage />;
  const delay = data?.delay;
  return (
    <PageFrame title={title(delay)} about={delay && <bdi>{productNames(delay)}</bdi>}>
      {error && <ProblemAlert thrown={error} retry={() => void refetch()} />}
      {delay && settings ? children({ delay, settings }) : <Loading />}
    </PageFrame>
  );
}
