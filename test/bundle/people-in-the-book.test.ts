import { beforeEach as beforeEachCall } from './faults';
import { differencesOf, pictureOf } from './picture';
import { ANA, clearStages, Stage } from './stage';

let kept: string;
/** The calls of the second poll that look at the sheet or write it. */
let looks: readonly number[];

const SECOND = [
  {
    id: 'again@acme.example',
    from: 'Ann Lee <ann@acme.example>',
    to: 'support@solarmora.example',
    subject: 'Re: The inverter blinks red',
    answers: ['m1@acme.example'],
    text: 'The fuse was it. Should I keep the old one for your technician?',
  },
  {
    id: 'again@bora.example',
    from: 'Bora Aydin <bora@bora.example>',
    to: 'support@solarmora.example',
    subject: 'Re: Invoice 1007',
    answers: ['m3@bora.example'],
    text: 'Any news about our invoice, please? It is due on Friday.',
  },
  { id: 'new@pine.example', from: 'Max Pine <max@pine.example>', to: 'support@solarmora.example' },
];

beforeAll(() => {
  const stage = Stage.atWork();
  stage.deliver(...SECOND);
  kept = stage.keep();
  looks = stage
    .runPoll()
    .calls.filter(({ remote }) => remote)
    .flatMap(({ name }, n) => (/Sheets|TextFinder/.test(name) ? [n] : []));
});
afterAll(clearStages);

/** What people do to a book while Casebook is at work, each as one act. */
const ACTS: Readonly<Record<string, (stage: Stage) => void>> = {
  'sorts the cases the other way round': stage => {
    stage.at('Cases').sortBy(stage.column('Cases', 'id'), true);
  },
  'sorts contacts, messages and the ledger by other columns': stage => {
    stage.at('Contacts').sortBy(stage.column('Contacts', 'name'), true);
    stage.at('Messages').sortBy(stage.column('Messages', 'subject'));
    stage.at('Events').sortBy(stage.column('Events', 'outcome'));
  },
  'inserts empty rows on top and in the middle': stage => {
    stage.at('Cases').insert('rows', 1, 2);
    stage.at('Cases').insert('rows', 4);
    stage.at('Messages').insert('rows', 3, 3);
    stage.at('Outbox').insert('rows', 1);
  },
  'moves columns': stage => {
    stage
      .at('Cases')
      .move('columns', stage.column('Cases', 'status'), stage.column('Cases', 'status') + 1, 0);
    stage.at('Events').move('columns', 0, 1, 6);
    stage.at('Messages').move('columns', 2, 5, 0);
  },
  'adds a column of their own in front and fills it for one case': stage => {
    stage.at('Cases').insert('columns', 0);
    stage.at('Cases').type(0, 0, 'Our mark');
    stage.types('Cases', 'C-1', 'Our mark', 'keep me with C-1');
  },
  'renames tabs': stage => {
    stage.at('Cases').renameTab('Our cases');
    stage.at('Messages').renameTab('Mail');
    stage.at('Settings').renameTab("Boss's settings");
  },
  'sets a case to solved and names a contact anew': stage => {
    stage.at('Cases').type(rowOf(stage, 'C-3'), stage.column('Cases', 'priority'), 'urgent');
    stage.at('Cases').type(rowOf(stage, 'C-1'), stage.column('Cases', 'tags'), 'warranty');
  },
};

const rowOf = (stage: Stage, id: string): number => {
  const tab = stage.tab('Cases');
  const column = stage.column('Cases', 'id');
  for (let row = 1; row < tab.lastRow(); row++) if (tab.value(row, column) === id) return row;
  throw new Error(`There is no case ${id}.`);
};

describe('each row lands where it belongs when somebody', () => {
  it.each(Object.entries(ACTS))('%s, between two runs or at any look or write of one', (_name, act) => {
    const calm = Stage.from(kept);
    calm.poll();
    act(calm);
    const wanted = pictureOf(calm);
    calm.close();
    for (const moment of [null, ...looks]) {
      const stage = Stage.from(kept);
      if (moment === null) act(stage);
      stage.runPoll(
        beforeEachCall((_call, n) => {
          if (n === moment) act(stage);
        }),
      );
      stage.poll();
      const differences = differencesOf(wanted, pictureOf(stage));
      expect({ moment, differences }).toEqual({ moment, differences: [] });
      stage.close();
    }
  });

  const PACES = [3, 4, 5].flatMap(pace =>
    Array.from({ length: 2 * pace }, (_, phase) => [pace, phase] as const),
  );
  it.each(PACES)(
    'sorts again and again, before every one in %d of its looks and writes, as if %d had gone before',
    (pace, phase) => {
      const calm = Stage.from(kept);
      calm.poll();
      const wanted = pictureOf(calm);
      const stage = Stage.from(kept);
      let count = phase;
      stage.runPoll(
        beforeEachCall(({ name }) => {
          if (!/Sheets|TextFinder/.test(name) || ++count % pace !== 0) return;
          stage.at('Cases').sortBy(stage.column('Cases', 'id'), count % (2 * pace) === 0);
          stage.at('Messages').sortBy(stage.column('Messages', 'from'), count % (2 * pace) === 0);
        }),
      );
      stage.poll();
      expect(differencesOf(wanted, pictureOf(stage))).toEqual([]);
      expect(count - phase).toBeGreaterThanOrEqual(looks.length);
    },
  );
});

describe('a header that somebody renamed', () => {
  const spoil = (stage: Stage): number => {
    const column = stage.column('Cases', 'status');
    stage.at('Cases').type(0, column, 'How it stands');
    return column;
  };

  it('is named, nothing is written and the mail waits; mended, the next run goes on', () => {
    const calm = Stage.from(kept);
    calm.poll();
    const wanted = pictureOf(calm);
    const stage = Stage.from(kept);
    const column = spoil(stage);
    const before = pictureOf(stage);
    const { how, error } = stage.runPoll();
    expect(how).toBe('thrown');
    expect(error).toContain('"Cases"');
    expect(error).toContain('Status');
    expect(differencesOf(before, pictureOf(stage))).toEqual([]);
    expect(stage.under('in')).toHaveLength(SECOND.length);
    stage.at('Cases').type(0, column, 'Status');
    stage.poll();
    expect(differencesOf(wanted, pictureOf(stage))).toEqual([]);
  });

  it('at any call of a run loses nothing', () => {
    const calm = Stage.from(kept);
    calm.poll();
    const wanted = pictureOf(calm);
    for (const moment of looks) {
      const stage = Stage.from(kept);
      let column = -1;
      stage.runPoll(
        beforeEachCall((_call, n) => {
          if (n === moment) column = spoil(stage);
        }),
      );
      stage.at('Cases').type(0, column, 'Status');
      stage.poll();
      const differences = differencesOf(wanted, pictureOf(stage));
      expect({ moment, differences }).toEqual({ moment, differences: [] });
      stage.close();
    }
  });

  it('is told by the side panel too', () => {
    const stage = Stage.from(kept);
    spoil(stage);
    const [letter = { id: '', from: '' }] = SECOND;
    const panel = stage.panel(ANA, stage.deliverTo(ANA, letter)).open();
    expect(panel.name).toBe('problem');
    expect(panel.text).toContain('Status');
  });
});
