import { start } from './command/start.ts';

/** `npm start`. */
process.exitCode = await start(process.argv.slice(2), (text) => void process.stderr.write(`${text}\n`));
