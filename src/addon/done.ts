/** The answer to a click: what it did, or why it changed nothing. */
import type { Outcome } from '../intake/outcome';
import type { Clash } from './records/marks';
import type { Fault } from './records/check-form';

/** Why a click changed nothing. The words are in src/locales (views/refusal.ts). */
export type Refusal =
  /** Another run is writing; the same click will do in a moment. */
  | { readonly kind: 'busy' }
  /** The mail is logged already, or the rules left it out. `on`: the case, else the person concerned, or ''. */
  | { readonly kind: 'outcome'; readonly outcome: Outcome; readonly on: string }
  | { readonly kind: 'no_number' }
  | { readonly kind: 'no_case'; readonly typed: string }
  | { readonly kind: 'no_sender' }
  /** One of us is never logged, so there is nothing to leave out. */
  | { readonly kind: 'colleague' }
  /** Everybody can have a mailbox in this domain. */
  | { readonly kind: 'shared_domain'; readonly domain: string }
  | { readonly kind: 'listed'; readonly pattern: string }
  | { readonly kind: 'held_gone' }
  | { readonly kind: 'held_decided' }
  /** Somebody set it to something else since the card was drawn. */
  | { readonly kind: 'changed_meanwhile'; readonly now: string }
  | { readonly kind: 'is_so'; readonly now: string }
  | { readonly kind: 'merged'; readonly into: string }
  | { readonly kind: 'no_such_value'; readonly value: string }
  /** Not an address of somebody outside. */
  | { readonly kind: 'bad_address'; readonly typed: string }
  /** The record is not in the workbook (any more). */
  | { readonly kind: 'no_record' }
  | { readonly kind: 'nothing_changed' }
  /** What was typed cannot be stored, or somebody else has changed the same fields since the form was opened. */
  | { readonly kind: 'form'; readonly faults: readonly Fault[]; readonly clashes: readonly Clash[] }
  | { readonly kind: 'last_address' }
  | { readonly kind: 'nobody_chosen' }
  | { readonly kind: 'converted' }
  | { readonly kind: 'same_record' }
  /** `now`: the value that stands there, or the row that was changed since. */
  | {
      readonly kind: 'not_undone';
      readonly why: 'changed' | 'row' | 'old' | 'untold';
      readonly now: string;
    }
  /** Fields of a template that nothing fills. */
  | { readonly kind: 'unresolved'; readonly fields: readonly string[] }
  | { readonly kind: 'no_template'; readonly name: string }
  | { readonly kind: 'no_signature' }
  | { readonly kind: 'not_admin' }
  /** The person has no row in Users. */
  | { readonly kind: 'no_user' }
  | { readonly kind: 'too_long' }
  | { readonly kind: 'settings_changed' }
  /** `key` as src/crm/settings.ts has it, `name` as the tab. */
  | {
      readonly kind: 'bad_setting';
      readonly key: string;
      readonly name: string;
      /** What of the typed value means nothing. */
      readonly wrong: string;
      readonly expects: string;
    }
  /** Cases have a status that was to be taken off the list. */
  | { readonly kind: 'status_in_use'; readonly status: string }
  | { readonly kind: 'bad_pattern'; readonly typed: string }
  | { readonly kind: 'not_listed'; readonly pattern: string }
  /** Fields that no template can have. */
  | { readonly kind: 'unknown_fields'; readonly fields: readonly string[] }
  | { readonly kind: 'template_empty' }
  /** A route answers with it. */
  | { readonly kind: 'template_used'; readonly name: string; readonly route: string }
  /** What a form of the settings changes is no longer there, or cannot be told from another row. */
  | { readonly kind: 'settings_gone' }
  | { readonly kind: 'bad_route_name'; readonly typed: string }
  | { readonly kind: 'bad_route_address'; readonly typed: string }
  | { readonly kind: 'no_such_user'; readonly typed: string }
  | { readonly kind: 'route_taken'; readonly address: string; readonly name: string }
  | { readonly kind: 'route_exists'; readonly name: string }
  | { readonly kind: 'bad_hours'; readonly typed: string }
  | { readonly kind: 'template_exists'; readonly name: string }
  | { readonly kind: 'bad_language'; readonly typed: string }
  | { readonly kind: 'bad_link'; readonly typed: string }
  /** No address to write to. */
  | { readonly kind: 'bad_recipient'; readonly typed: string }
  | { readonly kind: 'no_recipient' }
  /** The same click has made the draft before. */
  | { readonly kind: 'drafted' }
  /** The same click has put this text into the draft a moment ago. */
  | { readonly kind: 'inserted' }
  /** The option of the mailbox card is not built in. */
  | { readonly kind: 'no_mailbox' }
  | { readonly kind: 'too_many_recipients' };

/** The answer to a click. */
export type Done =
  /**
   * `count` things were done, and `left` wait for a further click; absent where it is one thing. With `later` a trigger does
   * the `left` ones, or what else follows.
   * `repeated`: the same click had been carried out before; nothing was done twice.
   */
  | {
      readonly changed: true;
      readonly count?: number;
      readonly left?: number;
      readonly later?: true;
      /** Held mails that were dismissed along with it. */
      readonly dismissed?: number;
      /** Held mails that the poll reads again because of it. */
      readonly reread?: number;
      readonly repeated?: true;
    }
  | { readonly changed: false; readonly why: Refusal };
