/** What a new book starts with: settings with their defaults, routes of the domain, the installing user, templates. */
import type { Change } from '../book/book';
import { LEDGER_HEAD, LEDGER_HEAD_MEANING } from '../book/ledger/ledger';
import { insert } from '../book/row';
import type { TableName } from '../book/schema';
import { BOOK_MARK, BOOK_MARK_MEANING, currentMark } from '../book/version';
import { showSetting } from '../crm/setting-values';
import { SETTINGS, type Settings } from '../crm/settings';
import { FIRST_TARGETS } from '../crm/targets';
import type { RouteKind } from '../crm/routes';
import { domainOf } from '../crm/domains';

export interface InstallOptions {
  /** Own mail domains; default: the installing account's. */
  readonly domains?: readonly string[];
  /** By the names of the Settings tab. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly routes?: readonly {
    readonly name: string;
    readonly kind: RouteKind;
    readonly address: string;
    readonly assignment?: string;
    readonly assignees?: string;
    readonly acknowledge?: boolean;
  }[];
  readonly users?: readonly {
    readonly email: string;
    readonly name?: string;
    readonly role?: string;
    readonly aliases?: string;
  }[];
  readonly neverLog?: readonly { readonly pattern: string; readonly reason?: string }[];
  /** Rules of the tab Rules, in their order; cells as a person would type them. */
  readonly rules?: readonly {
    readonly name: string;
    readonly condition: string;
    readonly action: string;
    readonly stop?: boolean;
    readonly active?: boolean;
    readonly examples?: string;
  }[];
  readonly title?: string;
  /** Of a team's book: its name (src/intake/books.ts). */
  readonly book?: string;
  readonly locale?: string;
  readonly timeZone?: string;
}

/** `casebook+log@acme.example` reaches the routing mailbox without any routing rule. */
const plusAddress = (account: string, tag: string): string => account.replace('@', `+${tag}@`);

/** A team's addresses have its name in them, because each leads to one book alone. */
const defaultRoutes = (account: string, book: string): NonNullable<InstallOptions['routes']> => {
  const tag = book === '' ? '' : `${book}-`;
  const support = {
    name: 'support',
    kind: 'support',
    address: `${book === '' ? 'support' : book}@${domainOf(account)}`,
    assignment: 'round_robin',
    acknowledge: true,
  } as const;
  const sales = {
    name: 'sales',
    kind: 'sales',
    address: `sales@${domainOf(account)}`,
    assignment: 'none',
    acknowledge: false,
  } as const;
  return [
    support,
    ...(book === '' ? [sales] : []),
    { name: 'log', kind: 'bcc', address: plusAddress(account, `${tag}log`) },
    { name: 'forward', kind: 'forward', address: plusAddress(account, `${tag}forward`) },
  ];
};

/** Our own words, one for each language of the cards. */
const ACKNOWLEDGEMENTS: readonly { readonly language: string; readonly text: string }[] = [
  {
    language: 'en',
    text: 'Hello {{contact.first|there}},\n\nthank you for your mail. We have it on record as case {{case.id}} and will answer as soon as we can.\nIf you want to add something, simply answer this mail.\n\n{{company.name|Your support team}}',
  },
  {
    language: 'pt-BR',
    text: 'Olá {{contact.first|}},\n\nrecebemos a sua mensagem. Ela está registrada como caso {{case.id}} e vamos responder assim que possível.\nSe quiser acrescentar algo, basta responder a este e-mail.\n\n{{company.name|Equipe de atendimento}}',
  },
  {
    language: 'ja',
    text: '{{contact.name|お客様}} 様\n\nお問い合わせありがとうございます。受付番号 {{case.id}} で承りました。\n内容を確認のうえ、担当者よりご返信いたします。追記がある場合は、このメールにそのままご返信ください。\n\n{{company.name|サポート窓口}}',
  },
  {
    language: 'es',
    text: 'Hola {{contact.first|}}:\n\nhemos recibido su mensaje y lo hemos registrado como caso {{case.id}}. Le contestaremos lo antes posible.\nSi desea añadir algo, responda a este correo.\n\n{{company.name|El equipo de atención}}',
  },
  {
    language: 'fr',
    text: 'Bonjour {{contact.first|}},\n\nnous avons bien reçu votre message et l’avons enregistré sous le dossier {{case.id}}. Nous vous répondrons dès que possible.\nPour ajouter une précision, répondez simplement à ce courriel.\n\n{{company.name|Le service client}}',
  },
  {
    language: 'de',
    text: 'Guten Tag {{contact.name|}},\n\nvielen Dank für Ihre Nachricht. Wir haben sie als Fall {{case.id}} aufgenommen und antworten so bald wie möglich.\nWenn Sie etwas ergänzen möchten, antworten Sie einfach auf diese E-Mail.\n\n{{company.name|Ihr Support}}',
  },
];

/** A row of the tab Settings; without a value it holds what the setting is without a row. */
export function settingRow(key: keyof Settings, value: string = showSetting(SETTINGS[key].fallback)): Change {
  const { name, description } = SETTINGS[key];
  return insert('Settings', { name, value: key === 'nextCaseNumber' ? Number(value) : value, description });
}

const firstTargets = (): readonly Change[] => FIRST_TARGETS.map(target => insert('Targets', { ...target }));

/** What a small table starts with that an update of the book adds. */
export const FIRST_ROWS: Readonly<Partial<Record<TableName, () => readonly Change[]>>> = {
  Targets: firstTargets,
};

export function firstRows(account: string, options: InstallOptions, now: string): readonly Change[] {
  const domains = options.domains ?? [domainOf(account)];
  const overrides = options.settings ?? {};
  const settings = (Object.keys(SETTINGS) as (keyof Settings)[]).map(key => {
    const preset =
      key === 'ownDomains'
        ? domains.join(', ')
        : key === 'locale'
          ? (options.locale ?? 'en')
          : showSetting(SETTINGS[key].fallback);
    return settingRow(key, overrides[SETTINGS[key].name] ?? preset);
  });
  const mark = insert('Settings', {
    name: BOOK_MARK,
    value: currentMark(),
    description: BOOK_MARK_MEANING,
  });
  const seal = insert('Settings', { name: LEDGER_HEAD, value: '', description: LEDGER_HEAD_MEANING });
  const routes = (options.routes ?? defaultRoutes(account, options.book ?? '')).map(route =>
    insert('Routes', {
      name: route.name,
      kind: route.kind,
      address: route.address.toLowerCase(),
      assignment: route.assignment ?? 'none',
      assignees: route.assignees ?? '',
      lastAssignee: '',
      acknowledge: route.acknowledge ?? false,
      template: 'Acknowledgement',
      language: options.locale ?? 'en',
      active: true,
    }),
  );
  const people = options.users ?? [{ email: account, role: 'admin' }];
  const users = people.map(user =>
    insert('Users', {
      email: user.email.toLowerCase(),
      name: user.name ?? '',
      role: user.role ?? 'agent',
      active: true,
      aliases: user.aliases ?? '',
      away: false,
    }),
  );
  const neverLog = (options.neverLog ?? []).map(entry =>
    insert('NeverLog', {
      pattern: entry.pattern,
      reason: entry.reason ?? '',
      addedBy: account,
      addedAt: now,
    }),
  );
  const templates = ACKNOWLEDGEMENTS.map(({ language, text }) =>
    insert('Templates', { name: 'Acknowledgement', language, subject: '', text }),
  );
  const rules = (options.rules ?? []).map((rule, index) =>
    insert('Rules', {
      id: rule.name,
      order: index + 1,
      condition: rule.condition,
      action: rule.action,
      stop: rule.stop ?? false,
      active: rule.active ?? true,
      examples: rule.examples ?? '',
    }),
  );
  return [
    ...settings,
    mark,
    seal,
    ...firstTargets(),
    ...routes,
    ...users,
    ...neverLog,
    ...rules,
    ...templates,
  ];
}
