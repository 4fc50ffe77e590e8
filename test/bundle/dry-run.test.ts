/** Today's rules on the mail of the last days: what would be different, and not one write. */
import { ROUTING, clearStages, Stage } from './stage';

afterAll(clearStages);

interface Found {
  readonly looked: number;
  readonly left: number;
  readonly next: string | null;
  readonly differences: readonly {
    readonly changed: readonly string[];
    readonly subject: string;
    readonly after: object;
  }[];
}

const SUPPORT = 'support@solarmora.example';

it('names the mails that today’s rules would treat otherwise, and writes nothing', () => {
  const stage = Stage.installed();
  const from = 'Ann Lee <ann@acme.example>';
  stage.deliver(
    { id: '1@acme.example', from, to: SUPPORT, subject: 'Invoice 12' },
    { id: '2@acme.example', from, to: SUPPORT, subject: 'Printer on fire' },
    { id: '3@acme.example', from: 'Bob <bob@globex.example>', to: SUPPORT, subject: 'Lawsuit' },
  );
  stage.poll();
  stage.deliver({
    id: '4@acme.example',
    from,
    to: SUPPORT,
    subject: 'Re: Printer on fire',
    answers: ['2@acme.example'],
  });
  stage.poll();
  const tried = (): Found => {
    const before = stage.everything;
    const result = stage.workbench.run('tryRules', [], { as: ROUTING, kind: 'editor' });
    expect([result.how, result.error]).toEqual(['done', null]);
    expect(stage.everything).toBe(before);
    const writes = result.calls.filter(
      ({ name, remote }) =>
        remote && /batchUpdate|batchModify|\.send|\.create|setProperties|deleteProperty|\.append/i.test(name),
    );
    expect(writes).toEqual([]);
    return JSON.parse(String(result.value)) as Found;
  };
  expect(tried()).toEqual({ looked: 4, left: 0, differences: [], next: null });
  stage.edited(
    stage.at('Rules').paste(1, 0, [
      ['Money', '1', 'subject contains invoice', 'priority high\ntag money'],
      ['Legal', '2', 'subject contains lawsuit', 'hold'],
    ]),
  );
  const { differences } = tried();
  expect(differences.map(({ subject, changed }) => [subject, changed])).toEqual(
    expect.arrayContaining([
      ['Invoice 12', ['priority', 'tags']],
      ['Lawsuit', ['outcome', 'case']],
    ]),
  );
  expect(differences).toHaveLength(2);
});
