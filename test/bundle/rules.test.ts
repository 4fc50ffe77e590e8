/** Rules as people write them in the sheet: read and tried on the spot, pointed at where they are wrong, and applied. */
import type { RunResult } from '../../workbench/runtime/contract';
import { KENJI, clearStages, Stage, type Row } from './stage';

afterAll(clearStages);

const ruleAt = (stage: Stage, name: string): { readonly at: number; readonly row: Row } => {
  const tab = stage.tab('Rules');
  for (let at = 1; at < tab.lastRow(); at++)
    if (tab.value(at, stage.column('Rules', 'id')) === name)
      return { at, row: stage.rows('Rules').find(({ id }) => id === name) ?? {} };
  throw new Error(`There is no rule ${name}.`);
};
const paper = (style: object): string =>
  JSON.stringify(Object.entries(style).find(([key]) => key === 'backgroundColorStyle') ?? null);
const cell = (stage: Stage, name: string, key: string) => {
  const { at } = ruleAt(stage, name);
  const column = stage.column('Rules', key);
  const background = paper(stage.tab('Rules').style(at, column));
  return { note: stage.tab('Rules').extra(at, column)?.note ?? '', background };
};
const trips = ({ calls }: RunResult): number => calls.filter(({ remote }) => remote).length;

/** Somebody types into a cell of the next empty row, or of the named rule. */
const write = (stage: Stage, at: number, key: string, text: string): RunResult => {
  const [result] = stage.edited(stage.at('Rules').type(at, stage.column('Rules', key), text));
  if (result?.how !== 'done') throw new Error(`The edit ended so: ${result?.error}`);
  return result;
};

it('a rule that is typed gets a name, is tried with its examples, points at what is wrong, and then works', () => {
  const stage = Stage.installed();
  write(stage, 1, 'condition', 'subjct contains invoice');
  expect(stage.rows('Rules')).toMatchObject([{ id: 'Rule 1', active: true }]);
  expect(cell(stage, 'Rule 1', 'condition').note).toMatch(
    /^Casebook: Line 1: “subjct contains invoice” does not begin with a part of a mail: from, to, subject/,
  );
  expect(ruleAt(stage, 'Rule 1').row['result']).toMatch(/^✗ Condition, Action – Line 1: .* \(and 1 more\)$/);

  write(stage, 1, 'condition', 'subject contains invoice\nfrom not ends @lawyers.example');
  expect(cell(stage, 'Rule 1', 'condition').note).toBe('');
  expect(ruleAt(stage, 'Rule 1').row['result']).toMatch(/^✗ Action – .*say what the rule does/);

  write(stage, 1, 'action', 'assign Kenji Sato\npriority high');
  expect(ruleAt(stage, 'Rule 1').row['result']).toBe('✓ can be read; no examples yet');
  write(
    stage,
    1,
    'examples',
    'yes: subject: Your invoice\nno: subject: Invoice; from: Bob <bob@acme.example>',
  );
  expect(ruleAt(stage, 'Rule 1').row['result']).toBe('✗ Examples – Line 2: the rule fits and should not');
  const result = write(
    stage,
    1,
    'examples',
    'yes: subject: Your invoice\nno: subject: Invoice; from: Bob <bob@lawyers.example>',
  );
  expect(ruleAt(stage, 'Rule 1').row['result']).toBe('✓ examples that come out right: 2 of 2');
  expect(trips(result)).toBeLessThanOrEqual(6);

  stage.deliver({
    to: 'support@solarmora.example',
    id: 'invoice@acme.example',
    from: 'Ann Lee <ann@acme.example>',
    subject: 'Invoice 12',
    text: 'It is wrong.',
  });
  const { processed } = stage.poll();
  expect(processed[0]?.reason).toMatch(/assigned to kenji@solarmora.example by rule “Rule 1”/);
  expect(stage.rows('Cases')).toMatchObject([{ assignee: KENJI, priority: 'high' }]);

  const tried = write(stage, 1, 'examples', 'yes: <invoice@acme.example>\nno: <nobody@acme.example>');
  expect(ruleAt(stage, 'Rule 1').row['result']).toBe('✗ Examples – Line 2: this mail is not in the book');
  expect(trips(tried)).toBeLessThanOrEqual(6);
});

it('bad cells are coloured while they are bad, and a block of rules is read row by row', () => {
  const stage = Stage.installed();
  const plain = paper(stage.tab('Rules').style(1, stage.column('Rules', 'condition')));
  const block = [
    ['bad', '1', 'from is', 'tag x'],
    ['good', '2', 'from contains acme', 'tag y'],
  ];
  const [result] = stage.edited(stage.at('Rules').paste(1, 0, block));
  expect(result?.how).toBe('done');
  expect(cell(stage, 'bad', 'condition').background).not.toEqual(plain);
  expect(cell(stage, 'bad', 'result').background).toEqual(cell(stage, 'bad', 'condition').background);
  expect(cell(stage, 'good', 'condition')).toEqual({ note: '', background: plain });
  expect(cell(stage, 'good', 'result').background).not.toEqual(cell(stage, 'bad', 'result').background);
  expect(trips(result as RunResult)).toBeLessThanOrEqual(5);

  write(stage, 1, 'condition', 'from is ann@acme.example');
  expect(cell(stage, 'bad', 'condition')).toEqual({ note: '', background: plain });
  write(stage, 1, 'condition', '');
  write(stage, 1, 'action', '');
  expect(ruleAt(stage, 'bad').row['result']).toBeNull();
});
