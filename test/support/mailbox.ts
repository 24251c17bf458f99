import { createServer, type Socket } from 'node:net';
import { freePort } from './free-port.ts';

/** A mail server that keeps what it is given. */
export type Mailbox = {
  readonly smtpUrl: string;
  /** Each mail as it went over the wire: headers, an empty line, the text. */
  readonly mails: readonly string[];
  stop(): Promise<void>;
};

/** Speaks just enough SMTP to take mail. */
export async function startMailbox(): Promise<Mailbox> {
  const mails: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    let mail: string[] | undefined;
    let rest = '';
    const say = (line: string): void => void socket.write(`${line}\r\n`);
    const take = (line: string): void => {
      if (mail) {
        if (line !== '.') return void mail.push(line);
        mails.push(mail.join('\n'));
        mail = undefined;
        return say('250 kept');
      }
      if (/^DATA/i.test(line)) {
        mail = [];
        return say('354 go on');
      }
      if (/^QUIT/i.test(line)) return void socket.end('221 bye\r\n');
      return say('250 ok');
    };
    say('220 mailbox');
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      const lines = (rest + chunk).split('\r\n');
      rest = lines.pop() ?? '';
      lines.forEach(take);
    });
  });
  const port = await freePort();
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  return {
    smtpUrl: `smtp://127.0.0.1:${port}`,
    mails,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((closed) => server.close(closed));
    },
  };
}
