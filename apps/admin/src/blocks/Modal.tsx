// A file of its own, so that `Dialog` can load this one part of Mantine later.
export { Modal } from '@mantine/core';
