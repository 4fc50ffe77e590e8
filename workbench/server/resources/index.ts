/** Every route of the JSON API; README.md in the folder above describes them. */
import type { Office } from '../office';
import type { Route } from '../router';
import { accountRoutes } from './accounts';
import { clockRoutes } from './clock';
import { eventRoutes } from './events';
import { messageRoutes } from './messages';
import { panelRoutes } from './panel';
import { runRoutes } from './runs';
import { workbookRoutes } from './workbook';

export const resources = (office: Office): readonly Route[] =>
  [accountRoutes, messageRoutes, panelRoutes, workbookRoutes, runRoutes, clockRoutes, eventRoutes].flatMap(
    routes => routes(office),
  );
