/** Clicks: actions, links, and the rule that an object has one click behaviour at most. */
import { append, choice, flag, text } from './methods';
import { enumNameOf } from './enums';
import { adopt, type Method, type Part, type Spec } from './part';

const claim = (part: Part, method: string, fail: (message: string) => never): void => {
  if (part.click !== null && part.click !== method) {
    fail(
      `CardService.${part.spec.name}: ${part.click} and ${method} exclude each other; an object has one click.`,
    );
  }
  part.click = method;
};

type ClickArgument = 'Action' | 'OpenLink' | 'OverflowMenu' | 'AuthorizationAction';

const click = (method: string, argument: ClickArgument, field: string): Method => ({
  takes: [[`part:${argument}`]],
  apply: (part, [value], kit) => {
    claim(part, method, kit.fail);
    part.json['onClick'] = { [field]: adopt(part, value) };
  },
});

/**
 * The click of a compose action calls a function as any other does, but that must return a draft. How the client is told
 * is in none of Google's schemas; here the type of the mail stands beside the action.
 */
const composeClick: Method = {
  takes: [['part:Action', 'enum:ComposedEmailType']],
  apply: (part, [action, type], kit) => {
    claim(part, 'setComposeAction', kit.fail);
    const composedEmailType = enumNameOf('ComposedEmailType', type) ?? '';
    part.json['onClick'] = { action: adopt(part, action), composedEmailType };
  },
};

/** The address of a third party's sign-in; unlike other links it may lead anywhere on https. */
const signInUrl: Method = {
  takes: [['String']],
  apply: (part, [url], kit) => {
    if (!/^https:\/\//i.test(String(url)))
      kit.fail(`CardService.${part.spec.name}: "${String(url)}" is not an https address.`);
    part.json['url'] = String(url);
  },
};

export const AUTHORIZATION_ACTION: Spec = {
  name: 'AuthorizationAction',
  methods: { setAuthorizationUrl: signInUrl },
  required: { url: 'setAuthorizationUrl' },
};

/** Ends the run and asks for a third party's sign-in. Gmail shows a card for it; here it is the run's error. */
export const AUTHORIZATION_EXCEPTION: Spec = {
  name: 'AuthorizationException',
  methods: {
    setAuthorizationUrl: signInUrl,
    setResourceDisplayName: text('resource'),
    setCustomUiCallback: text('customUi'),
    throwException: {
      takes: [[]],
      apply: (part, _args, kit) => {
        const { url, resource } = part.json;
        if (url === undefined)
          kit.fail('CardService.AuthorizationException: setAuthorizationUrl is required.');
        if (resource === undefined)
          kit.fail('CardService.AuthorizationException: setResourceDisplayName is required.');
        kit.fail(`Sign-in to ${String(resource)} is required: ${String(url)}`);
      },
    },
  },
};

export const CLICKS: Readonly<Record<string, Method>> = {
  setOnClickAction: click('setOnClickAction', 'Action', 'action'),
  setOpenLink: click('setOpenLink', 'OpenLink', 'openLink'),
  setOnClickOpenLinkAction: click('setOnClickOpenLinkAction', 'Action', 'openDynamicLinkAction'),
  setComposeAction: composeClick,
  setAuthorizationAction: click('setAuthorizationAction', 'AuthorizationAction', 'openLink'),
};

export const overflowMenuClick = click('setOverflowMenu', 'OverflowMenu', 'overflowMenu');

/** An action under a field, e.g. what runs when a form field changes. */
export const actionUnder = (field: string): Method => ({
  takes: [['part:Action']],
  apply: (part, [value]) => {
    part.json[field] = adopt(part, value);
  },
});

const parameters: Method = {
  takes: [['Object']],
  apply: (part, [value], kit) => {
    const given = Object.entries(value as Record<string, unknown>);
    const wrong = given.find(([, item]) => typeof item !== 'string');
    if (wrong !== undefined) {
      kit.fail(
        `CardService.Action.setParameters: the value of "${wrong[0]}" is no string (${typeof wrong[1]}).`,
      );
    }
    part.json['parameters'] = given.map(([key, item]) => ({ key, value: String(item) }));
  },
};

export const ACTION: Spec = {
  name: 'Action',
  methods: {
    setFunctionName: text('function'),
    setMethodName: text('function'),
    setParameters: parameters,
    setLoadIndicator: choice('LoadIndicator', 'loadIndicator'),
    setPersistValues: flag('persistValues'),
    setInteraction: choice('Interaction', 'interaction'),
    setAllWidgetsAreRequired: flag('allWidgetsAreRequired'),
    addRequiredWidget: {
      takes: [['String']],
      apply: (part, [name]) => append(part, 'requiredWidgets', String(name)),
    },
  },
  required: { function: 'setFunctionName' },
  check: json =>
    json['loadIndicator'] === 'NONE' && json['persistValues'] !== true
      ? 'LoadIndicator.NONE needs setPersistValues(true), else what is typed meanwhile is lost.'
      : null,
};

export const OPEN_LINK: Spec = {
  name: 'OpenLink',
  methods: {
    setUrl: {
      takes: [['String']],
      apply: (part, [url], kit) => {
        const problem = kit.linkProblem(String(url));
        if (problem !== null) kit.fail(`CardService.OpenLink: ${problem}`);
        part.json['url'] = String(url);
      },
    },
    setOpenAs: choice('OpenAs', 'openAs'),
    setOnClose: choice('OnClose', 'onClose', name => (name === 'RELOAD_ADD_ON' ? 'RELOAD' : name)),
  },
  required: { url: 'setUrl' },
};
