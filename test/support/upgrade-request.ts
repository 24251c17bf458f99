type Upgrade = {
  /** The server's address, which is also where the page says it is from. */
  readonly url: string;
  readonly board: { readonly id: string; readonly epoch: number };
  readonly cookie: string;
};

/** The bytes with which a browser asks for a board's socket, for tests that then behave as no browser does. */
export function upgradeRequest({ url, board, cookie }: Upgrade): string {
  return [
    `GET /sync/${board.id}.${board.epoch} HTTP/1.1`,
    'Host: localhost',
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    `Origin: ${new URL(url).origin}`,
    `Cookie: ${cookie}`,
    '\r\n',
  ].join('\r\n');
}
