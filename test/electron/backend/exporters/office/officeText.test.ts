import { expect, test } from 'vitest';
import { officeText } from '../../../../../electron/backend/exporters/office/officeText.ts';

test('a text of an Office file holds nothing that XML cannot', () => {
  expect(officeText('a\u0000b\u0008c\uFFFEd\uD800e')).toBe('a b cd\uFFFDe');
});
