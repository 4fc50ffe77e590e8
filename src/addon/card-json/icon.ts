/** Icons of cards, by the names that Google knows them by. */

/** The built-in icons that Casebook uses; they need no fetch and no alt text of their own language. */
export type IconName =
  | 'PERSON'
  | 'MULTIPLE_PEOPLE'
  | 'EMAIL'
  | 'STORE'
  | 'PHONE'
  | 'CLOCK'
  | 'DESCRIPTION'
  | 'BOOKMARK'
  | 'CONFIRMATION_NUMBER_ICON'
  | 'DOLLAR'
  | 'INVITE'
  | 'MAP_PIN'
  | 'MEMBERSHIP'
  | 'OFFER'
  | 'STAR'
  | 'TICKET';

/** Material symbols, for what the built-in icons do not show. Names: fonts.google.com/icons. */
export type MaterialIconName =
  | 'add'
  | 'archive'
  | 'arrow_back'
  | 'arrow_forward'
  | 'attach_file'
  | 'block'
  | 'call_merge'
  | 'cases'
  | 'check'
  | 'check_circle'
  | 'chevron_right'
  | 'close'
  | 'delete'
  | 'domain'
  | 'drafts'
  | 'edit'
  | 'event'
  | 'flag'
  | 'forward'
  | 'group'
  | 'handshake'
  | 'help'
  | 'history'
  | 'home'
  | 'inbox'
  | 'info'
  | 'label'
  | 'link'
  | 'lock'
  | 'mark_email_read'
  | 'mark_email_unread'
  | 'more_vert'
  | 'note'
  | 'open_in_new'
  | 'person_add'
  | 'priority_high'
  | 'refresh'
  | 'reply'
  | 'reply_all'
  | 'restore_from_trash'
  | 'schedule'
  | 'search'
  | 'send'
  | 'settings'
  | 'star'
  | 'table_view'
  | 'task_alt'
  | 'undo'
  | 'visibility'
  | 'visibility_off'
  | 'warning';

interface AnyIcon {
  readonly altText?: string;
  readonly imageType?: 'SQUARE' | 'CIRCLE';
}

export type Icon =
  | (AnyIcon & { readonly knownIcon: IconName })
  | (AnyIcon & { readonly materialIcon: { readonly name: MaterialIconName; readonly fill?: boolean } });
