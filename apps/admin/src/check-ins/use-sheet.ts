import { useQuery } from '@tanstack/react-query';
import { answerOf, useServer } from '../server/server.ts';

/** One check-in with all that a call needs. Each reading is on record: so it is asked for only where it is open on the screen. */
export function useSheet(id: string) {
  const server = useServer();
  return useQuery({
    queryKey: ['check-in', id],
    queryFn: () => answerOf(server.GET('/staff/check-ins/{id}', { params: { path: { id } } })),
    staleTime: 60_000,
  });
}
