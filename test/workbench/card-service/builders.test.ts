/** CardService takes what Google takes and refuses what Google refuses. */
import type { Manifest } from '../../../workbench/runtime/bundle';
import { cardProblems } from '../../card-schema';
import { MANIFEST, refusal, run, widgets, wire } from './card-run';

const ACTION = "C.newAction().setFunctionName('f')";
const BUTTON = `C.newTextButton().setText('Go').setOnClickAction(${ACTION})`;

describe('a card', () => {
  test('is the JSON that Google documents', () => {
    const json = wire(
      'card',
      `
      return C.newCardBuilder().setName('home')
        .setHeader(C.newCardHeader().setTitle('T').setSubtitle('S').setImageStyle(C.ImageStyle.CIRCLE)
          .setImageUrl('https://x.example/a.png').setImageAltText('alt'))
        .addCardAction(C.newCardAction().setText('Refresh').setOnClickAction(${ACTION}))
        .setFixedFooter(C.newFixedFooter()
          .setPrimaryButton(${BUTTON}.setTextButtonStyle(C.TextButtonStyle.FILLED)))
        .addSection(C.newCardSection().setHeader('<b>H</b>').setCollapsible(true).setNumUncollapsibleWidgets(1)
          .addWidget(C.newTextParagraph().setText('hello')).addWidget(C.newDivider()))
        .build();`,
    );
    const go = { text: 'Go', onClick: { action: { function: 'f' } }, type: 'FILLED' };
    expect(json).toEqual({
      action: {
        navigations: [
          {
            pushCard: {
              name: 'home',
              header: {
                title: 'T',
                subtitle: 'S',
                imageType: 'CIRCLE',
                imageUrl: 'https://x.example/a.png',
                imageAltText: 'alt',
              },
              cardActions: [{ actionLabel: 'Refresh', onClick: { action: { function: 'f' } } }],
              fixedFooter: { primaryButton: go },
              sections: [
                {
                  header: '<b>H</b>',
                  collapsible: true,
                  uncollapsibleWidgetsCount: 1,
                  widgets: [{ textParagraph: { text: 'hello' } }, { divider: {} }],
                },
              ],
            },
          },
        ],
      },
    });
  });

  test('prints its JSON, and costs no round trip', () => {
    const result = run(
      "return C.newCardBuilder().setHeader(C.newCardHeader().setTitle('T')).build().printJson();",
    );
    expect(JSON.parse(String(result.value))).toEqual({ header: { title: 'T' } });
    expect(result.calls.length).toBeGreaterThan(0);
    expect(result.calls.filter(call => call.remote)).toEqual([]);
    expect(result.ms).toBe(0);
  });

  test('that was not built is refused in navigation', () => {
    const result = run('C.newNavigation().pushCard(C.newCardBuilder());');
    expect(result.error).toContain(
      "The parameters (CardService.CardBuilder) don't match the method signature for CardService.Navigation.pushCard.",
    );
  });

  test('takes 100 sections and throws at the next', () => {
    const add = (count: number) =>
      run(`var b = C.newCardBuilder();
        for (var i = 0; i < ${count}; i++) b.addSection(C.newCardSection().addWidget(C.newDivider()));
        return b.build();`);
    expect(add(100).how).toBe('done');
    expect(add(101).error).toContain('at most 100 sections');
  });

  test('takes 100 widgets a section, and draws 100 of the whole card with a warning', () => {
    const body = (first: number, second: number) => `
      var s = C.newCardSection(); for (var i = 0; i < ${first}; i++) s.addWidget(C.newDivider());
      var t = C.newCardSection(); for (var i = 0; i < ${second}; i++) t.addWidget(C.newDivider());
      return C.newCardBuilder().addSection(s).addSection(t).build();`;
    expect(run(body(101, 1)).error).toContain('at most 100 widgets');
    const result = run(body(60, 60));
    expect(result.log.map(line => line.text).join()).toContain('20 more are left out');
    const json = JSON.stringify(wire('card', body(60, 60)));
    expect(json.match(/divider/g)).toHaveLength(100);
  });

  test.each([
    [
      'a header without a title',
      'C.newCardBuilder().setHeader(C.newCardHeader().setSubtitle("S")).build()',
      'setTitle is required',
    ],
    [
      'a section without a widget',
      'C.newCardBuilder().addSection(C.newCardSection()).build()',
      'at least one addWidget',
    ],
    ['nothing at all', 'C.newCardBuilder().build()', 'a header or a section'],
    [
      'a header image without alt text',
      'C.newCardBuilder().setHeader(C.newCardHeader().setTitle("T").setImageUrl("https://x.example/a.png")).build()',
      'setImageAltText is required',
    ],
    [
      'a footer whose main button is not filled',
      `C.newCardBuilder().setHeader(C.newCardHeader().setTitle("T")).setFixedFooter(C.newFixedFooter().setPrimaryButton(${BUTTON})).build()`,
      'must be FILLED',
    ],
  ])('with %s is refused by build()', (_what, expression, reason) => {
    expect(run(`return ${expression};`).error).toContain(reason);
  });

  test('with one field name twice is refused, switches excepted', () => {
    const input = (name: string) => `C.newTextInput().setFieldName('${name}').setTitle('T')`;
    expect(refusal(input('a'), input('a'))).toContain('"a" is used more than once');
    expect(refusal(input('a'), input('b'))).toBe('');
    const flag = (value: string) =>
      `C.newDecoratedText().setText('x').setSwitchControl(C.newSwitch().setFieldName('s').setValue('${value}'))`;
    expect(refusal(flag('1'), flag('2'))).toBe('');
    expect(refusal(flag('1'), input('s'))).toContain('"s" is used more than once');
  });
});

describe('a widget', () => {
  test('is copied when it is added: later changes have no effect', () => {
    const json = wire(
      'card',
      `var t = C.newTextParagraph().setText('before');
       var s = C.newCardSection().addWidget(t);
       t.setText('after');
       return C.newCardBuilder().addSection(s).build();`,
    );
    expect(JSON.stringify(json)).toContain('before');
    expect(JSON.stringify(json)).not.toContain('after');
  });

  test.each([
    ['C.newTextParagraph()', 'TextParagraph: setText is required'],
    ['C.newDecoratedText().setTopLabel("x")', 'DecoratedText: setText is required'],
    ['C.newTextInput().setTitle("T")', 'TextInput: setFieldName is required'],
    ['C.newTextInput().setFieldName("f")', 'TextInput: setTitle is required'],
    ['C.newSelectionInput().addItem("a", "1", false)', 'SelectionInput: setFieldName is required'],
    ['C.newImage().setImageUrl("https://x.example/a.png")', 'Image: setAltText is required'],
    ['C.newImage().setAltText("x")', 'Image: setImageUrl is required'],
    ['C.newButtonSet()', 'ButtonSet: addButton is required'],
    [
      `C.newButtonSet().addButton(C.newTextButton().setOnClickAction(${ACTION}))`,
      'TextButton: setText is required',
    ],
    ['C.newButtonSet().addButton(C.newTextButton().setText("x"))', 'TextButton: a click'],
    [
      `C.newButtonSet().addButton(C.newImageButton().setIcon(C.Icon.EMAIL).setOnClickAction(${ACTION}))`,
      'ImageButton: setAltText',
    ],
    [
      'C.newDecoratedText().setText("x").setSwitchControl(C.newSwitch().setFieldName("f"))',
      'Switch: setValue is required',
    ],
    [
      'C.newButtonSet().addButton(C.newTextButton().setText("x").setOnClickAction(C.newAction()))',
      'Action: setFunctionName is required',
    ],
    ['C.newDecoratedText().setText("x").setStartIcon(C.newIconImage())', 'IconImage: an icon is required'],
  ])('that lacks something is refused when the card is built: %s', (expression, reason) => {
    expect(refusal(expression)).toContain(reason);
  });

  test('has one click at most', () => {
    expect(
      refusal(
        `C.newDecoratedText().setText('x').setOnClickAction(${ACTION}).setOpenLink(C.newOpenLink().setUrl('https://x.example/'))`,
      ),
    ).toContain('setOnClickAction and setOpenLink exclude each other');
  });

  test('has a button, a switch or an end icon, not two of them', () => {
    expect(
      refusal(
        `C.newDecoratedText().setText('x').setButton(${BUTTON}).setEndIcon(C.newIconImage().setIcon(C.Icon.EMAIL))`,
      ),
    ).toContain('exclude each other');
  });

  test('takes an id of letters, digits and hyphens', () => {
    expect(widgets("C.newDivider().setId('my-id-1')")).toEqual([{ id: 'my-id-1', divider: {} }]);
    expect(refusal("C.newDivider().setId('my id')")).toContain('"my id" is not a valid id');
    expect(refusal(`C.newDivider().setId('${'a'.repeat(65)}')`)).toContain('is not a valid id');
  });

  test('is no button: buttons stand in a set', () => {
    expect(refusal(BUTTON)).toContain(
      "don't match the method signature for CardService.CardSection.addWidget",
    );
  });
});

describe('arguments', () => {
  test.each([
    ['C.newTextParagraph().setText(7)', '(number)', 'TextParagraph.setText'],
    ['C.newTextParagraph().setText()', '()', 'TextParagraph.setText'],
    ['C.newTextParagraph().setText(null)', '(null)', 'TextParagraph.setText'],
    ['C.newCardSection().setCollapsible("yes")', '(String)', 'CardSection.setCollapsible'],
    [
      'C.newCardSection().setNumUncollapsibleWidgets(1.5)',
      '(number)',
      'CardSection.setNumUncollapsibleWidgets',
    ],
    ['C.newTextButton().setTextButtonStyle("FILLED")', '(String)', 'TextButton.setTextButtonStyle'],
    [
      'C.newTextButton().setTextButtonStyle(C.ImageStyle.CIRCLE)',
      '(Object)',
      'TextButton.setTextButtonStyle',
    ],
    ['C.newCardSection().addWidget({})', '(Object)', 'CardSection.addWidget'],
    [
      'C.newUpdateDraftBccRecipientsAction().addUpdateBccRecipients("a@b.example")',
      '(String)',
      'UpdateDraftBccRecipientsAction.addUpdateBccRecipients',
    ],
  ])('of the wrong type are refused with the signature: %s', (expression, given, method) => {
    expect(run(expression).error).toContain(
      `The parameters ${given} don't match the method signature for CardService.${method}.`,
    );
  });

  test('of an action are strings, keys and values alike', () => {
    expect(run(`${ACTION}.setParameters({a: '1', b: 2});`).error).toContain(
      'the value of "b" is no string (number)',
    );
    const [widget] = widgets(
      `C.newButtonSet().addButton(C.newTextButton().setText('x').setOnClickAction(${ACTION}.setParameters({a: '1'})))`,
    );
    expect(JSON.stringify(widget)).toContain('"parameters":[{"key":"a","value":"1"}]');
  });

  test('errors are errors of the script, which it can catch', () => {
    const result = run(
      'try { C.newTextParagraph().setText(7); } catch (e) { return e instanceof Error && e.message; }',
    );
    expect(result.value).toContain("don't match the method signature");
  });

  test('a load indicator is left out only when what is typed is kept', () => {
    const none = `${ACTION}.setLoadIndicator(C.LoadIndicator.NONE)`;
    const button = (action: string) =>
      `C.newButtonSet().addButton(C.newTextButton().setText('x').setOnClickAction(${action}))`;
    expect(refusal(button(none))).toContain('needs setPersistValues(true)');
    expect(refusal(button(`${none}.setPersistValues(true)`))).toBe('');
  });
});

describe('what Gmail does not show to everybody', () => {
  test.each(['newChip', 'newChipList', 'newCollapseControl', 'newTrigger', 'newKeyValue'])(
    '%s is refused with the reason',
    name => {
      expect(run(`C.${name}();`).error).toMatch(
        new RegExp(`CardService.${name} (is a developer preview|is deprecated|belongs to)`),
      );
    },
  );

  test('the line limit of a paragraph is refused', () => {
    expect(refusal("C.newTextParagraph().setText('x').setMaxLines(2)")).toContain('developer preview');
  });

  test.each([
    ['http://x.example/a.png', 'must start with https'],
    ['https://x.example/a.svg', 'SVG'],
    ['https://x.example/a.svg?v=1', 'SVG'],
    ['data:image/svg+xml;base64,AAAA', 'must start with https'],
  ])('the image %s is refused', (url, reason) => {
    expect(refusal(`C.newImage().setAltText('x').setImageUrl('${url}')`)).toContain(reason);
  });

  test('an image as base64 data is taken', () => {
    expect(refusal("C.newImage().setAltText('x').setImageUrl('data:image/png;base64,iVBORw0KGgo=')")).toBe(
      '',
    );
  });

  test('markup that is not shown is warned of, shown markup is not', () => {
    const log = (text: string) =>
      run(`C.newTextParagraph().setText(${JSON.stringify(text)});`).log.map(line => line.text);
    expect(log('<script>x</script>')).toEqual([expect.stringContaining('<script>')]);
    expect(log('<b>x</b> <font color="#ff0000">y</font><br><a href="https://x.example">z</a> 1 < 2')).toEqual(
      [],
    );
  });
});

describe('links', () => {
  const link = (url: string, manifest: Manifest | null = MANIFEST) =>
    run(`C.newOpenLink().setUrl('${url}');`, manifest === null ? {} : { manifest }).error ?? 'taken';

  test.each([
    'https://mail.google.com/',
    'https://mail.google.com/mail/u/0/#all/1',
    'http://mail.google.com/mail',
    'https://eu.example.com/crm/',
    'https://a.b.example.com/crm/case/1?x=2',
    'mailto:a@b.example',
    'tel:+4930123',
  ])('%s is allowed by the manifest', url => {
    expect(link(url)).toBe('taken');
  });

  test.each([
    'https://mail.google.com.evil.example/',
    'https://example.com/crm/',
    'https://eu.example.com/CRM/',
    'https://eu.example.com/other',
    'https://docs.google.com/spreadsheets',
    'javascript:alert(1)',
    'ftp://mail.google.com/',
    '/relative',
  ])('%s is not', url => {
    expect(link(url)).toMatch(/openLinkUrlPrefixes|is not an https/);
  });

  test('any https address is taken while there is no add-on manifest', () => {
    expect(link('https://anywhere.example/', null)).toBe('taken');
  });
});

describe('form widgets', () => {
  test('give the JSON that Google documents', () => {
    const made = widgets(
      "C.newTextInput().setFieldName('n').setTitle('Name').setHint('h').setValue('v').setMultiline(true).setValidation(C.newValidation().setCharacterLimit(9).setInputType(C.InputType.EMAIL)).setSuggestions(C.newSuggestions().addSuggestion('one').addSuggestions(['two']))",
      "C.newSelectionInput().setFieldName('s').setTitle('Which').setType(C.SelectionInputType.DROPDOWN).addItem('A', 'a', true).addItem('B', 2, false)",
      "C.newDatePicker().setFieldName('d').setTitle('Day').setValueInMsSinceEpoch(1700000000000)",
      "C.newTimePicker().setFieldName('t').setTitle('Time').setHours(14).setMinutes(5)",
      "C.newDateTimePicker().setFieldName('dt').setTitle('When').setValueInMsSinceEpoch('1700000000000').setTimeZoneOffsetInMins(-180)",
    );
    expect(made).toEqual([
      {
        textInput: {
          name: 'n',
          label: 'Name',
          hintText: 'h',
          value: 'v',
          type: 'MULTIPLE_LINE',
          validation: { characterLimit: 9, inputType: 'EMAIL' },
          initialSuggestions: { items: [{ text: 'one' }, { text: 'two' }] },
        },
      },
      {
        selectionInput: {
          name: 's',
          label: 'Which',
          type: 'DROPDOWN',
          items: [
            { text: 'A', value: 'a', selected: true },
            { text: 'B', value: '2', selected: false },
          ],
        },
      },
      { dateTimePicker: { type: 'DATE_ONLY', name: 'd', label: 'Day', valueMsEpoch: '1700000000000' } },
      { dateTimePicker: { type: 'TIME_ONLY', name: 't', label: 'Time', valueMsEpoch: '50700000' } },
      {
        dateTimePicker: {
          type: 'DATE_AND_TIME',
          name: 'dt',
          label: 'When',
          valueMsEpoch: '1700000000000',
          timezoneOffsetDate: -180,
        },
      },
    ]);
    expect(cardProblems({ sections: [{ widgets: made }] })).toEqual([]);
  });

  test('take 100 items', () => {
    const items = (count: number) =>
      run(
        `var s = C.newSelectionInput().setFieldName('s'); for (var i = 0; i < ${count}; i++) s.addItem('x', 'y' + i, false);`,
      );
    expect(items(100).how).toBe('done');
    expect(items(101).error).toContain('at most 100 items');
  });

  test('a dropdown has one selected item', () => {
    expect(
      refusal(
        "C.newSelectionInput().setFieldName('s').setType(C.SelectionInputType.DROPDOWN).addItem('A', 'a', true).addItem('B', 'b', true)",
      ),
    ).toContain('takes one selected item');
  });
});

describe('layouts', () => {
  test('columns, grids, icons and menus give the JSON that Google documents', () => {
    const made = widgets(
      "C.newColumns().addColumn(C.newColumn().setHorizontalSizeStyle(C.HorizontalSizeStyle.FILL_AVAILABLE_SPACE).addWidget(C.newTextParagraph().setText('l'))).addColumn(C.newColumn().addWidget(C.newTextParagraph().setText('r')))",
      "C.newGrid().setTitle('G').setNumColumns(2).addItem(C.newGridItem().setIdentifier('1').setTitle('T').setImage(C.newImageComponent().setImageUrl('https://x.example/a.png').setCropStyle(C.newImageCropStyle().setImageCropType(C.ImageCropType.SQUARE))))",
      `C.newButtonSet().addButton(C.newImageButton().setAltText('more').setMaterialIcon(C.newMaterialIcon().setName('more_vert')).setOverflowMenu(C.newOverflowMenu().addMenuItem(C.newOverflowMenuItem().setText('A').setOnClickAction(${ACTION}))))`,
      `C.newButtonSet().addButton(${BUTTON}.setBackgroundColor('#ff0033').setIcon(C.Icon.EMAIL).setTextButtonStyle(C.TextButtonStyle.TEXT))`,
    );
    expect(made[0]).toEqual({
      columns: {
        columnItems: [
          { horizontalSizeStyle: 'FILL_AVAILABLE_SPACE', widgets: [{ textParagraph: { text: 'l' } }] },
          { widgets: [{ textParagraph: { text: 'r' } }] },
        ],
      },
    });
    expect(made[3]).toEqual({
      buttonList: {
        buttons: [
          {
            text: 'Go',
            onClick: { action: { function: 'f' } },
            color: { red: 1, green: 0, blue: 0.2 },
            icon: { knownIcon: 'EMAIL' },
            type: 'BORDERLESS',
          },
        ],
      },
    });
    expect(cardProblems({ sections: [{ widgets: made }] })).toEqual([]);
  });

  test('columns are two at most and hold no columns', () => {
    const column = 'C.newColumn().addWidget(C.newDivider())';
    expect(run(`${column};`).error).toContain(
      "don't match the method signature for CardService.Column.addWidget",
    );
    const good = "C.newColumn().addWidget(C.newTextParagraph().setText('x'))";
    expect(run(`C.newColumns().addColumn(${good}).addColumn(${good}).addColumn(${good});`).error).toContain(
      'at most 2',
    );
  });
});
