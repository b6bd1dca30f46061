import { fewestLetters } from '@kesher/domain/customer/search-limits';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answerOf, useServer } from '../server/server.ts';

/** Customers for what was typed; what was found last stays until the answer is there. */
export function useCustomerSearch(search: string) {
  const server = useServer();
  return useQuery({
    queryKey: ['customer-search', search],
    queryFn: ({ signal }) => answerOf(server.POST('/staff/customers/search', { body: { search }, signal })),
    enabled: search.length >= fewestLetters,
    placeholderData: keepPreviousData,
  });
}
