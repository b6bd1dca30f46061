import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { saveFile } from '../../blocks/save-file.ts';
import { oneAtATime } from '../../server/one-at-a-time.ts';
import { answerOf, useServer } from '../../server/server.ts';
import type { PreparedImport } from './prepared-import.ts';

/** What importing the file would do, asked again whenever the mapping changes. */
export function usePreview(prepared: PreparedImport) {
  const server = useServer();
  return useQuery({
    queryKey: ['import-preview', prepared],
    queryFn: () => answerOf(server.POST('/staff/imports/preview', { body: prepared })),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}

/** Starts an import once, however quickly the button is pressed twice. */
export function useStartImport(started: (id: string) => void) {
  const server = useServer();
  const queries = useQueryClient();
  const mutationKey = ['start-import'];
  const { mutate, isPending, error } = useMutation({
    mutationKey,
    mutationFn: (prepared: PreparedImport) => answerOf(server.POST('/staff/imports', { body: prepared })),
    onSuccess: ({ id }) => started(id),
    onSettled: () => queries.invalidateQueries({ queryKey: ['imports'] }),
  });
  const start = oneAtATime(queries, { mutationKey, mutate, idOf: ({ fileId }: PreparedImport) => fileId });
  return { start, isPending, error };
}

/** The latest imports, watched while one of them runs. */
export function useImports() {
  const server = useServer();
  return useQuery({
    queryKey: ['imports'],
    queryFn: () => answerOf(server.GET('/staff/imports')),
    refetchInterval: ({ state }) =>
      state.data?.imports.some(({ progress }) => progress.state === 'running') ? 2_000 : false,
  });
}

export function useImport(id: string) {
  const server = useServer();
  return useQuery({
    queryKey: ['imports', id],
    queryFn: () => answerOf(server.GET('/staff/imports/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data && state.data.progress.state !== 'running' ? false : 700),
  });
}

/** The first refused rows of an import that has some. */
export function useImportErrors(id: string, refused: number) {
  const server = useServer();
  return useQuery({
    queryKey: ['imports', id, 'errors', refused],
    queryFn: () => answerOf(server.GET('/staff/imports/{id}/errors', { params: { path: { id } } })),
    enabled: refused > 0,
    placeholderData: keepPreviousData,
  });
}

const firstLines = 3;

/** The lines that one kind of warning is about: a few at first, then page by page. Asked again while their number grows. */
export function useImportWarnings({ id, code, count }: { id: string; code: string; count: number }) {
  const server = useServer();
  return useInfiniteQuery({
    queryKey: ['imports', id, 'warnings', code, count],
    queryFn: ({ pageParam: after }) =>
      answerOf(
        server.GET('/staff/imports/{id}/warnings', {
          params: { path: { id }, query: { code, ...(after === undefined ? { limit: firstLines } : { after }) } },
        }),
      ),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
}

/** Saves every error of an import as a file on this device. */
export function useErrorDownload(id: string) {
  const server = useServer();
  return useMutation({
    mutationFn: async () => {
      const asked = server.GET('/staff/imports/{id}/errors.csv', { params: { path: { id } }, parseAs: 'blob' });
      saveFile(await answerOf(asked), `${id}-errors.csv`);
    },
  });
}
