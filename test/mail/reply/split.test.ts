import { splitReply, type SplitReply } from '../../../src/mail/reply/split';

const split = (text: string, subject = ''): SplitReply => splitReply({ text, html: null, subject });

describe('quotes', () => {
  test('an answer between quoted lines is shown without them', () => {
    const { newText, quoted } = split(
      'On 5 Mar 2024, at 14:22, Ann <ann@x.example> wrote:\n> Option A?\n\nGreat.\n\n> Option B?\n\nNot so much.\n',
    );
    expect(newText).toBe('Great.\n\n\nNot so much.');
    expect(quoted).toContain('> Option A?');
  });

  test('an unattributed quote with words below it stays, because it is part of what is said', () => {
    const text = 'To your points:\n\n> first\n\nYes.';
    expect(split(text).newText).toBe(text);
  });

  test('a quoted line that was wrapped is no answer', () => {
    const text =
      'Blah\n\nOn Monday, 24 September, 2012 at 3:46 PM, bob wrote:\n\n> [Ticket #50] test\n>\n> View ticket (http://example.com/action\n_nonce=3dd518)\n>\n';
    expect(split(text).newText).toBe('Blah');
  });

  test('an answer below an attribution without quote marks is shown', () => {
    expect(split('On 8 May 2017 17:34, "Ann" <ann@x.example> wrote:\n\nIt should be two.').newText).toBe(
      'It should be two.',
    );
  });

  test('words on the line of the attribution are kept', () => {
    expect(split('reply On Wed, Apr 4, 2012 at 3:59 PM, bob@example.com wrote:\n> Hi').newText).toBe('reply');
  });

  test.each([
    [
      'five lines',
      'One\n\nOn Thu, 31 Mar 2016 at 11:16 Some One\n\n<\nmailto:Some One <some.one@foo.example>\n> wrote:\n\n\nTwo',
    ],
    [
      'a bracket of its own',
      'One\n\nAm 21.04.2016 17:48 schrieb "Einz Zwei" <noreply@x.example\n>:\n\n> zwei',
    ],
    ['a soft line break', 'One\n\nOn Mon, Jun 3, 2024 at 12:53 AM Cody <cody@x.example> w=\nrote:\n\n> Hi'],
    ['no colon', 'One\n\nOn Wed, 14 Nov 2018 08:14:43 -0200 John Doe <john@x.example> wrote\n\nWhen?'],
    ['dashes', 'One\n\n---- On Wed, 24 Feb 2021 14:02:50 +0530 john@x.example wrote ----\n\nTwo'],
    ['old Gmail', 'One\n\n2013/7/20 sam via Meta <info@x.example>\n\n| sam replied'],
    ['Mail.ru', 'One\n\n\n>Вторник, 5 марта 2024, 14:22 +03:00 от Ann <ann@x.example>:\n>\n>Два'],
    ['163', 'One\n\nAt 2024-03-05 14:22:11, "Ann" <ann@x.example> wrote:\n\n二'],
    [
      'Orange',
      'One\n\n\n> Message du 05/03/24 14:22\n> De : "Ann" <ann@x.example>\n> A : b@x.example\n> Objet : Test\n> \n> Deux',
    ],
    ['a help desk', 'One\n\n##- Please type your reply above this line -##\n\nTwo'],
  ])('cuts at an attribution with %s', (_, text) => {
    expect(split(text).newText).toBe('One');
  });

  test('a forwarded mail is no quote of a reply', () => {
    const text =
      'FYI\n\n---------- Forwarded message ----------\nFrom: bob@x.example\nDate: Tue, Sep 4, 2012 at 1:35 PM\nSubject: Two\nTo: rob@x.example\n\nText';
    expect(split(text).newText).toBe(text);
    expect(
      split(
        'FYI\n\nFrom: Bob <bob@x.example>\nSent: Tuesday, March 5, 2024 2:22 PM\nTo: rob@x.example\nSubject: Two\n\nText',
        'FW: Two',
      ).newText,
    ).toContain('Text');
  });
});

describe('signatures and footers', () => {
  test('the signature below "-- " is set apart', () => {
    expect(split('Hello\n\n-- \nAnn\nAcme')).toEqual({
      newText: 'Hello',
      signature: '-- \nAnn\nAcme'.replace('-- ', '--'),
      quoted: '',
    });
  });

  test.each([
    'Sent from my iPhone',
    'Sent from my Wiko RIDGE FAB 4G',
    'Get Outlook for iOS<https://aka.ms/o0ukef>',
    'Sent from Mail for Windows 10',
    'Sent from my cell, please excuse any typos.',
    'Sent from [mail](https://go.microsoft.com/fwlink/?LinkId=550986) for windows 10',
    '(Sent from mobile device)',
    'Diese Nachricht wurde von meinem Android-Mobiltelefon mit K-9 Mail gesendet.',
    'via mobile',
  ])('"%s" is a footer', footer => {
    expect(split(`Here it is\n\n${footer}\n`)).toMatchObject({ newText: 'Here it is', signature: footer });
  });

  test.each([
    'Sent from my desk, is much easier then my mobile phone.',
    'The notification was sent from my iPhone app to all users.',
    'Sent from the main server, all messages arrive in time.',
    'From my phone I cannot open the attachment.',
    'Sent by email yesterday',
    'Phone',
    'Von meinem Chef habe ich gehört, dass es morgen losgeht.',
  ])('"%s" is prose', line => {
    expect(split(`Here it is\n\n${line}\n`).newText).toBe(`Here it is\n\n${line}`);
  });

  test('a disclaimer is set apart', () => {
    const { newText, signature } = split(
      'Please call me.\n\nConfidentiality notice: this message is for you alone.\nDelete it.',
    );
    expect(newText).toBe('Please call me.');
    expect(signature).toContain('Delete it.');
  });

  test('name and formula stay, the company block below them goes', () => {
    const { newText, signature } = split(
      'Please call me.\n\nBest regards,\nAnn Example\nHead of Sales\nTel. +49 351 555 0142\nwww.acme.example',
    );
    expect(newText).toBe('Please call me.\n\nBest regards,\nAnn Example');
    expect(signature).toContain('+49 351');
  });

  test('a list footer is set apart', () => {
    expect(
      split('Thanks!\n\n__\nusers mailing list\nusers@lists.example\nhttp://lists.example/users').newText,
    ).toBe('Thanks!');
  });

  test('rules inside a text are no signature', () => {
    const text =
      '## Points\n----\n\n1. Faster\n2. Smaller\n\n----\n\nThe dashes above are formatting.\n\n====\n\nAnd these too.';
    expect(split(text).newText).toBe(text);
  });
});

describe('nothing is lost', () => {
  test.each([
    'I wrote to Ann on 5 March 2024 at 14:22 and she replied:\n\nwe can do it.\n\nBob',
    'Please note:\n\n1. From: the warehouse\n2. To: the shop\n\nThanks',
    'Date: 5 March 2024\nTime: 14:22\nPlace: Room 1\n\nSee you there',
    'On Monday we will start at 14:30:\n\n- first item\n- second item',
    'On Thursday:\n\nLorem ipsum\n\nOn Friday:\n\nDolor sit',
    'Our hours on 24/12/2024 are as follows:\n\n9:00 to 12:00\n\nRegards',
    'Hallo,\n\nwie am 5.3.2024 besprochen:\n\nbitte liefern.\n\nDanke',
    'Le 5 mars 2024 à 14:22 nous avons reçu votre colis :\n\nil est vide.\n\nCordialement',
    'From: Leeds warehouse\nTo: the shop\nDate: 5 March 2024\n\nTracking: 1Z999',
    '> This is a quote.\n\nAnd this is some text.',
  ])('plain text is shown whole: %j', text => {
    expect(split(text).newText).toBe(text);
  });

  test.each([
    '> only\n> a quote',
    '-- \nAnn',
    'Sent from my iPhone',
    '-----Original Message-----\nFrom: a@x.example\nTo: b@x.example\nSubject: c\n\nd',
  ])('something is shown when the cut would leave nothing: %j', text => {
    expect(split(text).newText).not.toBe('');
  });

  test('every line of the mail lands in one of the three parts', () => {
    const text =
      'Own\n\n-- \nAnn\n\nOn Tue, Mar 5, 2024 at 2:22 PM Bob <bob@x.example> wrote:\n> quoted\n> more\n';
    const { newText, signature, quoted } = split(text);
    const shown = `${newText}\n${signature}\n${quoted}`;
    for (const line of text.split('\n')) expect(shown).toContain(line.trim());
  });
});

describe('HTML', () => {
  test('helps where the plain part shows no quote', () => {
    const html =
      '<div>Thanks, see you.</div><div class="gmail_quote"><div class="gmail_attr">Zorg blip Ann &lt;ann@x.example&gt;:</div><blockquote class="gmail_quote">Shall we meet?</blockquote></div>';
    const { newText, quoted } = splitReply({
      text: 'Thanks, see you.\nZorg blip Ann\nShall we meet?',
      html,
      subject: '',
    });
    expect(newText).toBe('Thanks, see you.');
    expect(quoted).toContain('Shall we meet?');
  });

  test('an indented paragraph is no quote', () => {
    const html =
      '<div>Dear all,</div><blockquote style="margin:0 0 0 40px;border:none;padding:0px"><div>indented words</div></blockquote>';
    expect(splitReply({ text: null, html, subject: '' }).newText).toContain('indented words');
  });

  test('a named signature is set apart', () => {
    const html = '<div>Hello<br></div><div class="gmail_signature"><div>Ann</div><div>Acme</div></div>';
    expect(splitReply({ text: null, html, subject: '' })).toEqual({
      newText: 'Hello',
      signature: 'Ann\nAcme',
      quoted: '',
    });
  });
});
