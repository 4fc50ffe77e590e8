import { caseToken, subjectToken } from '../../src/crm/case-token';
import { claimsOf } from '../../src/intake/matter';
import { mail, raw } from '../mail/mail';

const key = { secret: 's', installation: 'i' };

const mailOf = (subject: string, text: string) => mail(raw({ Subject: subject }, text));

describe('the cases that a mail names', () => {
  it('are told with the proven ones first, however often they are asked for', () => {
    const found = mailOf('Re: [#5] x', `> [#${caseToken(key, 'C-7')}]`);
    const told = [
      { caseId: 'C-7', proven: true },
      { caseId: 'C-5', proven: false },
    ];
    expect(claimsOf(found, key)).toEqual(told);
    expect(claimsOf(found, key)).toEqual(told);
  });

  it('are no other mail’s, and proven to the installation alone that signed them', () => {
    const found = mailOf(`Re: x ${subjectToken(key, 'C-7')}`, '');
    expect(claimsOf(found, key)).toEqual([{ caseId: 'C-7', proven: true }]);
    expect(claimsOf(found, { ...key, secret: 't' })).toEqual([{ caseId: 'C-7', proven: false }]);
    expect(claimsOf(mailOf('x', 'y'), key)).toEqual([]);
  });
});
