import { builtCommandLine } from '../serveInBrowser.ts';

// Its address goes to the development server, which has one of its own for people; its words matter only when it fails.
let words = '';
const { cairn } = await builtCommandLine();
const status = await cairn(['serve', ...process.argv.slice(2)], {
  out: (text) => void process.stdout.write(text),
  err: (text) => {
    words += text;
  },
  cwd: process.cwd(),
});
if (status !== 0) process.stderr.write(words);
process.exitCode = status;
