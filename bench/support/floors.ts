import { createServer } from 'node:http';
import pg from 'pg';
import { WebSocketServer } from 'ws';

/*
 * The floors: what the same machine does at the same moment with nothing of ours in between. Run as a process of its
 * own, `node bench/support/floors.ts KIND URL`, and says its port.
 */

const [kind = 'cached', databaseUrl = ''] = process.argv.slice(2);
const page = Buffer.from('<!DOCTYPE html>'.padEnd(8_000, 'x'));
const pool = kind !== 'cached' ? new pg.Pool({ connectionString: databaseUrl, max: 12 }) : null;

const server = createServer((request, response) => {
  if (pool === null) {
    response.writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Length': page.length,
    });
    response.end(page);
    return;
  }
  const number = 1 + (Number(request.url?.slice(1)) % 9_000 || 0);
  pool
    .query({
      name: 'floor',
      text: 'SELECT a.number, w.headline, w.body FROM article a JOIN working_copy w ON w.article_id = a.id WHERE a.number = $1',
      values: [number],
    })
    .then(
      ({ rows }) => {
        response.writeHead(200, { 'Content-Type': 'application/json' });
        response.end(JSON.stringify(rows[0]));
      },
      () => {
        response.writeHead(500);
        response.end();
      },
    );
});
if (kind === 'socket') {
  // A socket that answers once its row is committed: nothing less could be called acknowledged.
  await pool?.query('CREATE TABLE floor_step (id bigserial PRIMARY KEY, step jsonb NOT NULL)');
  new WebSocketServer({ server, perMessageDeflate: false }).on('connection', (socket) => {
    socket.on('message', (data: Buffer) => {
      const text = data.toString('utf8');
      const insert = { name: 'step', text: 'INSERT INTO floor_step (step) VALUES ($1)' };
      pool?.query({ ...insert, values: [text] }).then(
        () => socket.send(text),
        () => socket.terminate(),
      );
    });
  });
}

server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.({ port: typeof address === 'object' ? address?.port : null });
});
process.on('disconnect', () => process.exit(0));
