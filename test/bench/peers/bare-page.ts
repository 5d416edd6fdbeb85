import { createServer, type Server } from 'node:http';
import { once } from 'node:events';

const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>bare</title>
<style>body{font:40px sans-serif}button{width:900px;height:300px;font-size:64px}</style>
<button id="b">0</button><script>let n=0;b.onclick=()=>{b.textContent=String(++n)}</script></html>`;

/** The limit for paint and tap: a page of one button, on loopback. */
export async function startBarePage(): Promise<{ url: string; server: Server }> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(html);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('the bare page has no address');
  return { url: `http://127.0.0.1:${address.port}/`, server };
}
