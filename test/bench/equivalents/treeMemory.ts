import { execFileSync } from 'node:child_process';

/** Memory of this process and of all that it started, now, in bytes, as `ps` tells it. Memory that processes share counts in each. */
export function treeMemory(): number {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,rss='], { encoding: 'utf8' }).trim().split('\n');
  const processes = lines.map((line) => line.trim().split(/\s+/).map(Number));
  const family = new Set([process.pid]);
  // Children have no lower place in the list than they have in time, but pids may have begun anew: go on until nobody joins.
  for (let grown = true; grown; ) {
    const before = family.size;
    for (const [pid = 0, parent = 0] of processes) if (family.has(parent)) family.add(pid);
    grown = family.size > before;
  }
  return processes.reduce((sum, [pid = 0, , rss = 0]) => (family.has(pid) ? sum + rss * 1024 : sum), 0);
}
