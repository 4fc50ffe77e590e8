/** Whether the page is as narrow as a phone, where Gmail shows one thing at a time and no homepage of add-ons. */
import { useEffect, useState } from 'preact/hooks';

/** The same width as in the style sheets. */
const PHONE = '(max-width: 720px)';

export function useNarrow(): boolean {
  const [narrow, setNarrow] = useState(() => window.matchMedia(PHONE).matches);
  useEffect(() => {
    const query = window.matchMedia(PHONE);
    const follow = (): void => setNarrow(query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  return narrow;
}
