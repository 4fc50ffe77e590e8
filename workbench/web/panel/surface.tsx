/** What a drawn card can do: read and set its fields, and hand clicks to the panel. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Action, OnClick } from './card';
import type { Fields } from './form';

export interface Surface {
  readonly fields: Fields;
  readonly busy: boolean;
  /** Fields that a click wanted filled. */
  readonly missing: readonly string[];
  set(name: string, values: readonly string[], onChange?: Action): void;
  click(onClick: OnClick, extra?: Readonly<Record<string, string>>): void;
  suggest(action: Action): Promise<readonly string[]>;
}

const SurfaceContext = createContext<Surface | null>(null);

export const SurfaceProvider = SurfaceContext.Provider;

export function useSurface(): Surface {
  const surface = useContext(SurfaceContext);
  if (!surface) throw new Error('A widget was drawn outside of a card');
  return surface;
}
