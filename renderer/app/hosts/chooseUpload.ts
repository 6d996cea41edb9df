import { largestAssessmentFile } from '../../../shared/contract/largestAssessmentFile.ts';
import type { ChosenFile } from '../../../shared/contract/shell.ts';

/** Lets a person choose an assessment file or a bundle in the browser; null when the dialog was closed. Rejects with `too-large`. */
export function chooseUpload(): Promise<ChosenFile | null> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.json,application/json,.cairnbundle,.age';
  return new Promise((resolve, reject) => {
    input.addEventListener('cancel', () => resolve(null));
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      if (file === undefined) resolve(null);
      else if (file.size > largestAssessmentFile) reject(new Error('too-large'));
      else file.arrayBuffer().then((buffer) => resolve({ name: file.name, bytes: new Uint8Array(buffer) }), reject);
    });
    input.click();
  });
}
