import { bareSubject, stripPrefixes, subjectSays } from '../../src/mail/subject';
import { SUBJECT_PREFIXES } from '../../src/mail/subject-prefixes';

describe('subjectSays', () => {
  it.each([
    ['Re: Offer', 'reply'],
    ['AW: Angebot', 'reply'],
    ['RE : Devis', 'reply'],
    ['Re[2]: Offer', 'reply'],
    ['Odp.: Oferta', 'reply'],
    ['回复：报价', 'reply'],
    ['Fwd: Re: Offer', 'forward'],
    ['WG: AW: Angebot', 'forward'],
    ['[EXTERNAL] FW: Offer', 'forward'],
    ['CAUTION: FW: Offer', 'forward'],
    ['【社外】転送: 見積', 'forward'],
    ['ENC: Proposta', 'forward'],
    ['İLT: Teklif', 'forward'],
    ['Offer (fwd)', 'forward'],
    ['[Fwd: Offer]', 'forward'],
    ['Offer', null],
    ['Order: 12', null],
    ['', null],
  ] as const)('reads %j', (subject, says) => {
    expect(subjectSays(subject)).toBe(says);
  });

  it.each(
    SUBJECT_PREFIXES.flatMap(({ locale, forward }) => forward.map(prefix => [prefix, locale] as const)),
  )('knows the forward prefix %j (%s), in any letter case', prefix => {
    // Some letters stand for a reply elsewhere; a reply claims less.
    const replies = new Set(SUBJECT_PREFIXES.flatMap(({ reply }) => reply));
    expect(subjectSays(`${prefix.toUpperCase()}: x`)).toBe(replies.has(prefix) ? 'reply' : 'forward');
  });
});

describe('stripPrefixes', () => {
  it.each([
    ['Re: AW: Fwd: Offer', 'Offer'],
    ['[EXTERNAL] Re: Offer', 'Offer'],
    ['[team] Re: [team] Offer', '[team] Offer'],
    ['Re: Offer (fwd)', 'Offer'],
    ['Re:  Two   words ', 'Two words'],
    ['[#1042] Offer', '[#1042] Offer'],
  ])('leaves the matter of %j', (subject, matter) => {
    expect(stripPrefixes(subject)).toBe(matter);
  });
});

describe('bareSubject', () => {
  it('is one for all mails of a conversation', () => {
    const conversation = [
      'Offer for 40 chairs',
      'Re: Offer for 40 chairs',
      'AW: Re: OFFER for 40 chairs',
      '[EXTERNAL] Fwd: offer for  40 chairs',
      '[sales] Re: Offer for 40 chairs',
    ];
    expect(new Set(conversation.map(bareSubject))).toEqual(new Set(['offer for 40 chairs']));
  });

  it('takes letters of full width for their usual form', () => {
    expect(bareSubject('Ｒｅ： Offer ⒝')).toBe(bareSubject('Re: Offer (b)'));
  });

  it('is that of itself, also where lower case takes a letter apart', () => {
    const bare = bareSubject('Re: \u0130\u1ce7');
    expect(bareSubject(bare)).toBe(bare);
  });

  it('keeps a subject that is all tag', () => {
    expect(bareSubject('[EXTERNAL]')).toBe('');
    expect(bareSubject('[Request received]')).toBe('[request received]');
  });
});
