import { useQuery } from '@tanstack/react-query';
import { answerOf, useServer } from '../server/server.ts';
import { useMay } from '../sign-in/staff-context.ts';

/** Whether the business asks anybody how they are; until that is known, and where nobody can say, it may. */
export function useCare(): boolean {
  const server = useServer();
  const may = useMay();
  const { data } = useQuery({
    queryKey: ['me'],
    queryFn: () => answerOf(server.GET('/staff/me')),
    staleTime: 10 * 60_000,
    enabled: may('visit.read') || may('check-in.read'),
  });
  return data?.caresAfterwards ?? true;
}
