import { useWording } from '../../language/wording.ts';
import { importsWording } from './imports-wording.ts';

/** A field of an import in the words of the screen. */
export function useFieldName(): (field: string) => string {
  const say = useWording(importsWording);
  return (field) => {
    const key = `field.${field}`;
    return say.has(key) ? say(key) : field;
  };
}
