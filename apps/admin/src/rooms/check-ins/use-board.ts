import { useQuery } from '@tanstack/react-query';
import { namesIn } from '../../people/names-in.ts';
import type { CheckIn } from '../../server/api-types.ts';
import { readPages } from '../../server/pages.ts';
import { answerOf, useServer } from '../../server/server.ts';

const pageSize = 100;
/** More than a clinic's day. */
const mostOfDay = 1_000;

type Row = { checkIn: CheckIn; name: string | undefined };

/** The check-ins of the work of a day, each with the name of its person. */
export function useBoard(day: string) {
  const server = useServer();
  return useQuery({
    queryKey: ['check-ins', day],
    queryFn: () =>
      readPages(async (after): Promise<{ entries: Row[]; next?: string | undefined }> => {
        const query = { day, limit: pageSize, ...(after !== undefined && { after }) };
        const page = await answerOf(server.GET('/staff/check-ins', { params: { query } }));
        const nameOf = namesIn([page]);
        const entries = page.checkIns.map((checkIn) => ({ checkIn, name: nameOf(checkIn.customerId) }));
        return { entries, next: page.next };
      }, mostOfDay),
    refetchInterval: 60_000,
  });
}
