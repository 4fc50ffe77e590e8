/**
 * Shows the HTML of a mail. Three walls stand between it and the page: DOMPurify takes out what is active, the frame is
 * sandboxed without scripts and forms, and its own policy lets nothing be fetched, so no picture tells that it was read.
 */
import DOMPurify from 'dompurify';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useDesk } from '../shell/desk';

const POLICY = "default-src 'none'; img-src data: cid:; style-src 'unsafe-inline'";
const FRAME_STYLE = `
  html { overflow-x: auto; overflow-y: hidden; }
  body { margin: 0; padding: 2px; font: 14px/1.5 Roboto, 'Segoe UI', system-ui, Arial, sans-serif; color: #1f1f1f; background: #fff; overflow-wrap: anywhere; }
  img { max-width: 100%; height: auto; } pre { white-space: pre-wrap; } a { color: #0b57d0; }
  blockquote { margin-left: 8px; padding-left: 10px; border-left: 2px solid #d0d5dd; }`;
/** A mail that asks for more is scrolled inside its frame. */
const TALLEST_PX = 20_000;

function withInlineImages(html: string, inline: Readonly<Record<string, string>>): string {
  return html.replace(/\bcid:([^"'\s>)]+)/gi, (whole, id: string) => {
    let name = id;
    try {
      name = decodeURIComponent(id);
    } catch {
      // Not an encoded id: taken as it stands.
    }
    return inline[name] ?? inline[id] ?? whole;
  });
}

interface Cleaned {
  readonly html: string;
  /** Pictures that a stranger's server would have had to send. */
  readonly remote: number;
}

/** Addresses inside style sheets, which would be fetched too. */
const STYLE_ADDRESS = /url\(\s*(?!['"]?data:)[^)]*\)|@import[^;]*;?/gi;

/** Takes out what would be fetched, so that the frame's policy has nothing left to refuse. Answers how many pictures. */
function withoutRemote(root: Document): number {
  let remote = 0;
  for (const image of root.querySelectorAll('img')) {
    image.removeAttribute('srcset');
    if (/^data:/i.test(image.getAttribute('src') ?? '')) continue;
    remote += 1;
    if (image.alt) image.replaceWith(root.createTextNode(`[${image.alt}]`));
    else image.remove();
  }
  for (const element of root.querySelectorAll('[background], [poster]')) {
    element.removeAttribute('background');
    element.removeAttribute('poster');
  }
  for (const element of root.querySelectorAll<HTMLElement>('[style]'))
    element.setAttribute('style', (element.getAttribute('style') ?? '').replace(STYLE_ADDRESS, 'none'));
  for (const style of root.querySelectorAll('style'))
    style.textContent = (style.textContent ?? '').replace(STYLE_ADDRESS, 'none');
  return remote;
}

function cleaned(html: string, inline: Readonly<Record<string, string>>): Cleaned {
  const whole = DOMPurify.sanitize(withInlineImages(html, inline), {
    FORBID_TAGS: [
      'form',
      'input',
      'button',
      'textarea',
      'select',
      'iframe',
      'object',
      'embed',
      'link',
      'meta',
      'base',
      'audio',
      'video',
      'svg',
      'math',
    ],
    FORBID_ATTR: ['autofocus', 'tabindex', 'target'],
    ADD_DATA_URI_TAGS: ['img'],
    WHOLE_DOCUMENT: true,
  });
  const root = new DOMParser().parseFromString(whole, 'text/html');
  const remote = withoutRemote(root);
  for (const link of root.querySelectorAll('a[href], area[href]')) {
    link.setAttribute('target', '_blank');
    link.setAttribute('rel', 'noopener noreferrer nofollow');
  }
  const styles = [...root.querySelectorAll('head style')].map(style => style.outerHTML).join('');
  return { html: `${styles}<div>${root.body.innerHTML}</div>`, remote };
}

export function HtmlBody({
  html,
  inline,
}: {
  readonly html: string;
  readonly inline: Readonly<Record<string, string>>;
}) {
  const { t } = useDesk();
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(120);
  const { html: body, remote } = useMemo(() => cleaned(html, inline), [html, inline]);
  const source = useMemo(
    () =>
      `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><style>${FRAME_STYLE}</style>${body}`,
    [body],
  );
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    let watcher: ResizeObserver | null = null;
    const measure = (): void => {
      const body = element.contentDocument?.body;
      if (body) setHeight(Math.min(TALLEST_PX, Math.max(40, body.scrollHeight + 4)));
    };
    const loaded = (): void => {
      measure();
      const body = element.contentDocument?.body;
      if (!body) return;
      watcher?.disconnect();
      watcher = new ResizeObserver(measure);
      watcher.observe(body);
    };
    element.addEventListener('load', loaded);
    loaded();
    return () => {
      element.removeEventListener('load', loaded);
      watcher?.disconnect();
    };
  }, [source]);
  return (
    <>
      {remote > 0 && <p class="remote-note quiet">{t('remoteImages', { n: remote })}</p>}
      <iframe
        ref={frame}
        class="html-body"
        title={t('messageBody')}
        sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
        referrerpolicy="no-referrer"
        srcdoc={source}
        style={{ height: `${height}px` }}
      />
    </>
  );
}
