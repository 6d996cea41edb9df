/** Text for anything that can be cloned, and back. */
export interface Codec {
  encode(value: unknown): string;
  decode(text: string): unknown;
}

/** Makes the codec that carries messages between Node and the page. Self-contained: its source is put into the page as well. What
 * Electron could not clone throws a DataCloneError here too, except Blob, File, ImageData and keys, which only Electron can clone. */
export function makeCodec(): Codec {
  type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
  const views: Record<string, (buffer: ArrayBuffer) => unknown> = {
    Uint8Array: (b) => new Uint8Array(b),
    Uint8ClampedArray: (b) => new Uint8ClampedArray(b),
    Int8Array: (b) => new Int8Array(b),
    Uint16Array: (b) => new Uint16Array(b),
    Int16Array: (b) => new Int16Array(b),
    Uint32Array: (b) => new Uint32Array(b),
    Int32Array: (b) => new Int32Array(b),
    Float32Array: (b) => new Float32Array(b),
    Float64Array: (b) => new Float64Array(b),
    BigInt64Array: (b) => new BigInt64Array(b),
    BigUint64Array: (b) => new BigUint64Array(b),
    DataView: (b) => new DataView(b),
  };
  const errors: Record<string, new (message: string) => Error> = {
    EvalError,
    RangeError,
    ReferenceError,
    SyntaxError,
    TypeError,
    URIError,
  };

  const toBase64 = (bytes: Uint8Array): string => {
    let text = '';
    for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
    return btoa(text);
  };
  const fromBase64 = (text: string) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));

  function encode(value: unknown): string {
    const seen = new Map<object, number>();
    const walk = (x: unknown): Json => {
      if (x === null || typeof x === 'string' || typeof x === 'boolean') return x;
      if (x === undefined) return { t: 'undefined' };
      if (typeof x === 'bigint') return { t: 'bigint', v: String(x) };
      if (typeof x === 'number') {
        if (Object.is(x, -0)) return { t: 'number', v: '-0' };
        return Number.isFinite(x) ? x : { t: 'number', v: String(x) };
      }
      if (typeof x !== 'object') throw new DOMException(`${String(x)} could not be cloned.`, 'DataCloneError');
      const known = seen.get(x);
      if (known !== undefined) return { t: 'again', v: known };
      seen.set(x, seen.size);
      return walkObject(x);
    };
    const pairs = (entries: [string, unknown][]): Json => entries.map(([key, inner]) => [key, walk(inner)]);
    // By tag and not by instanceof: the value may come from another realm.
    const walkObject = (x: object): Json => {
      const tag = Object.prototype.toString.call(x).slice(8, -1);
      if (Array.isArray(x)) return { t: 'array', n: x.length, v: pairs(Object.entries(x)) };
      if (ArrayBuffer.isView(x)) {
        return { t: 'view', k: tag, v: toBase64(new Uint8Array(x.buffer, x.byteOffset, x.byteLength)) };
      }
      if (tag === 'ArrayBuffer') return { t: 'buffer', v: toBase64(new Uint8Array(x as ArrayBuffer)) };
      if (tag === 'Date') return { t: 'date', v: (x as Date).getTime() };
      if (tag === 'RegExp') return { t: 'regexp', v: [(x as RegExp).source, (x as RegExp).flags] };
      if (tag === 'Map') return { t: 'map', v: [...(x as Map<unknown, unknown>)].map(([k, v]) => [walk(k), walk(v)]) };
      if (tag === 'Set') return { t: 'set', v: [...(x as Set<unknown>)].map(walk) };
      if (tag === 'Error') {
        const error = x as Error;
        return { t: 'error', v: [error.name, error.message, error.stack ?? ''] };
      }
      if (tag === 'Object') return { t: 'object', v: pairs(Object.entries(x)) };
      throw new DOMException(`${tag} object could not be cloned.`, 'DataCloneError');
    };
    // Cloned first, so that functions, getters and prototypes fare exactly as in Electron.
    return JSON.stringify(walk(structuredClone(value)));
  }

  function decode(text: string): unknown {
    const all: unknown[] = [];
    const keep = <T>(made: T): T => {
      all.push(made);
      return made;
    };
    type Node = { t: string; v: never; n: number; k: string };
    const walk = (json: unknown): unknown => {
      if (json === null || typeof json !== 'object') return json;
      const node = json as Node;
      const entries: [string, unknown][] = node.v;
      switch (node.t) {
        case 'undefined':
          return undefined;
        case 'bigint':
          return BigInt(node.v);
        case 'number':
          return Number(node.v);
        case 'again':
          return all[node.v];
        case 'array': {
          const array: unknown[] = keep(new Array(node.n));
          for (const [index, inner] of entries) array[Number(index)] = walk(inner);
          return array;
        }
        case 'object': {
          const object: Record<string, unknown> = keep({});
          for (const [key, inner] of entries) object[key] = walk(inner);
          return object;
        }
        case 'map': {
          const map = keep(new Map<unknown, unknown>());
          for (const [key, inner] of entries) map.set(walk(key), walk(inner));
          return map;
        }
        case 'set': {
          const set = keep(new Set<unknown>());
          for (const inner of entries as unknown[]) set.add(walk(inner));
          return set;
        }
        case 'date':
          return keep(new Date(node.v));
        case 'regexp': {
          const [source, flags]: [string, string] = node.v;
          return keep(new RegExp(source, flags));
        }
        case 'error': {
          const [name, message, stack]: [string, string, string] = node.v;
          const error = keep(new (errors[name] ?? Error)(message));
          error.stack = stack;
          return error;
        }
        case 'buffer':
          return keep(fromBase64(node.v).buffer);
        case 'view':
          return keep(views[node.k]?.(fromBase64(node.v).buffer));
        default:
          throw new Error(`stand-in: nothing is called ${node.t}`);
      }
    };
    return walk(JSON.parse(text));
  }

  return { encode, decode };
}
