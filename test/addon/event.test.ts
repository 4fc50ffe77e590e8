import { readCardEvent } from '../../src/addon/event';

test('a click is read with its parameters, form values, language and time zone', () => {
  const event = readCardEvent({
    commonEventObject: {
      platform: 'WEB',
      hostApp: 'GMAIL',
      userLocale: 'pt-BR',
      timeZone: { id: 'America/Sao_Paulo', offset: -10_800_000 },
      parameters: { action: 'log_to_case', caseId: 'C-1' },
      formInputs: { caseId: { stringInputs: { value: ['C-2'] } } },
    },
    gmail: { messageId: 'msg-f:1', bccRecipients: ['a@x.example'] },
  });
  expect(event).toEqual({
    action: 'log_to_case',
    parameters: { action: 'log_to_case', caseId: 'C-1' },
    formInputs: { caseId: ['C-2'] },
    locale: 'pt-BR',
    offsetMinutes: -180,
    draftRecipients: [],
    draftBcc: ['a@x.example'],
  });
});

test('form values below an empty key are read too', () => {
  const event = readCardEvent({
    commonEventObject: { formInputs: { caseId: { '': { stringInputs: { value: ['C-2'] } } } } },
  });
  expect(event.formInputs).toEqual({ caseId: ['C-2'] });
});

test('the older mirrors serve where the common object is silent', () => {
  const event = readCardEvent({
    parameters: { action: 'log' },
    formInputs: { caseId: ['C-3'] },
    userLocale: 'ja',
    userTimezone: { id: 'Asia/Tokyo', offset: '32400000' },
  });
  expect(event).toMatchObject({
    action: 'log',
    formInputs: { caseId: ['C-3'] },
    locale: 'ja',
    offsetMinutes: 540,
  });
});

test.each([
  undefined,
  null,
  'text',
  7,
  [],
  {},
  { commonEventObject: null },
  { commonEventObject: { formInputs: { a: null } } },
])('an event without anything is no error: %p', event => {
  expect(readCardEvent(event)).toEqual({
    action: '',
    parameters: {},
    formInputs: {},
    locale: null,
    offsetMinutes: 0,
    draftRecipients: [],
    draftBcc: null,
  });
});

test('values that are no strings are left out', () => {
  const event = readCardEvent({
    commonEventObject: {
      parameters: { action: 'log', count: 3, on: true },
      formInputs: { a: { stringInputs: { value: [1, 'x'] } } },
    },
  });
  expect(event.parameters).toEqual({ action: 'log' });
  expect(event.formInputs).toEqual({ a: ['x'] });
});
