/** Digits of a recovery key, as Crockford has them: no I, L, O and U, which are misread. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Bytes that a recovery key stands for. */
export const recoveryBytes = 20;
/** Groups of a recovery key: four digits and one that checks them. */
export const recoveryGroups = 8;
const digitsOfGroup = 4;

/** Twice a digit, in the field of 32 elements (x^5 + x^2 + 1). */
function doubled(value: number): number {
  const twice = value << 1;
  return twice & 32 ? twice ^ 0b100101 : twice;
}

/** The check digit of a group: it notices every single wrong digit, any two digits exchanged, and a group in another's place. */
function checkOf(digits: readonly number[], group: number): number {
  return doubled(digits.reduce((sum, digit) => doubled(sum) ^ digit, group + 1));
}

/** [Note: Recovery is the key] A recovery key is the secret itself and not a way to something kept elsewhere: with it alone, a locked
 * workspace opens, even one that was copied without its keys file. Eight groups such as `4J7QX`, of 20 bytes. */
export function formatRecoveryKey(secret: Uint8Array): readonly string[] {
  const bits = [...secret].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const digits = (bits.match(/.{5}/g) ?? []).map((five) => Number.parseInt(five, 2));
  return Array.from({ length: recoveryGroups }, (_, group) => {
    const own = digits.slice(group * digitsOfGroup, (group + 1) * digitsOfGroup);
    return [...own, checkOf(own, group)].map((digit) => alphabet[digit]).join('');
  });
}

/** What a person typed, without what does not count: spaces, hyphens, case, and letters that look like digits. */
export function recoveryDigits(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
}

/** True when these five digits are what may stand at this place of a recovery key, 0-7. */
export function isRecoveryGroup(typed: string, group: number): boolean {
  const values = [...recoveryDigits(typed)].map((digit) => alphabet.indexOf(digit));
  if (values.length !== digitsOfGroup + 1 || values.includes(-1)) return false;
  return checkOf(values.slice(0, digitsOfGroup), group) === values[digitsOfGroup];
}

export type TypedRecoveryKey =
  | { readonly state: 'whole'; readonly secret: Uint8Array }
  /** Groups, counted from 1, that are not as printed. */
  | { readonly state: 'wrong'; readonly groups: readonly number[] }
  /** More or fewer digits than a recovery key has. */
  | { readonly state: 'length'; readonly digits: number };

/** Reads what a person typed of a recovery key, and says where it cannot be right. */
export function readRecoveryKey(typed: string): TypedRecoveryKey {
  const digits = recoveryDigits(typed);
  const size = digitsOfGroup + 1;
  if (digits.length !== recoveryGroups * size) return { state: 'length', digits: digits.length };
  const groups = Array.from({ length: recoveryGroups }, (_, group) => digits.slice(group * size, (group + 1) * size));
  const wrong = groups.flatMap((group, index) => (isRecoveryGroup(group, index) ? [] : [index + 1]));
  if (wrong.length > 0) return { state: 'wrong', groups: wrong };
  const bits = groups
    .flatMap((group) => [...group.slice(0, digitsOfGroup)])
    .map((digit) => alphabet.indexOf(digit).toString(2).padStart(5, '0'))
    .join('');
  return { state: 'whole', secret: Uint8Array.from(bits.match(/.{8}/g) ?? [], (eight) => Number.parseInt(eight, 2)) };
}
