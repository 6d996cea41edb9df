declare module 'pdfmake' {
  interface Output {
    getBuffer(): Promise<Uint8Array>;
  }
  interface PdfMake {
    setFonts(
      fonts: Readonly<Record<string, Readonly<Record<'normal' | 'bold' | 'italics' | 'bolditalics', string>>>>,
    ): void;
    setUrlAccessPolicy(isAllowed: (url: string) => boolean): void;
    setLocalAccessPolicy(isAllowed: (path: string) => boolean): void;
    createPdf(definition: object): Output;
  }
  const pdfmake: PdfMake;
  export = pdfmake;
}
