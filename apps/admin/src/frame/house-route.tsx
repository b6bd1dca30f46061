import { createRootRoute } from '@tanstack/react-router';
import { Frame } from './Frame.tsx';
import { CrashedPage, NotFoundPage } from './plain-pages.tsx';

/** The route that all rooms hang on: it shows the frame around them. */
export const houseRoute = createRootRoute({
  component: Frame,
  notFoundComponent: NotFoundPage,
  errorComponent: CrashedPage,
});
