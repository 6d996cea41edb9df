import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?worker&url';

declare global {
  interface Window {
    /** Not among TypeScript's own types yet. What a policy gives goes wherever an address goes. */
    readonly trustedTypes?: {
      createPolicy(
        name: string,
        rules: { readonly createScriptURL: (wanted: string) => string },
      ): { createScriptURL(wanted: string): string };
    };
  }
}

/** [Note: One trusted worker] The page's policy lets no string become a script but through this door, and this door lets one string
 * through: the address of the PDF reader's own worker, which is a file of the app. */
export function startPdfWorker(): Worker {
  const address = new URL(workerUrl, window.location.href).href;
  const policy = window.trustedTypes?.createPolicy('cairn-worker', {
    createScriptURL: (wanted) => {
      if (wanted !== address) throw new TypeError('not a script of Cairn');
      return wanted;
    },
  });
  return new Worker(policy?.createScriptURL(address) ?? address, { type: 'module', name: 'pdf' });
}
