import { authenticationOf } from '../../src/mail/authentication';
import { expectLinear } from '../growth';

const OURS = 'solarmora.example';

const verdictOf = (...results: readonly string[]) =>
  authenticationOf(
    results.map(value => ({ name: 'Authentication-Results', value })),
    OURS,
  );

const gmail = (results: string): string => `mx.google.com;\r\n       ${results}`;
const SPF_EVIL =
  'spf=pass (google.com: domain of x@evil.example designates 192.0.2.9 as permitted sender) smtp.mailfrom=x@evil.example';

it('passes what Gmail vouches for by DMARC, or by an aligned signature or envelope', () => {
  expect(verdictOf(gmail(`${SPF_EVIL}; dmarc=pass (p=NONE sp=NONE dis=NONE) header.from=${OURS}`))).toBe(
    'pass',
  );
  expect(verdictOf(gmail(`dkim=pass header.i=@mail.${OURS} header.s=a header.b=x; spf=none`))).toBe('pass');
  expect(
    verdictOf(
      gmail(`spf=pass (google.com: domain of ana@${OURS} designates 192.0.2.1) smtp.mailfrom=ana@${OURS}`),
    ),
  ).toBe('pass');
});

it('fails what passes for another domain than the one that it claims', () => {
  expect(
    verdictOf(gmail(`dkim=pass header.i=@evil.example; ${SPF_EVIL}; dmarc=pass header.from=evil.example`)),
  ).toBe('fail');
  expect(verdictOf(gmail(`dkim=pass header.i=@${OURS}.evil.example; spf=none`))).toBe('fail');
  expect(verdictOf(gmail(`dkim=pass header.i=@not${OURS}; spf=none`))).toBe('fail');
  expect(verdictOf(gmail('dkim=pass header.i=@example; spf=none'))).toBe('fail');
});

it('believes the first verdict alone, and only when Gmail wrote it', () => {
  const forged = gmail(`dkim=pass header.i=@${OURS}; dmarc=pass header.from=${OURS}`);
  expect(verdictOf(gmail(`${SPF_EVIL}; dmarc=fail header.from=${OURS}`), forged)).toBe('fail');
  expect(verdictOf('mx.google.com.evil.example; dkim=fail', forged)).toBe('none');
  const fromOutside = [
    { name: 'Received', value: 'from a.evil.example by mx.google.com with ESMTPS id 1; Mon, 2 Nov 2026' },
    { name: 'Authentication-Results', value: forged.replace('mx.google.com', 'mail.evil.example') },
    { name: 'Authentication-Results', value: forged },
  ];
  expect(authenticationOf(fromOutside, OURS)).toBe('fail');
  expect(authenticationOf([{ name: 'Received-SPF', value: 'pass' }], OURS)).toBe('fail');
});

it.each([
  ['an unquoted local part', `spf=pass smtp.mailfrom=dmarc=pass@evil.example`],
  ['a quoted local part', `spf=pass smtp.mailfrom="a; dmarc=pass header.from=${OURS}; b"@evil.example`],
  [
    'a local part that ends the comment',
    `spf=pass (google.com: domain of "a) ; dmarc=pass header.from=${OURS} ; x=y ("@evil.example designates) smtp.mailfrom="a"@evil.example`,
  ],
  [
    'an escaped quote',
    `spf=pass (domain of "a\\") ; dkim=pass header.i=@${OURS} ; ("@evil.example) smtp.mailfrom=a@evil.example`,
  ],
  ['an open quote', `spf=pass smtp.mailfrom="a@evil.example; dmarc=pass header.from=${OURS}`],
  ['a second verdict', `dmarc=none header.from=evil.example; dmarc=pass header.from=${OURS}`],
  ['a second envelope', `${SPF_EVIL}; spf=pass smtp.mailfrom=ana@${OURS}`],
])('takes no verdict out of what the sender wrote himself: %s', (_what, results) => {
  expect(verdictOf(gmail(results))).toBe('fail');
});

it('fails a mail that names two authors', () => {
  expect(
    authenticationOf(
      [
        { name: 'Authentication-Results', value: gmail(`dmarc=pass header.from=${OURS}`) },
        { name: 'From', value: `ana@${OURS}` },
        { name: 'From', value: 'x@evil.example' },
      ],
      OURS,
    ),
  ).toBe('fail');
});

it('gives no verdict where there is none and the mail never left the domain', () => {
  expect(verdictOf()).toBe('none');
  expect(authenticationOf([{ name: 'Received', value: 'by smtp.gmail.com with ESMTPSA id 1' }], OURS)).toBe(
    'none',
  );
});

it('reads a hostile header in a time that grows with its length', () => {
  for (const part of ['(', '"', ';', '\\', 'a=b ', '()', 'dkim=pass '])
    expectLinear(part.repeat(500_000), text => verdictOf(gmail(text)));
});

it.each([
  [
    'a property named twice counts as it was first',
    'dkim=pass header.i=@evil.example header.i=@solarmora.example; spf=none',
    'fail',
  ],
  ['a word without a name is none', 'dkim=pass =@solarmora.example; spf=none', 'fail'],
  ['a quoted value is one word', 'spf=pass smtp.mailfrom="x y"@solarmora.example', 'pass'],
  [
    'a comment within a comment ends with both',
    'spf=none (a (b) dmarc=pass header.from=solarmora.example); dkim=none',
    'fail',
  ],
  [
    'a bracket that closes nothing opens nothing',
    'spf=none ) ; dkim=pass header.i=@solarmora.example',
    'pass',
  ],
  ['letters may be large', 'DKIM=Pass Header.I=@SolarMora.Example', 'pass'],
  ['a method with a remark before its result is none', 'dkim pass header.i=@solarmora.example', 'fail'],
])('%s', (_what, results, verdict) => {
  expect(verdictOf(gmail(results))).toBe(verdict);
});
