import type { Reader } from '../engine/answering/reader.ts';

export const METRICS_TYPE = { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' };

/** What is held and what the process takes, as Prometheus reads it. */
export function metricsOf(counts: Awaited<ReturnType<Reader['counts']>>): string {
  const held = Object.entries(counts).map(([name, count]) => gauge(name, `Number of ${name} held.`, count));
  return [
    ...held,
    gauge('resident_memory_bytes', 'Memory of the process.', process.memoryUsage.rss()),
    gauge('uptime_seconds', 'Since the process began.', Math.round(process.uptime())),
  ].join('');
}

const gauge = (name: string, help: string, value: number): string =>
  `# HELP broadsheet_${name} ${help}\n# TYPE broadsheet_${name} gauge\nbroadsheet_${name} ${value}\n`;
