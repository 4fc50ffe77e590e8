/**
 * The part of the card v1 JSON that Casebook uses: what views make and src/google/cards.ts draws.
 * Source of the shapes: the discovery document of the card model (GoogleAppsCardV1*), in workbench/schema/cards.v1.json.
 */
export type * from './card-json/button';
export type * from './card-json/card';
export type * from './card-json/click';
export type * from './card-json/field';
export type * from './card-json/icon';
export type * from './card-json/widget';
