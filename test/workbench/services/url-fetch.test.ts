/** UrlFetchApp as the workbench has it: Gmail's own API with the user's token, as far as the manifest lists it. */
import { openWorkbench } from '../../../workbench/workbench';
import { gmailStore } from '../../../workbench/services/gmail/store';

const ANA = 'ana@solarmora.example';
const MESSAGES = 'https://gmail.googleapis.com/gmail/v1/users/me/messages/';

const fetching = (manifest: Readonly<Record<string, unknown>>) => {
  const code = `function go(url, token) {
    var answers = UrlFetchApp.fetchAll([{
      url: url,
      headers: { Authorization: 'Bearer ' + (token || ScriptApp.getOAuthToken()) },
      muteHttpExceptions: true,
    }]);
    return answers.map(function (each) { return { code: each.getResponseCode(), body: JSON.parse(each.getContentText()) }; });
  }`;
  const workbench = openWorkbench({ code, manifest: { timeZone: 'Etc/UTC', ...manifest }, accounts: [ANA] });
  const raw = Buffer.from('From: Ann <ann@acme.example>\r\nTo: x@y.example\r\nSubject: Roof\r\n\r\nHello');
  const message = gmailStore(workbench.cloud).deliver(ANA, raw, { sender: 'ann@acme.example' });
  const run = (url: string, token = '') => workbench.run('go', [url, token], { as: ANA, kind: 'card' });
  return { id: message.id, run };
};

const SCOPES = [
  'https://www.googleapis.com/auth/script.external_request',
  'https://www.googleapis.com/auth/gmail.modify',
];
const ALLOWED = { oauthScopes: SCOPES, urlFetchWhitelist: ['https://gmail.googleapis.com/'] };

test('a message is answered with the headers that were asked for', () => {
  const { id, run } = fetching(ALLOWED);
  const { value } = run(`${MESSAGES}${id}?format=metadata&metadataHeaders=Subject&metadataHeaders=From`);
  expect(value).toMatchObject([
    {
      code: 200,
      body: {
        id,
        payload: {
          headers: [
            { name: 'From', value: 'Ann <ann@acme.example>' },
            { name: 'Subject', value: 'Roof' },
          ],
        },
      },
    },
  ]);
});

test.each([
  ['a message that is gone', `${MESSAGES}00ff`, '', 404],
  ['a token of somebody else', `${MESSAGES}00ff`, 'ya29.other', 401],
])('%s is refused by its code', (_what, url, token, code) => {
  expect(fetching(ALLOWED).run(url, token).value).toMatchObject([{ code }]);
});

test('nothing is fetched that the manifest does not list, and nothing without the scope', () => {
  expect(fetching(ALLOWED).run('https://gmail.googleapis.com.evil.example/').error).toContain(
    'urlFetchWhitelist',
  );
  expect(fetching({ oauthScopes: SCOPES }).run(`${MESSAGES}1`).error).toContain('urlFetchWhitelist');
  expect(fetching({ ...ALLOWED, oauthScopes: SCOPES.slice(1) }).run(`${MESSAGES}1`).error).toContain(
    'script.external_request',
  );
});
