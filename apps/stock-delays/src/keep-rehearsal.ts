import type { StockDelay } from '@kesher/domain/stock-delay/stock-delay';
import * as general from '@kesher/engine/rehearse/keep-rehearsal';
import type { StockDelayPorts } from './ports.ts';
import { notedBefore, type OwnRehearsal, ownRehearsalSchema, rehearse } from './rehearse.ts';

/** How drafts of delays are rehearsed. */
function rehearsing(ports: StockDelayPorts): general.Rehearsing<StockDelay, OwnRehearsal> {
  return {
    job: 'stock-delay',
    store: ports.delays,
    readOwn: (own) => ownRehearsalSchema.safeParse(own).data,
    begin: (delay) => notedBefore(ports, delay),
    rehearse: rehearse(ports),
  };
}

/** The rehearsal of a draft: counted at once where few are concerned, or as far as the job for many has come. */
export const readRehearsal = (ports: StockDelayPorts) => general.readRehearsal(ports, rehearsing(ports));

/** Starts the job that rehearses a draft for everybody, anew where there was one. Nothing is sent. */
export const startRehearsal = (ports: StockDelayPorts) => general.startRehearsal(ports, rehearsing(ports));

/** Goes on with the rehearsal that was started; the sweep comes back for the rest. */
export const advanceRehearsal = (ports: StockDelayPorts) => general.advanceRehearsal(ports, rehearsing(ports));
