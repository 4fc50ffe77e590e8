/** Labels of one mailbox: Gmail's own, which cannot be made or removed, and the user's. */

export interface Label {
  readonly id: string;
  readonly name: string;
  readonly type: 'system' | 'user';
  readonly messageListVisibility?: string;
  readonly labelListVisibility?: string;
  readonly color?: LabelColor;
}

export interface LabelColor {
  readonly textColor: string;
  readonly backgroundColor: string;
}

/** https://developers.google.com/workspace/gmail/api/guides/labels; `settable`: scripts may add and remove it. */
const SYSTEM: readonly { readonly id: string; readonly settable: boolean }[] = [
  { id: 'INBOX', settable: true },
  { id: 'UNREAD', settable: true },
  { id: 'STARRED', settable: true },
  { id: 'IMPORTANT', settable: true },
  { id: 'SPAM', settable: true },
  { id: 'TRASH', settable: true },
  { id: 'SENT', settable: false },
  { id: 'DRAFT', settable: false },
  { id: 'CHAT', settable: false },
  { id: 'CATEGORY_PERSONAL', settable: true },
  { id: 'CATEGORY_SOCIAL', settable: true },
  { id: 'CATEGORY_PROMOTIONS', settable: true },
  { id: 'CATEGORY_UPDATES', settable: true },
  { id: 'CATEGORY_FORUMS', settable: true },
];

export const isSystemLabel = (id: string): boolean => SYSTEM.some(label => label.id === id);
export const isSettable = (id: string): boolean => SYSTEM.find(label => label.id === id)?.settable ?? true;

/** Gmail's limit of labels in a mailbox (schema of the Label resource). */
export const MAX_LABELS = 10_000;
/** Longest label name that Gmail takes. */
export const MAX_LABEL_NAME = 225;

export class Labels {
  readonly #user = new Map<string, Label>();
  #made = 0;

  list(): readonly Label[] {
    return [...SYSTEM.map(({ id }): Label => ({ id, name: id, type: 'system' })), ...this.#user.values()];
  }

  get(id: string): Label | null {
    return this.#user.get(id) ?? (isSystemLabel(id) ? { id, name: id, type: 'system' } : null);
  }

  /** By display name, letter case ignored. */
  named(name: string): Label | null {
    const wanted = name.toLowerCase();
    return this.list().find(label => label.name.toLowerCase() === wanted) ?? null;
  }

  create(
    name: string,
    looks: Pick<Label, 'labelListVisibility' | 'messageListVisibility' | 'color'> = {},
  ): Label {
    this.#made += 1;
    const label: Label = { id: `Label_${this.#made}`, name, type: 'user', ...looks };
    this.#user.set(label.id, label);
    return label;
  }

  update(label: Label): void {
    this.#user.set(label.id, label);
  }

  remove(id: string): void {
    this.#user.delete(id);
  }

  snapshot(): readonly Label[] {
    return [...this.#user.values()];
  }

  restore(labels: readonly Label[]): void {
    this.#user.clear();
    for (const label of labels) this.#user.set(label.id, label);
    this.#made = Math.max(0, ...labels.map(label => Number(label.id.replace('Label_', '')) || 0));
  }
}
