import { createRootRouteWithContext } from '@tanstack/react-router';
import type { Ahead } from '../server/ahead.ts';
import { Frame } from './Frame.tsx';
import { CrashedPage, NotFoundPage } from './plain-pages.tsx';

/** The route that all rooms hang on: it shows the frame around them. */
export const houseRoute = createRootRouteWithContext<{ ahead?: Ahead }>()({
  component: Frame,
  notFoundComponent: NotFoundPage,
  errorComponent: CrashedPage,
});
