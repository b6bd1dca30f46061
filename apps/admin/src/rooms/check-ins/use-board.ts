import { useQuery } from '@tanstack/react-query';
import type { CallQueue, CheckIn } from '../../server/api-types.ts';
import { readPages } from '../../server/pages.ts';
import { answerOf, useServer } from '../../server/server.ts';

const pageSize = 100;
/** More than a clinic's day. */
const mostOfDay = 1_000;

type Row = { checkIn: CheckIn; customers: CallQueue['customers'] };

/** The check-ins of the work of a day, each with its person, and whoever stands for them. */
export function useBoard(day: string) {
  const server = useServer();
  return useQuery({
    queryKey: ['check-ins', day],
    queryFn: () =>
      readPages(async (after): Promise<{ entries: Row[]; next?: string | undefined }> => {
        const query = { day, limit: pageSize, ...(after !== undefined && { after }) };
        const page = await answerOf(server.GET('/staff/check-ins', { params: { query } }));
        const { customers } = page;
        const entries = page.checkIns.map((checkIn) => ({ checkIn, customers }));
        return { entries, next: page.next };
      }, mostOfDay),
    refetchInterval: 60_000,
  });
}
