import {
  type QueryClient,
  queryOptions,
  useMutation,
  useMutationState,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useToast } from '../blocks/use-toast.tsx';
import { houseWording } from '../language/house-wording.ts';
import { useWording } from '../language/wording.ts';
import type { Stop, StopTarget } from '../server/api-types.ts';
import { oneAtATime } from '../server/one-at-a-time.ts';
import { answerOf, type Server, useServer } from '../server/server.ts';
import { useMay, useStaff } from '../sign-in/staff-context.ts';
import { nameOf, pressing, type StandingStop, settling } from './standing.ts';

const queryKey = ['stops'];
const pressKey = ['press-stop'];
const nothing: readonly StandingStop[] = [];

function stopsQuery(server: Server) {
  return queryOptions({
    queryKey,
    queryFn: async ({ client }): Promise<StandingStop[]> => {
      const { stops } = await answerOf(server.GET('/staff/stops'));
      return settling(client.getQueryData(queryKey), stops, Date.now());
    },
    refetchInterval: 5_000,
  });
}

/** The stops that stand, and those that are being pressed here. */
export function useStops(): readonly StandingStop[] {
  const staff = useStaff();
  const { data = nothing } = useQuery(stopsQuery(useServer()));
  const pressed = useMutationState({
    filters: { mutationKey: pressKey, status: 'pending' },
    select: ({ state }) => state.variables as StopTarget,
  });
  const begun = pressed.filter((target) => !data.some((stop) => nameOf(stop) === nameOf(target)));
  return begun.length === 0 ? data : [...data, ...begun.map((target) => pressing(target, staff.id))];
}

/** Whether everything is stopped: what a countdown ends in waits for that. */
export function useIsAllStopped(): boolean {
  return useStops().some(({ scope }) => scope === 'everything');
}

/** What could not be stopped: a press that failed, until it is pressed again or stands. */
export function useFailedPresses(): { target: StopTarget; thrown: unknown }[] {
  const { data = nothing } = useQuery(stopsQuery(useServer()));
  const presses = useMutationState({
    filters: { mutationKey: pressKey },
    select: ({ state: { status, error, variables } }) => ({ status, thrown: error, target: variables as StopTarget }),
  });
  const latest = new Map(presses.map((press) => [nameOf(press.target), press]));
  return [...latest.values()].filter(
    ({ status, target }) => status === 'error' && !data.some((stop) => nameOf(stop) === nameOf(target)),
  );
}

/** Stops at once, without a question. */
export function usePressStop(): (target: StopTarget) => void {
  const server = useServer();
  const queries = useQueryClient();
  const say = useWording(houseWording);
  const toast = useToast();
  const may = useMay();
  const lift = useLiftStop();
  const press = useMutation({
    mutationKey: pressKey,
    mutationFn: (body: StopTarget) => answerOf(server.POST('/staff/stops', { body })),
    onSuccess: async (stop: Stop) => {
      await rewrite(queries, (before) => [...before.filter((one) => nameOf(one) !== nameOf(stop)), stop]);
      if (may('stop.lift')) toast(say('stop.done'), () => lift.mutate(stop));
      else toast(say('stop.done'));
    },
    onSettled: () => lookAgain(queries),
  });
  return oneAtATime(queries, { mutationKey: pressKey, mutate: press.mutate, idOf: nameOf });
}

/** Lets go on what was stopped. */
export function useLiftStop() {
  const server = useServer();
  const queries = useQueryClient();
  const say = useWording(houseWording);
  const toast = useToast();
  const mutationKey = ['lift-stop'];
  const lift = useMutation({
    mutationKey,
    mutationFn: async (stop: Stop) =>
      answerOf(
        server.DELETE('/staff/stops/{id}', {
          params: { path: { id: nameOf(stop) }, query: { seen: stop.stoppedAt } },
        }),
      ),
    onSuccess: async (_answer, target) => {
      await rewrite(queries, (before) => before.filter((one) => nameOf(one) !== nameOf(target)));
      toast(say('stop.lifted'));
    },
    onSettled: () => lookAgain(queries),
  });
  return { ...lift, mutate: oneAtATime(queries, { mutationKey, mutate: lift.mutate, idOf: nameOf }) };
}

/** What this device knows already need not wait for the next answer, and no older answer may overwrite it. */
async function rewrite(queries: QueryClient, change: (before: readonly Stop[]) => Stop[]): Promise<void> {
  await queries.cancelQueries({ queryKey });
  queries.setQueryData<StandingStop[]>(queryKey, (before = []) => settling(before, change(before), Date.now()));
}

/** Not waited for: a step is over when it was taken. */
function lookAgain(queries: QueryClient): void {
  for (const key of [queryKey, ['ledger']]) void queries.invalidateQueries({ queryKey: key });
}
