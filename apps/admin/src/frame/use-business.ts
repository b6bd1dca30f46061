import { useQuery } from '@tanstack/react-query';
import { answerOf, useServer } from '../server/server.ts';

/** The business as its settings say: name, country, digits, time zone. Undefined until they are known. */
export function useBusiness() {
  const server = useServer();
  const { data } = useQuery({
    queryKey: ['settings'],
    queryFn: () => answerOf(server.GET('/staff/settings')),
    staleTime: 10 * 60_000,
  });
  return data;
}
