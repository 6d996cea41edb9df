import { z } from 'zod';
import { Framework } from './structure.ts';
import { FrameworkTexts } from './texts.ts';

/** A JSON Schema as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

function published(schema: z.ZodType, file: string, title: string): JsonSchema {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input' });
  return { $schema, $id: `https://cairn.invalid/schema/${file}`, title, ...rest };
}

/** For people who write questionnaires in an editor that knows JSON Schema. Rules across files are the lint's. The files beside this
 * one are made from these functions by their test (`vitest -u` writes them anew). */
export function frameworkJsonSchema(): JsonSchema {
  return published(Framework, 'framework.schema.json', 'Cairn framework, structure, format version 1');
}

export function textsJsonSchema(): JsonSchema {
  return published(FrameworkTexts, 'texts.schema.json', 'Cairn framework, words of one language, format version 1');
}
