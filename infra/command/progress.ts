/** Shows how far a long step is, on stderr so that stdout stays clean for results. */
export interface Progress {
  readonly step: (done: number) => void;
  readonly end: () => void;
}

const WIDTH = 28;

/** A bar that redraws itself on a terminal; one line at the end where the output goes to a file. */
export function startProgress(label: string, total: number, stream: NodeJS.WriteStream = process.stderr): Progress {
  const draw = (done: number) => {
    const filled = total === 0 ? WIDTH : Math.round((done / total) * WIDTH);
    return `${label.padEnd(34)} ${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${done}/${total}`;
  };
  let last = 0;
  return {
    step: (done) => {
      last = done;
      if (stream.isTTY) stream.write(`\r${draw(done)}`);
    },
    end: () => {
      stream.write(stream.isTTY ? `\r${draw(last)}\n` : `${label}: ${last}/${total}\n`);
    },
  };
}
