import fc from 'fast-check';

/** What a page could send in place of what is expected: values of every kind, and such as almost fit. */
export function arbitraryValues(count: number, seed: number): readonly unknown[] {
  const uuid = fc.uuid();
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.constantFrom(
      '',
      'dark',
      '../../etc/passwd',
      '\\\\server\\share',
      'file:///etc/passwd',
      'x'.repeat(256),
      '\ud800',
    ),
    fc.constantFrom('null', 'undefined', '__proto__', 'constructor', '[object Object]'),
    uuid,
  );
  const leaf = fc.oneof(text, fc.double(), fc.bigInt(), fc.boolean(), fc.constantFrom(null, undefined), fc.date());
  /** Keys of the contract, so that objects come close. */
  const key = fc.constantFrom(
    ...['exportId', 'suggestedName', 'again', 'assessmentId', 'today', 'requestId', 'format', 'limit', 'eventId'],
    ...[
      'changes',
      'content',
      'name',
      'grant',
      'id',
      'expectedRevision',
      '__proto__',
      'constructor',
      'toString',
      'then',
    ],
  );
  const near = fc
    .array(fc.tuple(key, fc.oneof(leaf, fc.array(leaf, { maxLength: 3 }))), { maxLength: 5 })
    .map((pairs) => {
      const made: Record<string, unknown> = {};
      for (const [name, value] of pairs)
        Object.defineProperty(made, name, { value, enumerable: true, configurable: true });
      return made;
    });
  const any = fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true });
  return fc.sample(
    fc.oneof(
      { weight: 2, arbitrary: near },
      leaf,
      any,
      fc.constant(() => undefined),
    ),
    { numRuns: count, seed },
  );
}
