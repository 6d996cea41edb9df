/** The first line of whatever `age` has locked. */
const ageLine = 'age-encryption.org/v1\n';

/** Whether bytes begin as a locked bundle does. */
export function isLockedBundle(bytes: Uint8Array): boolean {
  return bytes.length >= ageLine.length && [...ageLine].every((character, i) => bytes[i] === character.charCodeAt(0));
}

/** Whether bytes begin as any bundle does, locked or not; an assessment file, which is text, never does. */
export function looksLikeBundle(bytes: Uint8Array): boolean {
  return isLockedBundle(bytes) || (bytes[0] === 0x1f && bytes[1] === 0x8b);
}
