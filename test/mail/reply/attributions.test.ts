/** Replies of many clients and languages, posted above, below and with the quote's marks lost. */
import { splitReply } from '../../../src/mail/reply/split';
import { ATTRIBUTION_SAMPLES } from '../../fixtures/mail/attributions';
import { quoted } from '../../fixtures/mail/compose-forward';

const NAME = 'Jelo Marak';
const ADDRESS = 'jelo@x.example';
const OWN = 'Thanks, got it.\nI will answer tomorrow.';
const ORIGINAL = 'Hello Ann,\nplease send the offer.\n\nRegards\nJelo';

/** Clients wrap the text part here. */
const WRAP = 72;

/** Lines that mean an attribution only above a quote: without one they are a sentence like any other. */
const NEEDS_QUOTE = new Set(['horde', 'squirrel', 'gnus', 'gnus2', 'mutt3', 'docomo', 'rediff']);

const isBlock = (sample: string): boolean =>
  /^[^\n]{2,40}[:：-] ?[^\n]*\n[^\n]{2,20}[:： ]/.test(sample) && !/wrote|writes/.test(sample);

function shapes(client: string, above: string): [string, string][] {
  const made: [string, string][] = [
    ['posted above', `${OWN}\n\n${above}\n\n${quoted(ORIGINAL)}\n`],
    ['posted above, no blank line', `${OWN}\n\n${above}\n${quoted(ORIGINAL)}\n`],
  ];
  if (!NEEDS_QUOTE.has(client)) made.push(['quote marks lost', `${OWN}\n\n${above}\n\n${ORIGINAL}\n`]);
  if (!isBlock(above)) {
    made.push(['posted below', `${above}\n${quoted(ORIGINAL)}\n\n${OWN}\n`]);
    made.push(['attribution quoted', `${OWN}\n\n${quoted(`${above}\n\n${ORIGINAL}`)}\n`]);
  }
  const cut = above.lastIndexOf(' ', WRAP);
  if (above.length > WRAP && !above.includes('\n') && cut > 0)
    made.push([
      'wrapped',
      `${OWN}\n\n${above.slice(0, cut)}\n${above.slice(cut + 1)}\n\n${quoted(ORIGINAL)}\n`,
    ]);
  return made;
}

test.each(ATTRIBUTION_SAMPLES)('%s, %s: shows what the sender wrote', (_, client, sample) => {
  const above = sample
    .replace(/\{who\}/g, `${NAME} <${ADDRESS}>`)
    .replace(/\{name\}/g, NAME)
    .replace(/\{address\}/g, ADDRESS);
  const shown = shapes(client, above).map(([shape, text]) => [
    shape,
    splitReply({ subject: 'RE: Test', text, html: null }).newText,
  ]);

  expect(shown).toEqual(shown.map(([shape]) => [shape, OWN]));
});

describe('in a language that no table knows', () => {
  test.each([
    ['Gmail', `Wt, 5 zelb 2024 ob 14:22 ${NAME} <${ADDRESS}> grompala:`],
    ['Apple Mail', `Da 5. zelbra 2024, ob 14:22, ${NAME} <${ADDRESS}> na grompalu:`],
    ['name first', `${NAME} <${ADDRESS}> grompala (wt, 5 zelb 2024 ob 14:22):`],
    ['Thunderbird', `Da 05.03.2024 ob 14:22 na ${NAME} grompalu:`],
    ['no colon', `${NAME} <${ADDRESS}> wt 5 zelb 2024 ob 14:22 grompala`],
  ])('%s', (_, above) => {
    const text = `${OWN}\n\n${above}\n\n${quoted(ORIGINAL)}\n`;
    expect(splitReply({ subject: '', text, html: null }).newText).toBe(OWN);
  });

  test("a block that holds the mail's own subject opens the original", () => {
    const text = `${OWN}\n\n-----Ostrumi vadumo-----\nZorvi: ${NAME} <${ADDRESS}>\nKelpta: wt, 5 zelb 2024 14:22\nMubu: Ann <ann@y.example>\nDrelo: RE: Test\n\n${ORIGINAL}\n`;
    expect(splitReply({ subject: 'RE: Test', text, html: null }).newText).toBe(OWN);
    expect(splitReply({ subject: 'Other', text, html: null }).newText).toContain('Mubu');
  });
});

test('the marks of GroupWise open an original that has no others', () => {
  const text = `${OWN}\n\n>>> ${NAME} <${ADDRESS}> 3/5/2024 2:22 PM >>>\n${ORIGINAL}\n`;
  expect(splitReply({ subject: 'Re: Test', text, html: null }).newText).toBe(OWN);
});

test.each([
  'Please write to Bob <bob@x.example> before Friday. He said this:',
  'I quote the minutes of our meeting of the 5th:',
])('%s: what leads over to a quote is shown', sentence => {
  const text = `${sentence}\n\n> the offer stands\n\nWhat do you think?\n`;
  expect(splitReply({ subject: '', text, html: null }).newText).toContain(sentence);
});
