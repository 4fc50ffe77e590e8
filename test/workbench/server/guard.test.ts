import { refusal } from '../../../workbench/server/guard';

const PORT = 8080;

test.each(['localhost:8080', '127.0.0.1:8080', '[::1]:8080', 'LOCALHOST:8080'])(
  'the host %s may speak',
  host => {
    expect(refusal({ host }, PORT)).toBeNull();
  },
);

test.each([
  undefined,
  'evil.example:8080',
  'localhost:9090',
  'localhost.evil.example:8080',
  '192.168.0.2:8080',
])('the host %s is turned away', host => {
  expect(refusal({ host }, PORT)).not.toBeNull();
});

test('a page of our own may act and another page may not', () => {
  const host = 'localhost:8080';
  expect(refusal({ host, origin: 'http://localhost:8080' }, PORT)).toBeNull();
  expect(refusal({ host, origin: 'https://evil.example' }, PORT)).not.toBeNull();
  expect(refusal({ host, origin: 'http://localhost:3000' }, PORT)).not.toBeNull();
  expect(refusal({ host, origin: 'null' }, PORT)).not.toBeNull();
});

test('what the browser says came from another site is turned away, an address typed by hand is not', () => {
  const host = 'localhost:8080';
  expect(refusal({ host, 'sec-fetch-site': 'cross-site' }, PORT)).not.toBeNull();
  expect(refusal({ host, 'sec-fetch-site': 'same-site' }, PORT)).not.toBeNull();
  expect(refusal({ host, 'sec-fetch-site': 'none' }, PORT)).toBeNull();
});
