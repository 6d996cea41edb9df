import { type AnyContractProcedure, isContractProcedure } from '@orpc/contract';
import { type AnyProcedure, call, ORPCError } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { door } from '../../electron/backend/router.ts';
import { contract } from '../../shared/contract/contract.ts';
import { shellCalls } from '../../shared/contract/shell.ts';
import { arbitraryValues } from '../builders/arbitraryValues.ts';

const values = arbitraryValues(2_000, 5);

interface Named {
  readonly path: string;
  readonly procedure: AnyContractProcedure;
}

function* proceduresOf(node: object, path = ''): Generator<Named> {
  for (const [name, child] of Object.entries(node)) {
    const at = path === '' ? name : `${path}.${name}`;
    if (isContractProcedure(child)) yield { path: at, procedure: child };
    else yield* proceduresOf(child as object, at);
  }
}
const procedures = [...proceduresOf(contract)];

/** What arrived at the handler last; it answers with a failure, so that no output is looked at. */
let arrived: { readonly input: unknown } | null = null;
const logged: unknown[] = [];
const services = { log: { info: () => {}, error: (...facts: unknown[]) => void logged.push(facts) } };

/** The procedure behind the app's own door, with a handler that only notes what it was given. */
function spied(path: string): AnyProcedure {
  const builder = path.split('.').reduce<object>((node, name) => Reflect.get(node, name) as object, door);
  const note = ({ input }: { readonly input: unknown }) => {
    arrived = { input };
    throw new ORPCError('NOT_FOUND');
  };
  return (Reflect.get(builder, 'handler') as (handler: typeof note) => AnyProcedure).call(builder, note);
}

async function codeOf(procedure: AnyProcedure, input: unknown, audience: string): Promise<string> {
  arrived = null;
  try {
    await call(procedure, input, { context: { caller: { audience, clientId: 'test' }, services } });
    return 'answered';
  } catch (error) {
    return error instanceof ORPCError ? error.code : String(error);
  }
}

describe.each(procedures)('S5: $path', ({ path, procedure }) => {
  const { inputSchema } = procedure['~orpc'];
  const schema = inputSchema instanceof z.ZodType ? inputSchema : z.unknown();

  it('takes 2,000 arbitrary values and hands on none that its schema refuses', async () => {
    const handler = spied(path);
    const wrong: unknown[] = [];
    for (const value of values) {
      const { success } = schema.safeParse(value);
      const code = await codeOf(handler, value, 'facilitator');
      const isRight = success ? code === 'NOT_FOUND' && arrived !== null : code === 'BAD_REQUEST' && arrived === null;
      if (!isRight) wrong.push([value, code]);
    }
    expect(wrong).toEqual([]);
    expect(logged).toEqual([]);
  });

  it('is closed to whoever is not of its audience', async () => {
    const handler = spied(path);
    const open: unknown[] = [];
    for (const audience of ['participant', '', 'Facilitator', '__proto__']) {
      for (const value of values.slice(0, 50)) {
        const code = await codeOf(handler, value, audience);
        if (code !== 'FORBIDDEN' || arrived !== null) open.push([audience, value, code]);
      }
    }
    expect(open).toEqual([]);
  });
});

it('S5: there are procedures to try, and every one of them says what it takes', () => {
  expect(procedures.length).toBeGreaterThan(40);
});

interface Shape {
  readonly [part: string]: unknown;
}
const isShape = (value: unknown): value is Shape => typeof value === 'object' && value !== null;

/** Places of a shape where a text or a list could be of any length. */
function* endless(shape: unknown, path: string): Generator<string> {
  if (!isShape(shape)) return;
  const isBounded = ['maxLength', 'maxItems', 'prefixItems', 'pattern', 'format', 'enum', 'const'].some(
    (key) => key in shape,
  );
  if ((shape.type === 'string' || shape.type === 'array') && !isBounded) yield path;
  for (const [key, part] of Object.entries(shape)) yield* endless(part, `${path}.${key}`);
}
const shapeOf = (schema: z.ZodType) => z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' });

it('S5: no text and no list that a page sends may be of any length', () => {
  const inputs = procedures.flatMap(({ path, procedure }) => {
    const { inputSchema } = procedure['~orpc'];
    return inputSchema instanceof z.ZodType ? [[path, inputSchema] as const] : [];
  });
  const calls = Object.entries(shellCalls).map(([name, { input }]) => [`shell.${name}`, input] as const);
  expect(inputs.length).toBeGreaterThan(30);
  const found = [...inputs, ...calls].flatMap(([path, schema]) => [...endless(shapeOf(schema), path)]);
  expect(found).toEqual([]);
  expect([...endless(shapeOf(z.strictObject({ name: z.string(), ids: z.array(z.uuid()) })), 'x')]).toHaveLength(2);
});
