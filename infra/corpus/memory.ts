import { readFileSync, writeFileSync } from 'node:fs';

const MB = 1 << 20;

/** Starts to count this process's highest memory anew, where the system can: Linux forgets the highest on request. */
export function forgetPeak(): void {
  try {
    writeFileSync('/proc/self/clear_refs', '5');
  } catch {
    // Another system, or not allowed: the peak stays that of the whole life of the process.
  }
}

/** Highest memory of this process since `forgetPeak`, in megabytes with one decimal. */
export function peakMb(): number {
  return Math.round((highestBytes() * 10) / MB) / 10;
}

function highestBytes(): number {
  try {
    const kilobytes = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    if (kilobytes !== undefined) return Number(kilobytes) * 1024;
  } catch {
    // No such file on this system.
  }
  return process.resourceUsage().maxRSS * 1024;
}
