import { splitReply } from '../../../src/mail/reply/split';
import { composeReplies } from '../../fixtures/mail/compose-reply';
import { REPLY_LANGUAGES } from '../../fixtures/mail/reply-languages';

describe.each(REPLY_LANGUAGES.map(language => [language.locale, language] as const))(
  'replies in %s',
  (_, language) => {
    test.each(composeReplies(language).map(mail => [mail.client, mail] as const))(
      '%s: shows what the sender wrote',
      (_client, mail) => {
        const { newText } = splitReply({ ...mail, subject: '' });
        expect(newText).toBe(language.own);
      },
    );
  },
);
