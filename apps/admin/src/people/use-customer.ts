import { useQuery } from '@tanstack/react-query';
import { answerOf, useServer } from '../server/server.ts';

/** A customer as staff may see them, read when a row shows them. */
export function useCustomer(customerId: string) {
  const server = useServer();
  return useQuery({
    queryKey: ['customer', customerId],
    queryFn: () => answerOf(server.GET('/staff/customers/{customerId}', { params: { path: { customerId } } })),
    staleTime: 5 * 60_000,
  });
}
