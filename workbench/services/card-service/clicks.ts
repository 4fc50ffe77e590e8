/** Clicks: actions, links, and the rule that an object has one click behaviour at most. */
import { append, choice, flag, text } from './methods';
import { adopt, type Method, type Part, type Spec } from './part';

const claim = (part: Part, method: string, fail: (message: string) => never): void => {
  if (part.click !== null && part.click !== method) {
    fail(
      `CardService.${part.spec.name}: ${part.click} and ${method} exclude each other; an object has one click.`,
    );
  }
  part.click = method;
};

const click = (method: string, argument: 'Action' | 'OpenLink' | 'OverflowMenu', field: string): Method => ({
  takes: [[`part:${argument}`]],
  apply: (part, [value], kit) => {
    claim(part, method, kit.fail);
    part.json['onClick'] = { [field]: adopt(part, value) };
  },
});

/** The click of a compose action looks like any other's; what differs is the response it must return. */
const composeClick: Method = {
  takes: [['part:Action', 'enum:ComposedEmailType']],
  apply: (part, [action], kit) => {
    claim(part, 'setComposeAction', kit.fail);
    part.json['onClick'] = { action: adopt(part, action) };
  },
};

export const CLICKS: Readonly<Record<string, Method>> = {
  setOnClickAction: click('setOnClickAction', 'Action', 'action'),
  setOpenLink: click('setOpenLink', 'OpenLink', 'openLink'),
  setOnClickOpenLinkAction: click('setOnClickOpenLinkAction', 'Action', 'openDynamicLinkAction'),
  setComposeAction: composeClick,
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
