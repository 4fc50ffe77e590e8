/** Solar Mora, the made-up company of the sample mailbox: sells and repairs solar roofs in half a dozen languages. */
import type { Company } from '../company';

const AGENTS = 'ana@solarmora.example, kenji@solarmora.example';

export const SAMPLE_COMPANY: Company = {
  domain: 'solarmora.example',
  title: 'Solar Mora Casebook',
  routing: 'casebook@solarmora.example',
  users: [
    {
      email: 'ana@solarmora.example',
      name: 'Ana Mora',
      role: 'admin',
      aliases: 'ana.mora@solarmora.example',
    },
    { email: 'kenji@solarmora.example', name: 'Kenji Sato', role: 'agent' },
    { email: 'casebook@solarmora.example', name: 'Casebook', role: 'admin' },
  ],
  routes: [
    {
      name: 'support',
      kind: 'support',
      address: 'support@solarmora.example',
      assignment: 'round_robin',
      assignees: AGENTS,
      acknowledge: true,
    },
    {
      name: 'sales',
      kind: 'sales',
      address: 'sales@solarmora.example',
      assignment: 'direct',
      assignees: 'kenji@solarmora.example',
    },
    { name: 'log', kind: 'bcc', address: 'log@solarmora.example' },
    { name: 'forward', kind: 'forward', address: 'forward@solarmora.example' },
  ],
  neverLog: [{ pattern: 'kanzlei-vogt.example', reason: 'Our lawyers: confidential' }],
  settings: { 'Organisation name': 'Solar Mora', 'More free-mail domains': 'postbox.example' },
};
