/** What each card tells, state by state. */
import type { Card } from '../../src/addon/card';
import { chooseCaseCard } from '../../src/addon/views/choose-case';
import { composeCard } from '../../src/addon/views/compose';
import { heldCard } from '../../src/addon/views/held';
import { homeCard } from '../../src/addon/views/home';
import type { MessageCardModel } from '../../src/addon/mail-card';
import { messageCard } from '../../src/addon/views/message';
import { notReadyCard } from '../../src/addon/views/not-ready';
import { problemCard } from '../../src/addon/views/problem';
import { act } from '../../src/addon/card';
import type { CaseModel } from '../../src/addon/lines';
import type { HeldModel } from '../../src/addon/homepage';
import { BookError } from '../../src/book/book';
import { actionsOf, buttonsOf, fieldsOf, firstSight, linksOf, readable } from './card-reading';
import {
  all,
  caseModel,
  composeModel,
  heldModel,
  homeModel,
  messageCardModel,
  messageModel,
  person,
  scene,
} from './office';

const actionNames = (card: Card) => actionsOf(card).map(({ action }) => action);

describe('the homepage', () => {
  test('shows my cases, the unassigned, what is held and how to log, without a click', () => {
    const seen = readable(firstSight(homeCard(homeModel(), scene())));
    expect(seen).toContain('Inverter stops (C-1042)');
    expect(seen).toContain('Inverter stops (C-1060)');
    expect(seen).toContain('2 mails need a decision');
    expect(seen).toContain('log@solarmora.example');
    expect(seen).toContain('forward@solarmora.example');
    expect(seen).toContain('2 min ago');
  });

  test('opens the workbook from the footer and the held queue from its line', () => {
    const card = homeCard(homeModel(), scene());
    expect(card.fixedFooter?.primaryButton).toMatchObject({
      text: 'Open workbook',
      onClick: { openLink: { url: 'https://docs.google.com/spreadsheets/d/book/edit' } },
    });
    expect(actionNames(card)).toContain('held');
  });

  test('shows ten cases at most and says how many more there are', () => {
    const card = homeCard(
      homeModel({ myCases: all(Array.from({ length: 1012 }, (_, index) => caseModel(`C-${index}`))) }),
      scene(),
    );
    expect(fieldsOf(card, 'topLabel').filter(label => /^C-\d+ · open$/.test(label))).toHaveLength(11);
    expect(readable(card)).toContain('1,002 more in the workbook');
    expect(readable(card)).toContain('My cases (1,012)');
  });

  test('says so in titles and below the rows when there may be more than was read', () => {
    const home = homeModel({
      myCases: all(
        Array.from({ length: 12 }, (_, index) => caseModel(`C-${index}`)),
        false,
      ),
      unassigned: all<CaseModel>([], false),
      held: all([heldModel('H-1'), heldModel('H-2')], false),
    });
    const seen = readable(homeCard(home, scene()));
    expect(seen).toContain('My cases (12+)');
    expect(seen.match(/There may be more in the workbook\./g)).toHaveLength(2);
    expect(seen).not.toContain('Every open case has an owner.');
    expect(seen).toContain('2+ mails need a decision');
  });

  test('says how many mails the last run took up', () => {
    expect(readable(homeCard(homeModel(), scene('ja')))).toContain('4件');
  });

  test('says at first sight that mails have no row, and is quiet about it when none lacks one', () => {
    const home = homeModel();
    const warned = homeCard(
      { ...home, health: { ...home.health, findings: [{ kind: 'gap', level: 'bad', mails: 7 }] } },
      scene(),
    );
    expect(readable(firstSight(warned))).toContain('Labelled mails without a row in the workbook: 7');
    const well = homeCard({ ...home, health: { ...home.health, gap: 0 } }, scene());
    expect(readable(well)).toContain('Every mail has its row');
    const unknown = homeCard({ ...home, health: { ...home.health, gap: null } }, scene());
    expect(readable(unknown)).not.toContain('row in the workbook');
  });

  test('shows how much of each limit is used, and from when less is kept', () => {
    const low = (percent: number): string => `from ${percent} % on less is kept`;
    const lines = readable(homeCard(homeModel(), scene())).split('\n');
    const after = (label: string): readonly string[] =>
      lines.slice(lines.indexOf(label), lines.indexOf(label) + 3);
    for (const [label, percent] of [
      ['Run time used today', 80],
      ['Calls to Gmail used today', 80],
      ['Cells used in the workbook', 90],
    ] as const)
      expect(after(label).join(' ')).toContain(low(percent));
  });

  test('says why a mail became no row, in the language of the reader', () => {
    expect(readable(homeCard(homeModel(), scene('de')))).toContain(
      'der Text hat 2.4 MB, die Grenze liegt bei 2 MB',
    );
  });

  test('does not ask for a decision when nothing is held', () => {
    const card = homeCard(homeModel({ held: all<HeldModel>([]) }), scene());
    expect(actionNames(card)).not.toContain('held');
    expect(readable(card)).toContain('No mail is held.');
  });

  test('says that the mailbox was never read', () => {
    const home = homeModel();
    const card = homeCard(
      { ...home, health: { ...home.health, findings: [{ kind: 'never_polled', level: 'watch' }] } },
      scene(),
    );
    expect(readable(firstSight(card))).toContain('has not been read yet');
  });
});

describe('the card of a mail', () => {
  test('says at first sight who wrote, that it is not logged, and what logging would do', () => {
    const seen = readable(firstSight(messageCard(messageCardModel(), scene())));
    expect(seen).toContain('<b>Mei Tanaka</b>');
    expect(seen).toContain('mei@tanaka-glass.example');
    expect(seen).toContain('Buyer · Tanaka Glass');
    expect(seen).toContain('Contact · 3 messages');
    expect(seen).toContain('Not in the workbook');
    expect(seen).toContain('It is put on Mei Tanaka.');
  });

  test('says once that a mail nobody has seen yet is not in the workbook', () => {
    expect(
      readable(messageCard(messageCardModel({ others: all([]) }), scene())).match(/Not in the workbook/g),
    ).toHaveLength(1);
  });

  test.each(['own', 'route', 'role', 'never_log'] as const)(
    'offers cases but no plain logging when there is nobody to log on (%s)',
    never => {
      const names = actionNames(messageCard(messageCardModel({ person: person({ never }) }), scene()));
      expect(names).not.toContain('log');
      expect(names).toContain('new_case');
    },
  );

  test.each([
    [person(), 'It is put on Mei Tanaka.'],
    [person({ contactId: null }), 'Mei Tanaka becomes a contact'],
    [person({ contactId: null, name: '' }), 'mei@tanaka-glass.example becomes a contact'],
    [person({ never: 'own' }), 'Between colleagues there is nothing to log.'],
    [person({ never: 'route' }), 'Between colleagues there is nothing to log.'],
    [person({ never: 'role' }), 'A shared address becomes no contact.'],
    [person({ never: 'never_log' }), 'Nothing is stored while the never-log list says so.'],
    [null, 'There is nobody to put it on.'],
  ])('says what logging would do for %j', (somebody, words) => {
    const card = messageCard(messageCardModel({ person: somebody }), scene());
    expect(readable(card)).toContain(`If you log it\n${words}`);
  });

  describe('that does not tell everything yet', () => {
    const contact = { id: 'P-9', name: 'Mei Tanaka' };
    const somebody = person({ contactId: 'P-9', name: 'Mei at home', company: '', messages: 0 });
    const bare = {
      person: somebody,
      openCases: all([]),
      deals: [],
      tasks: [],
      lastMessages: [],
      work: null,
      others: all([]),
    };
    const partly = (unread: MessageCardModel['unread'], more: Partial<MessageCardModel> = {}) =>
      messageCard(messageCardModel({ ...bare, ...more, unread }), scene());

    test('says at its top what the mail leads to, and has one main button, which brings the rest', () => {
      const card = partly({ contact, caseId: 'C-1042' });
      expect(readable({ ...card, sections: card.sections.slice(0, 1) })).toMatch(
        /Another address of Mei Tanaka[^]*Belongs to C-1042[^]*The rest is not shown yet\.[^]*Show everything/,
      );
      const main = buttonsOf(card).filter(({ type }) => type === 'FILLED');
      expect(main.map(({ text }) => text)).toEqual(['Show everything']);
      expect(main[0]?.onClick).toEqual(act('refresh', { view: 'message' }));
    });

    test.each([
      ['Another address of a contact', { contact: { id: 'P-9', name: '' }, caseId: '' }],
      ['Another address of Mei Tanaka', { contact, caseId: '' }],
      ['Belongs to C-1042', { contact: null, caseId: 'C-1042' }],
    ])('says "%s" where that is what is known', (words, unread) => {
      expect(readable(partly(unread))).toContain(words);
      expect(readable(partly(unread)).match(/Another address|Belongs to/g)).toHaveLength(1);
    });

    test.each([
      ['not logged', {}],
      ['logged', { logged: { ...messageCardModel().logged, outcome: 'logged' as const } }],
    ])('says nothing of a contact and offers no lead that only its row could tell (%s)', (_what, more) => {
      const card = partly({ contact, caseId: '' }, more);
      expect(readable(card)).not.toMatch(
        /No open case|Not in the workbook yet|If you log it|becomes a contact/,
      );
      expect(actionNames(card)).not.toContain('new_lead');
      expect(actionNames(card)).toEqual(expect.arrayContaining(['choose_case', 'new_case', 'log_thread']));
    });

    test('still says why nothing is logged of somebody on the never-log list', () => {
      const never = partly({ contact, caseId: '' }, { person: { ...somebody, never: 'never_log' } });
      expect(readable(never)).toContain('Nothing is stored while the never-log list says so.');
    });

    test('says of a stranger in a case what logging would do, and nothing of open cases', () => {
      const card = partly({ contact: null, caseId: 'C-1042' }, { person: person({ contactId: null }) });
      expect(readable(card)).toContain('Mei Tanaka becomes a contact');
      expect(readable(card)).not.toContain('No open case');
      expect(actionNames(card)).toContain('new_lead');
    });

    test('shows the open cases of a contact that is read', () => {
      const openCases = messageCardModel().openCases;
      expect(readable(partly({ contact: null, caseId: 'C-7' }, { openCases }))).toContain('Open cases (3)');
    });
  });

  test('offers the four ways to log a mail that is not in the workbook', () => {
    expect(actionNames(messageCard(messageCardModel(), scene()))).toEqual(
      expect.arrayContaining(['log', 'choose_case', 'new_case', 'new_lead']),
    );
  });

  test.each(['case_new', 'case_reply', 'lead_new', 'logged', 'duplicate'] as const)(
    'offers no second logging of a mail that is %s, and says where it went',
    outcome => {
      const logged = {
        outcome,
        caseId: 'C-1042',
        contact: 'Mei Tanaka',
        loggedBy: '',
        at: null,
        reason: '',
        heldId: '',
      };
      const card = messageCard(messageCardModel({ logged }), scene());
      expect(actionNames(card)).not.toEqual(expect.arrayContaining(['log']));
      expect(actionNames(card)).not.toEqual(expect.arrayContaining(['new_case']));
      expect(readable(card)).not.toContain('If you log it');
      expect(readable(card)).toMatch(/In the workbook\n.*C-1042/);
    },
  );

  test.each(['held:suspected_spoof', 'never_log', 'too_large', 'auto_reply'] as const)(
    'still offers to log by hand a mail that was seen and left out (%s)',
    outcome => {
      const logged = { outcome, caseId: '', contact: '', loggedBy: '', at: null, reason: '', heldId: '' };
      const card = messageCard(messageCardModel({ logged }), scene());
      expect(actionNames(card)).toContain('log');
      expect(readable(card)).toContain('Not in the workbook\n');
    },
  );

  test('names the contact of a mail that is logged on no case', () => {
    const logged = {
      outcome: 'logged',
      caseId: '',
      contact: 'Mei Tanaka',
      loggedBy: '',
      at: null,
      reason: '',
      heldId: '',
    } as const;
    expect(readable(messageCard(messageCardModel({ logged }), scene('pt-BR')))).toContain(
      'Registrado · Mei Tanaka',
    );
  });

  test('says in words why a mail is held', () => {
    const logged = {
      outcome: 'held:suspected_spoof',
      caseId: '',
      contact: '',
      loggedBy: '',
      at: null,
      reason: '',
      heldId: '',
    } as const;
    expect(readable(messageCard(messageCardModel({ logged }), scene()))).toContain('Held: may be forged');
  });

  test('shows the writer of a forwarded mail first, and who forwarded it', () => {
    const card = messageCard(
      messageCardModel({
        person: person({ name: 'Ana Prado', address: 'ana@solarmora.example', never: 'own' }),
        forwardedFrom: person({ name: 'Olaf Berg', address: 'olaf@nord.example', contactId: null }),
      }),
      scene(),
    );
    const seen = readable(firstSight(card));
    expect(seen.indexOf('Olaf Berg')).toBeGreaterThan(-1);
    expect(seen.indexOf('Olaf Berg')).toBeLessThan(seen.indexOf('Ana Prado'));
    expect(seen).toContain('Forwarded by');
  });

  test('names the domain that would never be logged, and offers neither for people who never are', () => {
    const card = messageCard(messageCardModel(), scene());
    expect(buttonsOf(card).map(({ text }) => text)).toContain('Never log tanaka-glass.example');
    const ours = messageCard(messageCardModel({ person: person({ never: 'own' }) }), scene());
    expect(actionNames(ours)).not.toContain('never_log_address');
    expect(readable(ours)).toContain('One of us: no contact is made');
  });

  test('names the whole domain that is meant, and never that of personal mailboxes', () => {
    const texts = (address: string) =>
      buttonsOf(messageCard(messageCardModel({ person: person({ address }) }), scene())).map(
        ({ text }) => text,
      );
    expect(texts('news@mail.acme.co.uk')).toContain('Never log acme.co.uk');
    expect(texts('mei@gmail.com').join()).not.toContain('Never log gmail.com');
    expect(texts('mei@gmail.com')).toContain('Never log sender');
  });

  test('offers to never log shared addresses such as noreply@', () => {
    const card = messageCard(messageCardModel({ person: person({ never: 'role' }) }), scene());
    expect(actionNames(card)).toContain('never_log_address');
  });

  test('shows an address once when there is no name', () => {
    for (const name of ['', 'mei@tanaka-glass.example']) {
      const card = messageCard(messageCardModel({ person: person({ name }) }), scene());
      const seen = readable({ ...card, sections: card.sections.slice(0, 1) });
      expect(seen.match(/mei@tanaka-glass\.example/g)).toHaveLength(1);
    }
  });

  test('keeps "never log" folded away from hurried fingers', () => {
    expect(actionNames(firstSight(messageCard(messageCardModel(), scene())))).not.toContain(
      'never_log_domain',
    );
  });

  test('shows the columns that people added to their contacts', () => {
    const card = messageCard(messageCardModel(), scene());
    expect(readable(card)).toContain('Favourite panel\nSM-400');
  });

  test('opens an earlier message in Gmail', () => {
    expect(linksOf(messageCard(messageCardModel(), scene()))).toContain(
      'https://mail.google.com/mail/u/0/#all/18f2',
    );
  });

  test('leaves out a link that leads elsewhere, and keeps its line', () => {
    const lastMessages = [messageModel({ gmailLink: 'https://elsewhere.example/', subject: 'Kept' })];
    const card = messageCard(messageCardModel({ lastMessages }), scene());
    expect(linksOf(card)).not.toContain('https://elsewhere.example/');
    expect(readable(card)).toContain('Kept');
  });

  test('works for a mail whose sender cannot be read', () => {
    const card = messageCard(messageCardModel({ person: null }), scene());
    expect(readable(card)).toContain('Sender could not be read');
    expect(actionNames(card)).not.toContain('never_log_address');
  });

  test('leads to the held queue and the workbook from its menu, as phones have no homepage', () => {
    const card = messageCard(messageCardModel(), scene());
    expect(card.cardActions?.map(({ actionLabel }) => actionLabel)).toEqual([
      'Search',
      'People without a contact',
      'Mailbox',
      'Held mail',
      'Settings',
      'Open workbook',
      'Refresh',
    ]);
  });

  test('shows urgent cases bold and a status that people invented as it is', () => {
    const card = messageCard(
      messageCardModel({
        openCases: all([caseModel('C-1', { priority: 'urgent', status: 'at the lawyer' })]),
      }),
      scene(),
    );
    expect(readable(card)).toContain('C-1 · at the lawyer · urgent\n<b>Inverter stops (C-1)</b>');
  });

  test('says of a status that has left the list that it did', () => {
    const frozen = caseModel('C-1', { status: 'frozen', unlisted: true });
    const card = messageCard(messageCardModel({ openCases: all([frozen]) }), scene());
    expect(readable(card)).toContain('C-1 · frozen (off the list)');
  });
});

describe('the choice of a case', () => {
  test('gives each open case a button of its own and takes any other by number', () => {
    const card = chooseCaseCard(messageCardModel(), scene());
    expect(actionsOf(card).filter(({ action }) => action === 'log_to_case')).toEqual([
      { action: 'log_to_case', caseId: 'C-1042' },
      { action: 'log_to_case', caseId: 'C-1050' },
      { action: 'log_to_case', caseId: 'L-7' },
      { action: 'log_to_case' },
    ]);
    expect(JSON.stringify(card)).toContain('"name":"caseId"');
  });
});

describe('the held queue', () => {
  test('shows sender and cause of each mail with the ways out', () => {
    const card = heldCard(all([heldModel('H-1')]), scene());
    expect(readable(card)).toContain('stranger@elsewhere.example');
    expect(readable(card)).toContain('sent by a stranger to a logging address');
    expect(actionsOf(card)).toEqual([
      { action: 'release', heldId: 'H-1' },
      { action: 'dismiss', heldId: 'H-1' },
      { action: 'refresh', view: 'held' },
    ]);
    expect(linksOf(card)).toEqual(['https://mail.google.com/mail/u/0/#all/18f3']);
  });

  test('says that there may be more than it has read', () => {
    const card = heldCard(all([heldModel('H-1')], false), scene());
    expect(card.header.subtitle).toBe('1+ mails');
    expect(readable(card)).toContain('There may be more in the workbook.');
  });

  test('says in the language of the reader that a mail could not be worked on', () => {
    const card = heldCard(all([heldModel('H-1', { cause: 'error' })]), scene('fr'));
    expect(readable(card)).toContain('Casebook n’a pas pu le traiter');
  });

  test('counts what it does not show', () => {
    const card = heldCard(all(Array.from({ length: 25 }, (_, index) => heldModel(`H-${index}`))), scene());
    expect(card.header.subtitle).toBe('25 mails');
    expect(readable(card)).toContain('15 more in the workbook');
  });
});

describe('the error card', () => {
  const again = act('log');

  test('says what failed, what was kept, what to do, and a reference to quote', () => {
    const seen = readable(
      problemCard({ error: new Error('Quota <used> up'), done: null, writes: true, again }, scene()),
    );
    expect(seen).toContain('Quota &lt;used&gt; up');
    expect(seen).toContain('What was saved before it failed stays');
    expect(seen).toContain('Reference run-7f3a');
    expect(seen).toContain('Try again');
  });

  test('promises that nothing was written only when the book said so', () => {
    const error = new BookError(
      { kind: 'no_header', table: 'Cases', headers: ['Status'] },
      'Tab Cases lacks "Status".',
    );
    const seen = readable(problemCard({ error, done: null, writes: true, again }, scene()));
    expect(seen).toContain('This click saved nothing');
    expect(seen).toContain('Mend the place named above');
  });

  test('tells that the click was carried out when only its result could not be shown', () => {
    const seen = readable(
      problemCard({ error: new Error('x'), done: 'Logged to C-7', writes: true, again }, scene()),
    );
    expect(seen).toContain('Your click was carried out: Logged to C-7');
  });

  test.each(['text', 42, null, undefined, { message: 'from another realm' }, new Error('')])(
    'survives whatever was thrown: %p',
    error => {
      const card = problemCard({ error, done: null, writes: false, again }, scene());
      expect(readable(card)).toContain('What happened');
    },
  );
});

describe('the card before Casebook is ready', () => {
  test('tells who has to do what when it is not installed', () => {
    const seen = readable(notReadyCard({ why: 'not_installed', detail: '' }, 'home', scene()));
    expect(seen).toContain('Ask the administrator to run the function “install”');
  });

  test('tells how to get access when the workbook is not shared, with the detail', () => {
    const seen = readable(notReadyCard({ why: 'no_access', detail: 'book 1x <y>' }, 'message', scene()));
    expect(seen).toContain('share the workbook with you');
    expect(seen).toContain('book 1x &lt;y&gt;');
  });
});

describe('the card of a draft', () => {
  test('offers the Bcc address, and not the one to forward to', () => {
    const card = composeCard({ ...composeModel(), knowsBcc: true }, scene());
    expect(actionsOf(card).filter(({ action }) => action === 'insert_bcc')).toEqual([
      { action: 'insert_bcc', address: 'log@solarmora.example' },
    ]);
    expect(readable(card)).not.toContain('are replaced');
  });

  test('warns that other hidden recipients go when it cannot see them', () => {
    const card = composeCard({ ...composeModel(), knowsBcc: false }, scene());
    expect(readable(card)).toContain('Other Bcc recipients of the draft are replaced.');
  });
});
