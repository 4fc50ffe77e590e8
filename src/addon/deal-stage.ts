/** Whether a deal still asks for work, by its stage. */
import { CLOSED_STAGES } from '../book/choices';

export const isOpenStage = (stage: string): boolean =>
  !(CLOSED_STAGES as readonly string[]).includes(stage.trim().toLowerCase());
