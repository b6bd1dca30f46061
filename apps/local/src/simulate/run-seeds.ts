import { Worker } from 'node:worker_threads';
import type { Patch } from './patched-modules.ts';
import type { SeedResult } from './seed-result.ts';
import type { Place } from './world.ts';

export type Asked = {
  place: Place;
  seeds: readonly number[];
  patches: readonly Patch[];
  twice: boolean;
  untilViolation: boolean;
};
export type Told = { result: SeedResult; isRepeatable: boolean };

/** Runs seeds one after the other in a thread of their own, over the house with these patches. Rejects if the thread breaks. */
export function runSeeds(asked: Asked, onResult: (told: Told) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./seeds-worker.ts', import.meta.url), { workerData: asked });
    worker.on('message', (told: Told) => onResult(told));
    worker.on('error', reject);
    worker.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`a simulator thread ended with ${code}`))));
  });
}

/** The seeds dealt out to so many threads, in turn. */
export function dealOut(seeds: readonly number[], threads: number): number[][] {
  return Array.from({ length: threads }, (_, thread) => seeds.filter((_seed, index) => index % threads === thread));
}
