/** What a field offers while somebody types into it: records that hold the words. */
import type { Answer } from '../answer';
import type { Desk } from '../desk';
import type { CardEvent } from '../event';
import { KEY } from '../records/clicks';
import { suggestionOf } from '../records/suggestion';
import { parameter, required, typed } from '../route';
import { plain } from '../text';
import { isRecordKind } from './record-event';

/** Suggestions below a field: what a panel shows without scrolling. */
const OFFERED = 8;

export const suggestions = (desk: Desk, event: CardEvent): Answer => {
  const kind = parameter(event, KEY.kind);
  const asked = typed(event, required(event, 'field'));
  const result = isRecordKind(kind) ? desk.records.search(asked, [kind]) : desk.records.search(asked);
  const items = (result?.found ?? []).map(found =>
    // A company's field takes its name alone.
    plain(kind === 'company' ? found.name : suggestionOf(found)),
  );
  return { kind: 'suggestions', items: Array.from(new Set(items)).slice(0, OFFERED) };
};
