import { describe, expect, test } from 'vitest';
import { frameworkJsonSchema, type JsonSchema, textsJsonSchema } from '../../../shared/frameworks/jsonSchema.ts';

const folder = '../../../shared/frameworks';

/** As the project's formatter writes it: a list of plain values stands on one line when it fits. */
function fileText(schema: JsonSchema): string {
  const text = JSON.stringify(schema, null, 2).replace(
    /^(.*)\[\n([^[\]{}]*)\n *\](,?)$/gm,
    (whole, start, list, end) => {
      const line = `${start}[${list.trim().replace(/,\n */g, ', ')}]${end}`;
      return line.length <= 120 ? line : whole;
    },
  );
  return `${text}\n`;
}

describe('published JSON Schemas', () => {
  test('framework.schema.json says what the code checks', async () => {
    await expect(fileText(frameworkJsonSchema())).toMatchFileSnapshot(`${folder}/framework.schema.json`);
  });

  test('texts.schema.json says what the code checks', async () => {
    await expect(fileText(textsJsonSchema())).toMatchFileSnapshot(`${folder}/texts.schema.json`);
  });

  test('describe strict objects, so that an editor marks unknown keys', () => {
    const text = JSON.stringify([frameworkJsonSchema(), textsJsonSchema()]);
    expect(text).toContain('"additionalProperties":false');
    expect(text).toContain('"const":"cairn.framework"');
    expect(text).toContain('"const":"cairn.framework-texts"');
  });
});
