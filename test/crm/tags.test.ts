import { tagsIn, tagText } from '../../src/crm/tags';

test('tags are apart by commas of any script, semicolons and lines, each once whatever its letter case', () => {
  expect(tagsIn(' VIP, solar;vip\n\n屋根、太陽光，修理 ,, Solar')).toEqual([
    'VIP',
    'solar',
    '屋根',
    '太陽光',
    '修理',
  ]);
  expect(tagsIn('')).toEqual([]);
});

test('what is written is read again as it was', () => {
  const tags = ['VIP', 'two words'];
  expect(tagsIn(tagText(tags))).toEqual(tags);
});
