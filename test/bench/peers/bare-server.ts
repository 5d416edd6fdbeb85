/** The limit for start and memory: Node with an HTTP server and an open SQLite database, nothing else. */
import { createServer } from 'node:http';
import { DatabaseSync } from 'node:sqlite';

const database = new DatabaseSync(':memory:');
const server = createServer((_request, response) => response.end(String(database.isOpen)));
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object' && address) console.log(JSON.stringify({ port: address.port }));
});
