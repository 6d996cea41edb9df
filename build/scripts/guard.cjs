// Plain CommonJS that any Node can read: says what to do where the toolchain's Node is too old, before anything else fails oddly.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 14)) {
  console.error(
    `Cairn needs Node 22.14 or newer and this is ${process.versions.node}. On Linux and Windows "npm ci" brings a newer Node along, if npm ` +
      'is 11 or newer ("npm install -g npm@11") and --omit=optional is not set; start Cairn with npm then. On macOS install Node 24.',
  );
  process.exit(1);
}
