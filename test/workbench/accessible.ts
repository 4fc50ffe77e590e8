/** Asks axe-core (MPL-2.0, only in tests) what on a page keeps people with assistive technology out. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';

interface Found {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
  }[];
}

/** WCAG 2.2 A and AA, and what the tool's makers hold for good practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What is wrong in this part of the page, a line each; [] when nothing is. */
export async function barriersOn(page: Page, part = 'body'): Promise<readonly string[]> {
  // A colour on its way into another would be judged halfway.
  await page.addStyleTag({
    content: '*, *::before { transition: none !important; animation: none !important }',
  });
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(axe.source);
  const ask = `axe.run(${JSON.stringify(part)}, ${JSON.stringify({ runOnly: RULES, resultTypes: ['violations'], iframes: false })})`;
  const found = await page.evaluate<Found>(ask);
  return found.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(node => `${id} (${help}): ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  );
}
