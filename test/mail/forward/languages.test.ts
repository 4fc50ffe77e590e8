import { findForwarded } from '../../../src/mail/forward/find';
import {
  composeForwards,
  composeOutlookReply,
  RECIPIENT,
  SENDER,
  words,
} from '../../fixtures/mail/compose-forward';
import { FORWARD_LANGUAGES } from '../../fixtures/mail/forward-languages';

describe.each(FORWARD_LANGUAGES.map(language => [language.locale, language] as const))(
  'forwards in %s',
  (_, language) => {
    const notes = ['', language.note];
    const mails = notes.flatMap(note =>
      composeForwards(language, note).map(mail => [mail.client, note, mail] as const),
    );

    test.each(mails)('%s: tells who wrote what, when (note: "%s")', (_client, note, mail) => {
      const found = findForwarded({ ...mail, attached: [] });

      expect(found?.from).toEqual({ address: SENDER, name: language.sender });
      expect(found?.to.map(person => person.address || person.name)).toEqual([
        mail.client === 'Outlook 2010' ? language.recipient : RECIPIENT,
      ]);
      expect(found?.subject).toBe(language.subject);
      expect(found?.date?.slice(0, 16)).toBe('2024-03-05T14:22');
      expect(words(found?.text ?? '')).toBe(words(language.body));
      expect(words(found?.note ?? '')).toBe(words(note));
    });

    test('a reply with the same block is no forward', () => {
      expect(findForwarded({ ...composeOutlookReply(language), attached: [] })).toBeNull();
    });
  },
);
