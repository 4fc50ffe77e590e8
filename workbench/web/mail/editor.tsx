/**
 * The body of a mail that is written: formatted text, as Gmail's compose window has it. What comes in from a card, a
 * draft or a quoted mail is cleaned first, so that nothing active gets into the page.
 */
import DOMPurify from 'dompurify';
import { useImperativeHandle, useLayoutEffect, useRef } from 'preact/hooks';
import type { Ref } from 'preact';
import type { DraftChange } from '../../server/api';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Plain text as HTML that shows the same. */
export const asHtml = (text: string): string =>
  text.replace(/[&<>"]/g, character => ENTITIES[character] ?? '').replace(/\r?\n/g, '<br>');

/** Pictures from elsewhere would be fetched while somebody writes; those in the mail itself stay. */
const clean = (html: string): string =>
  DOMPurify.sanitize(html, {
    FORBID_TAGS: ['form', 'input', 'button', 'textarea', 'select', 'style', 'svg', 'math', 'audio', 'video'],
    FORBID_ATTR: ['id', 'class', 'contenteditable', 'tabindex'],
    ALLOWED_URI_REGEXP: /^(https:|mailto:|tel:|data:image\/)/i,
  });

export interface Body {
  readonly text: string;
  /** null when the text has no formatting of its own. */
  readonly html: string | null;
}

export interface EditorHandle {
  body(): Body;
  insert(change: Pick<DraftChange, 'insert' | 'where'>): void;
  focus(): void;
}

/** Lines of typed text make these; anything else is formatting. */
const FORMATTING = ':not(br):not(div):not(p)';

function contentOf({ content, contentType }: DraftChange['insert'][number]): string {
  if (contentType === 'TEXT') return asHtml(content);
  return contentType === 'IMMUTABLE_HTML'
    ? `<div contenteditable="false">${clean(content)}</div>`
    : clean(content);
}

interface EditorProps {
  readonly label: string;
  /** What it starts with; later values are not followed. */
  readonly start: string;
  readonly handle: Ref<EditorHandle>;
}

export function Editor({ label, start, handle }: EditorProps) {
  const box = useRef<HTMLDivElement>(null);
  const cursor = useRef<Range | null>(null);
  useLayoutEffect(() => {
    if (box.current) box.current.innerHTML = clean(start);
    const remember = (): void => {
      const selection = document.getSelection();
      const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
      if (range && box.current?.contains(range.startContainer)) cursor.current = range.cloneRange();
    };
    document.addEventListener('selectionchange', remember);
    return () => document.removeEventListener('selectionchange', remember);
  }, [start]);
  useImperativeHandle(
    handle,
    () => ({
      body() {
        const root = box.current;
        if (!root) return { text: '', html: null };
        return { text: root.innerText, html: root.querySelector(FORMATTING) ? clean(root.innerHTML) : null };
      },
      insert({ insert, where }) {
        const root = box.current;
        if (!root || insert.length === 0) return;
        const piece = document.createElement('template');
        piece.innerHTML = insert.map(contentOf).join('<br>');
        if (where === 'INSERT_AT_START') root.prepend(piece.content);
        else if (where === 'INSERT_AT_END') root.append(piece.content);
        else {
          const range = cursor.current;
          if (!range || !root.contains(range.startContainer)) root.prepend(piece.content);
          else {
            range.deleteContents();
            range.insertNode(piece.content);
            range.collapse(false);
          }
        }
      },
      focus() {
        box.current?.focus();
        document.getSelection()?.collapse(box.current, 0);
      },
    }),
    [],
  );
  return (
    <div
      ref={box}
      class="editor"
      role="textbox"
      aria-multiline="true"
      aria-label={label}
      contentEditable
      tabIndex={0}
    />
  );
}
