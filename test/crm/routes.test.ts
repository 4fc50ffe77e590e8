/** By which route a mail came, and how that was seen. */
import { plainAddress, routeOf } from '../../src/crm/routes';
import { route } from './given';

const ROUTES = [
  route('help', { address: 'help@us.example' }),
  route('vip', { address: 'help+vip@us.example' }),
  route('log', { address: 'log@us.example' }),
];
const people = (...addresses: readonly string[]) => addresses.map(address => ({ name: null, address }));

interface Seen {
  readonly headers?: readonly (readonly [string, string])[];
  readonly to?: readonly string[];
  readonly cc?: readonly string[];
  readonly bcc?: readonly string[];
}
const found = ({ headers = [], to = [], cc = [], bcc = [] }: Seen): string | null => {
  const routed = routeOf(
    {
      headers: headers.map(([name, value]) => ({ name, value })),
      to: people(...to),
      cc: people(...cc),
      bcc: people(...bcc),
    },
    ROUTES,
  );
  return routed && `${routed.route.name} by ${routed.by}${routed.visible ? ', openly' : ''}`;
};

it.each<[Seen, string | null]>([
  [{ to: ['Help@us.example'] }, 'help by To or Cc, openly'],
  [{ cc: ['log@us.example'] }, 'log by To or Cc, openly'],
  [{ to: ['help+7@us.example'] }, 'help by To or Cc, openly'],
  [{ to: ['HELP+vip@us.example'] }, 'vip by To or Cc, openly'],
  [{ to: ['help+7@us.example', 'log@us.example'] }, 'log by To or Cc, openly'],
  [{ to: ['log@us.example', 'help@us.example'] }, 'help by To or Cc, openly'],
  [{ bcc: ['log+x@us.example'] }, 'log by Bcc'],
  [{ bcc: ['log@us.example'], to: ['help@us.example'] }, 'help by To or Cc, openly'],
  [{ to: ['ann@acme.example'], bcc: ['bob@acme.example'] }, null],
  [{ headers: [['x-gm-original-to', ' Log@us.example ']] }, 'log by X-Gm-Original-To'],
  [{ headers: [['Delivered-To', '<help+7@us.example>']] }, 'help by Delivered-To'],
  [{ headers: [['X-Forwarded-To', 'log@us.example']] }, 'log by X-Forwarded-To'],
  [{ headers: [['X-Original-To', 'log@us.example']] }, 'log by X-Original-To'],
  [{ headers: [['Envelope-To', 'help+vip@us.example']] }, 'vip by Envelope-To'],
  [
    {
      headers: [
        ['Delivered-To', 'help@us.example'],
        ['X-Gm-Original-To', 'log@us.example'],
      ],
    },
    'log by X-Gm-Original-To',
  ],
  [
    {
      headers: [
        ['Delivered-To', 'box@us.example'],
        ['Delivered-To', 'log@us.example'],
      ],
    },
    'log by Delivered-To',
  ],
  [
    {
      headers: [
        ['X-Gm-Original-To', 'box@us.example'],
        ['Envelope-To', 'log@us.example'],
      ],
    },
    'log by Envelope-To',
  ],
  [{ headers: [['To', 'log@us.example']] }, null],
  [{ headers: [['Delivered-To', 'log@us.example']], to: ['help@us.example'] }, 'log by Delivered-To'],
  [
    { headers: [['Delivered-To', 'log@us.example']], cc: ['log+1@us.example'] },
    'log by Delivered-To, openly',
  ],
])('%j comes by %s', (seen, expected) => {
  expect(found(seen)).toBe(expected);
});

it.each([
  [' <Ann+tag@Acme.example> ', 'ann@acme.example'],
  ['ann@acme.example', 'ann@acme.example'],
  ['a+b+c@acme.example', 'a@acme.example'],
  ['ann', 'ann'],
])('the plain form of %j is %s', (address, plain) => {
  expect(plainAddress(address)).toBe(plain);
});
