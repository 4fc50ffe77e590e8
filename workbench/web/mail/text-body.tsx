/** Shows a plain text mail: web addresses become links, the quoted tail folds away. */
import { useState } from 'preact/hooks';
import { useDesk } from '../shell/desk';

const ADDRESS = /(https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]])/g;

function Linked({ text }: { readonly text: string }) {
  return (
    <>
      {text.split(ADDRESS).map((part, index) =>
        index % 2 === 1 ? (
          <a key={index} href={part} target="_blank" rel="noopener noreferrer nofollow">
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </>
  );
}

/** Where the block of '>' lines at the end begins, or the length of the text. */
function quoteStart(text: string): number {
  const lines = text.split('\n');
  let first = lines.length;
  while (first > 0 && /^(>|\s*$)/.test(lines[first - 1] ?? '')) first -= 1;
  const quoted = lines.slice(first).some(line => line.startsWith('>'));
  return quoted && first > 0 ? lines.slice(0, first).join('\n').length : text.length;
}

export function TextBody({ text }: { readonly text: string }) {
  const { t } = useDesk();
  const [open, setOpen] = useState(false);
  const cut = quoteStart(text);
  const tail = text.slice(cut);
  return (
    <div class="text-body">
      <Linked text={text.slice(0, cut)} />
      {tail.trim() && (
        <>
          {'\n'}
          <button
            type="button"
            class="quote-button"
            aria-expanded={open}
            aria-label={t(open ? 'hideQuoted' : 'showQuoted')}
            title={t(open ? 'hideQuoted' : 'showQuoted')}
            onClick={() => setOpen(!open)}
          >
            •••
          </button>
          {open && (
            <div class="quoted">
              <Linked text={tail} />
            </div>
          )}
        </>
      )}
    </div>
  );
}
