import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** What the process measures about itself, for Prometheus. Times are in seconds. */
export type Metrics = {
  registry: Registry;
  /** Labels: method, route (pattern), status. */
  requests: Histogram<'method' | 'route' | 'status'>;
  /** Labels: command, outcome (`done`, `refused`, `failed`). */
  commands: Histogram<'command' | 'outcome'>;
  /** Labels: topic, outcome (`kept`, `failed`). */
  promises: Counter<'topic' | 'outcome'>;
  /** Shows a number that is looked up whenever somebody reads the measures. */
  show: (name: string, help: string, read: () => number) => void;
};

/** Makes a process's measures. */
export function openMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const buckets = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];
  return {
    registry,
    requests: new Histogram({
      name: 'http_request_seconds',
      help: 'Time to answer a request.',
      labelNames: ['method', 'route', 'status'],
      buckets,
      registers: [registry],
    }),
    commands: new Histogram({
      name: 'command_seconds',
      help: 'Time to run a command, its retries included.',
      labelNames: ['command', 'outcome'],
      buckets,
      registers: [registry],
    }),
    promises: new Counter({
      name: 'outbox_events_total',
      help: 'Events taken from the outbox.',
      labelNames: ['topic', 'outcome'],
      registers: [registry],
    }),
    show: (name, help, read) => {
      new Gauge({
        name,
        help,
        registers: [registry],
        collect() {
          this.set(read());
        },
      });
    },
  };
}
