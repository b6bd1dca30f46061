import { keptPromises } from '../announcement/announcement.ts';
import { owedPromise } from '../announcement/announcing.ts';
import { addMs, type Instant, maxInstant, minuteMs } from '../instant.ts';
import { promiseMoments } from '../promise/promise-moments.ts';
import { type Bulletin, keptQuietWords } from './bulletin.ts';
import { bulletinSteps } from './bulletin-steps.ts';
