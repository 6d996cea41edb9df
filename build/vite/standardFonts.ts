import type { Plugin } from 'vite';

/** pdfkit asks for its metric files with `require('#standard-fonts/Helvetica')`, which no bundler resolves inside a bundle; the same
 * files are exported as `pdfkit/standard-fonts/…`. */
export function standardFonts(): Plugin {
  const call = /\brequire(?:\$\d+)?\(['"]#standard-fonts\/(\w+)['"]\)/g;
  return {
    name: 'cairn-standard-fonts',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('pdfkit') || !code.includes('#standard-fonts/')) return null;
      const names = new Set<string>();
      const changed = code.replace(call, (_, name: string) => {
        names.add(name);
        return `__standardFont_${name}`;
      });
      const imports = [...names].map((name) => `import __standardFont_${name} from 'pdfkit/standard-fonts/${name}';`);
      return { code: `${imports.join('\n')}\n${changed}`, map: null };
    },
  };
}
