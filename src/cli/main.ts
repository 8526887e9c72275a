#!/usr/bin/env node
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** What the program needs of Node: `node:sqlite` and type-stripped zstd came with it. */
const NEEDED = 24;

// A system's Node may be older than the program's; the `node` package brings the right one along.
if (Number(process.versions.node.split('.')[0]) >= NEEDED) {
  const { run } = await import('./run.ts');
  process.exitCode = await run(process.argv);
} else {
  process.exitCode = runOnBundledNode();
}

function runOnBundledNode(): number {
  const bundled = bundledNode();
  if (bundled === null) {
    console.error(
      `broadsheet: This is Node ${process.versions.node}; Node ${NEEDED} or newer is needed. Install it, or run "npm install node".`,
    );
    return 2;
  }
  const script = fileURLToPath(import.meta.url);
  const child = spawnSync(bundled, [script, ...process.argv.slice(2)], { stdio: 'inherit' });
  return child.status ?? 1;
}

function bundledNode(): string | null {
  try {
    return createRequire(import.meta.url).resolve('node/bin/node');
  } catch {
    return null;
  }
}
