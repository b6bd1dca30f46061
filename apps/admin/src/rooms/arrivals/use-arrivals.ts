import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { BookedVisit } from '../../server/api-types.ts';
import { answerOf, useServer } from '../../server/server.ts';

/** Who comes on a day. Read again each half minute: the desk does not press anything to see who cannot wait. */
export function useArrivals(day: string) {
  const server = useServer();
  return useQuery({
    queryKey: ['arrivals', day],
    queryFn: () => answerOf(server.GET('/staff/visits', { params: { query: { day } } })),
    refetchInterval: 30_000,
  });
}

/** What the desk does about one visit: it says that somebody is here, or that there is room for them. */
export function useReceive(id: string) {
  const server = useServer();
  const queries = useQueryClient();
  const path = { id };
  const onSettled = () => queries.invalidateQueries({ queryKey: ['arrivals'] });
  return {
    arrival: useMutation({
      mutationFn: (hasArrived: boolean) =>
        answerOf(server.POST('/staff/visits/{id}/arrival', { params: { path }, body: { hasArrived } })),
      onSettled,
    }),
    room: useMutation({
      mutationFn: (hasRoom: boolean) =>
        answerOf(server.POST('/staff/visits/{id}/room', { params: { path }, body: { hasRoom } })),
      onSettled,
    }),
  };
}

/** What somebody answered. Each reading is on record: so it is asked for only where it is open on the screen. */
export function useIntake(id: string) {
  const server = useServer();
  return useQuery({
    queryKey: ['intake', id],
    queryFn: () => answerOf(server.GET('/staff/visits/{id}/intake', { params: { path: { id } } })),
    staleTime: 30_000,
  });
}

/** When the list is read again after a visit was entered: its questions go out a moment later. */
const readAgainAfterMs = [1_000, 3_000, 8_000];

/** Enters one visit. */
export function useBook() {
  const server = useServer();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (visit: BookedVisit) => answerOf(server.POST('/staff/visits', { body: { visits: [visit] } })),
    onSettled: () => {
      for (const after of readAgainAfterMs)
        setTimeout(() => void queries.invalidateQueries({ queryKey: ['arrivals'] }), after);
      return queries.invalidateQueries({ queryKey: ['arrivals'] });
    },
  });
}
