/** The installation's texts in English. */
import type { SetupWords } from '../words';

export const en: SetupWords = {
  intro: [
    'This installs Casebook for your domain, step by step. Allow half an hour.',
    'You may stop at any time (q, or Ctrl+C) and run `npm run setup` again: it goes on where you stopped.',
    'You need: a Google Workspace account of its own for the routing mailbox, and an administrator for the last steps.',
  ],
  resumed: (done, all) => `${done} of ${all} steps are done; going on from there.`,
  onlyYou: 'Only you can do this:',
  isDone: 'Done? Enter = yes, l = later, q = stop here: ',
  answers: { later: 'l', quit: 'q' },
  notUnderstood: 'Please press Enter, l or q.',
  ask: {
    account: 'Address of the routing mailbox, e.g. casebook@acme.example: ',
    timeZone: usual => `Time zone of the book [${usual}]: `,
    projectNumber: 'Project number (digits): ',
    bookUrl: 'Address of the book, as the log of `install` names it: ',
  },
  wrong: {
    account: 'That is no e-mail address.',
    freeMail: domain => `${domain} is no Google Workspace domain: the side panel for everyone needs one.`,
    timeZone: 'That is no time zone. It looks like Europe/Lisbon, America/Sao_Paulo or Asia/Tokyo.',
    projectNumber: 'The project number consists of digits; the project id does not do.',
    bookUrl: 'It begins with https://docs.google.com/spreadsheets/d/',
  },
  already: 'already done',
  well: 'in order',
  loggedIn: email => `clasp is logged in as ${email}.`,
  loggedInAs: (email, account) =>
    `clasp is logged in as ${email}, but Casebook has to belong to ${account}. Log in as ${account} now:`,
  made: what => `Made: ${what}`,
  deployed: (id, version) => `Version ${version} is live under the deployment ${id}`,
  failed: {
    node: version =>
      `Node 20 or later is needed; this is ${version}. Install it from https://nodejs.org and run this again.`,
    claspMissing: 'clasp was not found. Run `npm ci` in this folder, then this again.',
    claspOld: version =>
      `clasp 3 is needed; the one found first on your PATH is ${version}. Remove it (npm uninstall -g @google/clasp), then run this again.`,
    login:
      'The login did not succeed. Run this again; if your organisation blocks clasp, an administrator has to allow it under Security > API controls.',
    noProject: 'There is no Apps Script project yet. `npm run setup` makes one; run it first.',
    apiOff:
      'The Apps Script API is off for this account. Switch it on at https://script.google.com/home/usersettings, wait a minute, and run this again.',
    clasp: (command, error) =>
      `clasp ${command} failed: ${error}\nNothing that is live was changed. Run this again; what was done is kept.`,
    several: ids =>
      `There are several deployments, and which one is live cannot be told: ${ids}. Delete those that you do not use (npx clasp delete-deployment ID), then run this again.`,
    build: error => `The build failed: ${error}`,
    state: path =>
      `${path} cannot be read. Delete it to begin anew, or mend it; nothing at Google is changed by that.`,
  },
  stopped: title => `Stopped before: ${title}. Run \`npm run setup\` to go on.`,
  finished: 'Casebook is installed.',
  open: 'Still to do (run `npm run setup` again):',
  status: { done: 'done', later: 'later', open: 'to do' },
  steps: {
    account: {
      title: 'The routing mailbox',
      text: () => [
        'Its mailbox receives the mail, and it owns the book, the triggers and the deployment.',
        'Make an account of its own for it, so that nobody’s leaving takes it along.',
      ],
    },
    tools: { title: 'Node and clasp on this machine', text: () => [] },
    api: {
      title: 'Switch on the Apps Script API',
      text: ({ account }) => [
        `Signed in as ${account}, open https://script.google.com/home/usersettings`,
        'and switch “Google Apps Script API” on.',
      ],
    },
    login: {
      title: 'Log clasp in',
      text: ({ account }) => [`A browser window opens. Choose ${account}, and allow all that is asked.`],
    },
    project: { title: 'The Apps Script project', text: () => [] },
    deploy: { title: 'Push the program and put it live', text: () => [] },
    cloud: {
      title: 'A Cloud project of its own',
      text: ({ account }) => [
        `Signed in as ${account}, open https://console.cloud.google.com/projectcreate`,
        'Project name: Casebook. Organisation: your own. Create.',
        'Then switch on four APIs in that project (Enable on each page):',
        '  https://console.cloud.google.com/apis/library/gmail.googleapis.com',
        '  https://console.cloud.google.com/apis/library/sheets.googleapis.com',
        '  https://console.cloud.google.com/apis/library/drive.googleapis.com',
        '  https://console.cloud.google.com/apis/library/appsmarket-component.googleapis.com  (Google Workspace Marketplace SDK)',
        'The project number stands on the project’s dashboard: https://console.cloud.google.com/home/dashboard',
      ],
    },
    consent: {
      title: 'The consent screen',
      text: ({ account, scopes }) => [
        'Open https://console.cloud.google.com/auth/overview and get started:',
        '  App name: Casebook',
        `  User support e-mail and contact: ${account}`,
        '  Audience: Internal  (Google asks for no verification then)',
        'Under Data access > Add or remove scopes > Manually add scopes paste these, then Update and Save:',
        ...scopes.map(scope => `  ${scope}`),
      ],
    },
    link: {
      title: 'Tie the script to the Cloud project',
      text: ({ scriptId, projectNumber }) => [
        `Open https://script.google.com/home/projects/${scriptId}/settings`,
        'Google Cloud Platform (GCP) Project > Change project. Project number:',
        `  ${projectNumber}`,
        'Set project.',
      ],
    },
    install: {
      title: 'Make the book',
      text: ({ account, scriptId }) => [
        `Signed in as ${account}, open https://script.google.com/home/projects/${scriptId}/edit`,
        'Choose the function “install”, press Run, and allow what it asks for (docs/scopes.md says why each).',
        'It makes the spreadsheet, the labels, a folder, a secret and three triggers; running it again does no harm.',
        'Run it here and not from the side panel, where Google lets triggers fire once an hour at most.',
      ],
    },
    mail: {
      title: 'Lead the mail in',
      text: ({ account, addresses, filterQuery, filterFile }) => [
        'An administrator makes one rule for each public address: https://admin.google.com, Apps > Google Workspace > Gmail > Default routing',
        ...addresses
          .filter(address => !address.includes('+'))
          .map(address => `  Single recipient ${address}  ->  Change envelope recipient: ${account}`),
        '  tick: Add X-Gm-Original-To header; perform this action on recognized and unrecognized addresses',
        '  (docs/routing.md has it step by step; it takes effect within 24 hours, usually sooner)',
        `Signed in as ${account}, in Gmail: Settings > Filters and blocked addresses > Import filters, and choose the file`,
        `  ${filterFile}`,
        'Or make it by hand, To:',
        `  ${filterQuery}`,
        '  Apply the label: Casebook/In',
      ],
    },
    marketplace: {
      title: 'Publish it privately',
      text: ({ account, domain, deploymentId, scopes }) => [
        'Open https://console.cloud.google.com/apis/api/appsmarket-component.googleapis.com/googleapps_sdk',
        'App configuration:',
        '  App visibility: Private  (for your organisation; it cannot be changed later)',
        '  Installation settings: Admin only install',
        '  App integration: Google Workspace add-on > Deploy using Apps Script deployment ID:',
        `    ${deploymentId}`,
        '  OAuth scopes, exactly these:',
        ...scopes.map(scope => `    ${scope}`),
        `  Developer information: ${account}, https://${domain}`,
        'Store listing: name Casebook; a description; icons and one screenshot (docs/marketplace.md says which); your terms and privacy pages.',
        'Publish. A private listing needs no review by Google.',
      ],
    },
    domain: {
      title: 'Install it for everyone',
      text: () => [
        'An administrator opens https://admin.google.com, Apps > Google Workspace Marketplace apps > Apps list > Install app,',
        'and chooses Casebook under Internal apps, for everyone or for an organisational unit. It reaches all users within 24 hours.',
        'If your domain blocks restricted Gmail scopes: Security > API controls > Manage third-party app access > Casebook > Trusted.',
      ],
    },
    people: {
      title: 'Users and settings',
      text: ({ bookUrl }) => [
        `Open the book: ${bookUrl}`,
        'Tab Users: one row for everybody who works with it; it is shared with them as soon as you type the address.',
        'Tab Settings: look through it, own domains first. Tab Routes: who gets the cases of which address.',
      ],
    },
    check: {
      title: 'Try it',
      text: ({ addresses }) => [
        `From outside your domain, write to ${addresses[0] ?? ''}. Within five minutes a case stands in the book and an answer comes back.`,
        'Open any mail in Gmail: Casebook stands in the panel on the right.',
        'If not, docs/troubleshooting.md goes by the message that you see, and the homepage of the panel says how Casebook is.',
      ],
    },
  },
};
