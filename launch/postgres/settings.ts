import { totalmem } from 'node:os';

const MIB = 1024 * 1024;

function megabytes(share: number, most: number): string {
  return `${String(Math.min(Math.floor((totalmem() * share) / MIB), most))}MB`;
}

/**
 * What our own PostgreSQL is told beside its defaults. It answers on the loopback interface only, an
 * acknowledged change is on the disk (DESIGN §3.11), and it leaves a small machine room for the rest.
 */
export function postgresSettings(port: number): Record<string, string> {
  return {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    shared_buffers: megabytes(1 / 8, 256),
    effective_cache_size: megabytes(1 / 2, 4096),
    maintenance_work_mem: '64MB',
    work_mem: '8MB',
    max_connections: '120',
    max_wal_size: '1GB',
    wal_compression: 'on',
    random_page_cost: '1.1',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_min_messages: 'warning',
    logging_collector: 'off',
  };
}
