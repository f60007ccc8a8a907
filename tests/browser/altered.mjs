// The site from a host that does not send it as it was built.
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { headersOf, TYPES } from '../../site/build/headers.mjs';
import { dist } from './support.mjs';

const textually = (change) => (bytes) => {
  const after = Buffer.from(change(bytes.toString('latin1')), 'latin1');
  if (after.equals(bytes)) throw new Error('the change changes nothing');
  return after;
};

async function start({ publish, file, text, headers, cut }) {
  const folder = publish && (await mkdtemp(join(tmpdir(), 'ventanilla-altered-')));
  if (publish) {
    await cp(join(dist, 'catalog'), join(folder, 'catalog'), { recursive: true });
    await publish(folder);
  }
  const host = { altered: true };
  const read = (name) => readFile(join(dist, name)).catch(() => undefined);
  const readAltered = (name) => (name.startsWith('/catalog/') && folder ? readFile(join(folder, name)).catch(() => undefined) : read(name));

  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const name = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    const hit = host.altered && file?.test(name);
    const bytes = await (host.altered ? readAltered : read)(name);
    const body = hit && text ? textually(text)(bytes) : bytes;
    if (!body || (hit && !text && !headers && !cut)) return void response.writeHead(404).end();
    response.writeHead(200, { ...headersOf(name), 'Content-Type': TYPES[extname(name).slice(1)], 'Content-Length': body.length, ...(hit && headers) });
    if (hit && cut) response.write(body.subarray(0, body.length >> 1), () => response.destroy());
    else response.end(request.method === 'HEAD' ? undefined : body);
  });
  await new Promise((resolve) => server.listen(0, resolve));
  return Object.assign(host, {
    url: `http://localhost:${server.address().port}/`,
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      if (folder) await rm(folder, { recursive: true });
    },
  });
}

/**
 * A visit to such a host; what was begun there ends with it. `publish(folder)` changes a copy of the catalog, in folder/catalog; `file` fits the names of files that do not come as they are: `text(before)`
 * changes their bytes, `headers` what is sent with them, `cut` ends the connection in the midst of them; a file of which none of these is said is not there. While the host's `altered` is
 * false it sends everything as it was built.
 */
export async function withAltered(altered, way) {
  const host = await start(altered);
  try {
    return await way(host);
  } finally {
    await host.stop();
  }
}
