import type { FunctionHost } from './function-host.ts';

/** A host that runs so many invocations at once; the others wait in line. For runs in which no process dies. */
export function inLine<Handlers>(host: FunctionHost<Handlers>, atOnce: number): FunctionHost<Handlers> {
  const line: (() => void)[] = [];
  let running = 0;
  return {
    restart: host.restart,
    invoke(work, ended) {
      const begin = () => {
        running += 1;
        host.invoke(work, (how, error) => {
          running -= 1;
          ended(how, error);
          line.shift()?.();
        });
      };
      if (running < atOnce) begin();
      else line.push(begin);
    },
  };
}
