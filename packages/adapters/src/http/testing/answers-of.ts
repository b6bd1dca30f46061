import { problemSchema } from '../problem.ts';

type Asked<Options> = (method: string, path: string, options?: Options) => Promise<Response>;

/** How tests read what a staff door answers to `send`: as JSON, where it must be taken, and as a problem, where it must be refused. */
export function answersOf<Options>(send: Asked<Options>) {
  return {
    async json<Answer>(...request: Parameters<Asked<Options>>): Promise<Answer> {
      const response = await send(...request);
      if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
      return (await response.json()) as Answer;
    },
    async problem(...request: Parameters<Asked<Options>>) {
      const response = await send(...request);
      const type = response.headers.get('content-type');
      if (!type?.startsWith('application/problem+json')) throw new Error(`${response.status} ${type}`);
      return problemSchema.parse(await response.json());
    },
  };
}
