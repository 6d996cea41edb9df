/** How reading back a file fails that no password, or another one, opens; errors of the worker come out as their text. */
export const shut = 'the file is shut by another password';
