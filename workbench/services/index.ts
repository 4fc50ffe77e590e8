/** Every service that a run is offered. A service's globals exist only in the run that they were made for. */
import type { Service } from '../runtime/contract';
import consoleService from './console';

export const services: readonly Service[] = [consoleService];
