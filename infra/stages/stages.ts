import type { StageInput } from '../src/stage.ts';
import { demo } from './demo.ts';
import { emulator, emulatorTwo } from './emulator.ts';

/** Every stage that can be deployed, one file each. */
export const stages: readonly StageInput[] = [demo, emulator, emulatorTwo];
