/** What all widgets have in common. */
import { widgetId } from './methods';
import type { Method, Spec } from './part';

/** Parts of a list (buttons, grid items, menu items): no limit is documented, this one is beyond any screen. */
export const MANY = 100;

/** What every widget can. */
const WIDGET: Readonly<Record<string, Method>> = { setId: widgetId };

/** A class of objects that a section takes. */
export const widgetSpec = (spec: Omit<Spec, 'is'>): Spec => ({
  ...spec,
  is: ['Widget'],
  methods: { ...spec.methods, ...WIDGET },
});
