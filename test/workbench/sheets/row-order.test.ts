/** The order of a tab's rows: the same as a plain list of keys, in less memory. */
import fc from 'fast-check';
import { RowOrder } from '../../../workbench/services/sheets/row-order';

test('whatever is put in and taken out, each key stands where it would in a plain list', () => {
  const step = fc.record({ at: fc.nat(40), count: fc.nat(6), back: fc.nat(6), pushed: fc.nat(4) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), steps => {
      const order = new RowOrder();
      const plain: number[] = [];
      let keys = 0;
      const gone: number[] = [];
      for (const { at, count, back, pushed } of steps) {
        for (let n = 0; n < pushed; n++, keys++) {
          order.push(keys);
          plain.push(keys);
        }
        const place = Math.min(at, plain.length);
        const put = gone.splice(0, back).reverse();
        const taken = plain.splice(place, count, ...put);
        expect(order.splice(place, count, put)).toEqual(taken);
        gone.push(...taken);
      }
      expect(order.length).toBe(plain.length);
      expect(plain.map((_, place) => order.keyAt(place))).toEqual(plain);
      expect(order.keyAt(plain.length)).toBeUndefined();
      expect(plain.map(key => order.placeOf(key))).toEqual(plain.map((_, place) => place));
      expect(gone.map(key => order.placeOf(key))).toEqual(gone.map(() => -1));
      expect(order.placeOf(keys)).toBe(-1);
    }),
  );
});
