/** Every service that a run is offered. A service's globals exist only in the run that they were made for. */
import type { Service } from '../runtime/contract';
import cacheService from './cache';
import cardService from './card-service';
import consoleService from './console';
import gmailAdvancedService from './gmail/advanced-service';
import gmailAppService from './gmail/gmail-app';
import driveService from './drive';
import lockService from './lock';
import propertiesService from './properties';
import scriptAppService from './script-app';
import sessionService from './session';
import sheetsService from './sheets/api/service';
import spreadsheetAppService from './sheets/app/service';
import urlFetchService from './url-fetch';
import utilitiesService from './utilities';

export const services: readonly Service[] = [
  cacheService,
  cardService,
  consoleService,
  gmailAdvancedService,
  gmailAppService,
  driveService,
  lockService,
  propertiesService,
  scriptAppService,
  sessionService,
  sheetsService,
  spreadsheetAppService,
  urlFetchService,
  utilitiesService,
];
