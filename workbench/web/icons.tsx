/** An icon of the page: read out when it has a label, else left to the eye alone. */
import { DRAWINGS, type IconName } from './icon-drawings';

export type { IconName } from './icon-drawings';

export function Icon({
  name,
  size = 20,
  label,
}: {
  readonly name: IconName;
  readonly size?: number;
  readonly label?: string | undefined;
}) {
  const hidden = label ? ({ role: 'img', 'aria-label': label } as const) : ({ 'aria-hidden': true } as const);
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 24 24" {...hidden}>
      <path d={DRAWINGS[name]} />
    </svg>
  );
}
