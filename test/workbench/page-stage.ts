/** The whole workbench behind a real server, with the sample mailbox and the built bundle and page; nothing on disk. */
import { DIST, PAGE } from '../../workbench/paths';
import { SAMPLE_COMPANY } from '../../workbench/sample/company';
import { liveOffice } from '../../workbench/server/live/office';
import { sampleMail } from '../../workbench/server/sample-mail';
import { startServer } from '../../workbench/server/server';
import { start } from '../../workbench/server/start';
import type { Workbench } from '../../workbench/workbench';
import { OWN_WORLDS, worldsOf } from '../worlds';

export interface PageStage {
  readonly url: string;
  readonly workbench: Workbench;
  close(): Promise<void>;
}

/** @param dist the build that it runs */
export async function openPageStage(dist = DIST): Promise<PageStage> {
  const { workbench } = start({
    dist,
    stateDir: null,
    company: SAMPLE_COMPANY,
    ...sampleMail(),
    ...(OWN_WORLDS ? {} : { worlds: worldsOf(dist) }),
  });
  const office = liveOffice({
    workbench,
    company: SAMPLE_COMPANY,
    version: '0',
    smtp: null,
    changed: () => undefined,
  });
  const server = await startServer({ office, page: PAGE, port: 0 });
  return { url: `http://localhost:${server.port}`, workbench, close: () => server.close() };
}
