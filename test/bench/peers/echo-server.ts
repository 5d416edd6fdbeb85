/** The limit for a message round trip: a bare `ws` echo in a process of its own. Prints its port. */
import { WebSocketServer } from 'ws';

const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false });
server.on('connection', (socket) => socket.on('message', (data: Buffer) => socket.send(data.toString('utf8'))));
server.on('listening', () => {
  const address = server.address();
  if (typeof address === 'object' && address) console.log(JSON.stringify({ port: address.port }));
});
