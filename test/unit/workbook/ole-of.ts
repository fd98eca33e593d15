/**
 * An Office 97–2003 container with these streams at its top, written by hand as the smallest that programs read. Every
 * stream is padded to 4,096 bytes, so that none stands among the small ones. Source: [MS-CFB].
 */
export function oleOf(streams: Readonly<Record<string, Buffer>>): Buffer {
  const size = 512;
  const endOfChain = 0xfffffffe;
  const pieces = Object.entries(streams).map(([name, content]) => ({
    name,
    length: Math.max(content.length, 4096),
    sectors: Math.ceil(Math.max(content.length, 4096) / size),
    content,
  }));
  const directorySectors = Math.ceil((pieces.length + 1) / 4);
  const dataSectors = pieces.reduce((total, { sectors }) => total + sectors, directorySectors);
  let tableSectors = 1;
  while (tableSectors * 128 < dataSectors + tableSectors) tableSectors++;

  const table = Buffer.alloc(tableSectors * size, 0xff);
  const chain = (start: number, length: number): void => {
    for (let index = 0; index < length; index++) {
      table.writeUInt32LE(index === length - 1 ? endOfChain : start + index + 1, (start + index) * 4);
    }
  };
  for (let index = 0; index < tableSectors; index++) table.writeUInt32LE(0xfffffffd, index * 4);
  chain(tableSectors, directorySectors);

  const directory = Buffer.alloc(directorySectors * size);
  const entry = (
    index: number,
    name: string,
    kind: number,
    next: number,
    child: number,
    start: number,
    length: number,
  ) => {
    const at = index * 128;
    directory.write(name, at, 'utf16le');
    directory.writeUInt16LE((name.length + 1) * 2, at + 64);
    directory.writeUInt8(kind, at + 66);
    for (const [place, value] of [
      [68, 0xffffffff],
      [72, next],
      [76, child],
      [116, start],
      [120, length],
    ] as const) {
      directory.writeUInt32LE(value, at + place);
    }
  };
  entry(0, 'Root Entry', 5, 0xffffffff, pieces.length > 0 ? 1 : 0xffffffff, endOfChain, 0);
  let at = tableSectors + directorySectors;
  const data = pieces.map(({ name, length, sectors, content }, index) => {
    const next = index + 2 <= pieces.length ? index + 2 : 0xffffffff;
    entry(index + 1, name, 2, next, 0xffffffff, at, length);
    chain(at, sectors);
    at += sectors;
    return Buffer.concat([content], sectors * size);
  });

  const header = Buffer.alloc(size);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  for (const [place, value] of [
    [24, 0x3e],
    [26, 3],
    [28, 0xfffe],
    [30, 9],
    [32, 6],
  ] as const) {
    header.writeUInt16LE(value, place);
  }
  header.writeUInt32LE(tableSectors, 44);
  header.writeUInt32LE(tableSectors, 48);
  header.writeUInt32LE(4096, 56);
  header.writeUInt32LE(endOfChain, 60);
  header.writeUInt32LE(endOfChain, 68);
  header.fill(0xff, 76);
  for (let index = 0; index < tableSectors; index++) header.writeUInt32LE(index, 76 + index * 4);
  return Buffer.concat([header, table, directory, ...data]);
}
