import { pathToFileURL } from 'node:url';

/**
 * Loads a bundle again and again, each time with one variable under another name, and says on one line what became of each.
 * Arguments: the bundle's file, then the names.
 */
const [file = '', ...names] = process.argv.slice(2);

const said: Record<string, string> = {};
for (const name of names) {
  const value = process.env[name];
  process.env[`${name}S`] = value;
  delete process.env[name];
  // Another address is another module: what it does when it is loaded, it does again.
  said[name] = await import(`${pathToFileURL(file).href}?without=${name}`).then(() => 'started', String);
  delete process.env[`${name}S`];
  process.env[name] = value;
}
console.log(JSON.stringify(said));
