import { createProcess, type Process, type Surroundings } from './process.ts';

/** What a function does, and how long it may take before the host ends its process. */
export type HostedFunction<Handlers> = {
  name: string;
  timeoutMs: number;
  /** Started once per process, so what a process remembers between two calls is remembered here too. */
  start(process: Process): Handlers;
  /** Told when a process begins with an invocation. */
  begins?(process: Process): void;
};

export type FunctionHost<Handlers> = {
  /** Runs one invocation; tells how it ended. Nothing is told when the process died: whoever waits must have a time limit. */
  invoke(
    work: (handlers: Handlers, process: Process) => Promise<unknown>,
    ended: (how: 'done' | 'failed', error?: unknown) => void,
  ): void;
  /** Ends every process, as a deploy does; the next invocation starts a new one. */
  restart(why: string): void;
};

/** Runs a function in as many processes as there are invocations at once, and kills what takes too long, as Lambda does. */
export function createFunctionHost<Handlers>(
  hosted: HostedFunction<Handlers>,
  around: Surroundings,
): FunctionHost<Handlers> {
  const { scheduler, faults, random } = around;
  const idle: { process: Process; handlers: Handlers }[] = [];
  const running = new Set<Process>();
  let started = 0;

  function coldStart() {
    started += 1;
    const skewMs = faults.isOn('clock-skewed') ? Math.round((random() - 0.5) * 4_000) : 0;
    const pace = faults.strikes('process-slow', hosted.name) ? 5 + random() * 60 : 1;
    const process = createProcess(`${hosted.name}-${started}`, { skewMs, pace }, around);
    if (skewMs !== 0) faults.strikes('clock-skewed', hosted.name);
    running.add(process);
    return { process, handlers: hosted.start(process) };
  }

  return {
    restart(why) {
      for (const process of running) process.kill(why);
      running.clear();
      idle.length = 0;
    },
    invoke(work, ended) {
      let instance = idle.splice(Math.floor(random() * idle.length), 1)[0];
      if (!instance?.process.isAlive()) instance = coldStart();
      const { process, handlers } = instance;
      process.begins();
      hosted.begins?.(process);
      let isOver = false;
      const end = (how: 'done' | 'failed', error?: unknown) => {
        isOver = true;
        if (process.isAlive()) idle.push(instance);
        ended(how, error);
      };
      const endInTime = () => {
        if (isOver || !process.isAlive()) return;
        // A process that stands still is not ended either; when it wakes, it may run a few steps before its end comes.
        if (process.isFrozen()) scheduler.after(process.frozenForMs() + 20 + random() * 500, endInTime);
        else process.kill('by its time limit');
      };
      scheduler.after(hosted.timeoutMs, endInTime);
      // One microtask later, so that a failure before the first await is one like any other.
      void Promise.resolve()
        .then(() => work(handlers, process))
        .then(
          () => end('done'),
          (error: unknown) => end('failed', error),
        );
    },
  };
}
