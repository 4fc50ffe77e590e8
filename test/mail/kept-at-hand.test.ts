import { keptAtHand } from '../../src/mail/kept-at-hand';

function counted<T>(answer: (text: string) => T) {
  const asked: string[] = [];
  const kept = keptAtHand(text => {
    asked.push(text);
    return answer(text);
  });
  return { asked, kept };
}

describe('answers kept at hand', () => {
  it('are worked out once for each text, also where they say nothing', () => {
    const { asked, kept } = counted(text => (text === 'b' ? null : text.toUpperCase()));
    expect(['a', 'b', 'a', 'b'].map(kept)).toEqual(['A', null, 'A', null]);
    expect(asked).toEqual(['a', 'b']);
  });

  it('take no room for a text of any length', () => {
    const { asked, kept } = counted(text => text.length);
    const long = 'a'.repeat(1_001);
    expect([kept(long), kept(long)]).toEqual([1_001, 1_001]);
    expect(asked).toHaveLength(2);
  });

  it('make place for others after 500', () => {
    const { asked, kept } = counted(text => text);
    for (let n = 0; n <= 500; n++) expect(kept(`text ${n}`)).toBe(`text ${n}`);
    expect(kept('text 0')).toBe('text 0');
    expect(asked).toHaveLength(502);
  });
});
