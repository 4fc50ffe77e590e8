/** Draws the text of cards: the tree of rich-text.ts as elements, links opening by the panel's own rule. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useDesk } from '../shell/desk';
import { readRichText, type RichNode } from './rich-text';

function draw(node: RichNode, index: number): ComponentChildren {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'break':
      return <br key={index} />;
    case 'mark': {
      const Tag = node.tag;
      return <Tag key={index}>{node.children.map(draw)}</Tag>;
    }
    case 'color':
      return (
        <span key={index} class="tinted" style={{ '--tint': node.color }}>
          {node.children.map(draw)}
        </span>
      );
    case 'link':
      return (
        <a key={index} href={node.href} target="_blank" rel="noopener noreferrer">
          {node.children.map(draw)}
        </a>
      );
  }
}

export function RichText({ text }: { readonly text: string }) {
  return <>{readRichText(text).map(draw)}</>;
}

/** A paragraph, cut to `maxLines` with a button that shows the rest. */
export function Paragraph({
  text,
  maxLines,
}: {
  readonly text: string;
  readonly maxLines?: number | undefined;
}) {
  const { t } = useDesk();
  const [open, setOpen] = useState(false);
  if (!maxLines)
    return (
      <p class="paragraph">
        <RichText text={text} />
      </p>
    );
  return (
    <div>
      <p class={open ? 'paragraph' : 'paragraph clamped'} style={{ '--lines': maxLines }}>
        <RichText text={text} />
      </p>
      <button type="button" class="text-button small" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t(open ? 'showLess' : 'showMore')}
      </button>
    </div>
  );
}
