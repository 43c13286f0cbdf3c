import { join } from 'node:path';
import type { Config } from './env.ts';
import { openMetrics, type Metrics } from './kit/http/metrics.ts';
import { fileAndTerminal } from './kit/log-places.ts';
import { openLog, type Logger } from './kit/log.ts';
import { openServices } from './services.ts';
import type { NewsroomServices } from './writing/services.ts';

/** What one process holds once, whatever it does: its log, its measures, and services on one pool. */
export type Held = {
  log: Logger;
  metrics: Metrics;
  services: NewsroomServices;
  close: () => Promise<void>;
};

/** The log's name and, outside production, its file: `DATA_DIR/log/NAME.log`. */
const NAMES = { all: 'newsroom', web: 'web', worker: 'worker' };

/**
 * Opens this process's log. In production it is JSON on stdout, for whatever gathers it; elsewhere it goes into
 * a file, and only what somebody should look at to the terminal.
 */
export function openProcessLog(config: Config): Logger {
  const name = NAMES[config.process];
  const level = config.logLevel;
  if (config.production) return openLog({ level, name });
  const file = join(config.dataDir, 'log', `${name}.log`);
  return openLog({ level, name, to: fileAndTerminal(file, (text) => process.stderr.write(text)) });
}

/** Opens what a process holds. Close it last. */
export function hold(config: Config): Held {
  const log = openProcessLog(config);
  const metrics = openMetrics();
  const services = { ...openServices(config, log), metrics };
  return { log, metrics, services, close: async () => services.database.close() };
}
