import type { Request, Response } from 'express';

/** What a loader that sends a file has to do with the answer itself: Remix writes without waiting for whoever reads. */
export type Answer = {
  /** Puts headers in the place of those that every answer has. */
  replaceHeaders(headers: Readonly<Record<string, string>>): void;
  /** Resolves when what was written is on its way; with false when nobody reads any more. */
  drained(): Promise<boolean>;
  /** The router asks for data to draw a page with, not a browser for a file. */
  readonly isForRouter: boolean;
};

/** The {@link Answer} to a request. */
export function answerTo(request: Request, response: Response): Answer {
  return {
    replaceHeaders: (headers) => void response.set(headers),
    drained: () => {
      if (response.closed || response.destroyed) return Promise.resolve(false);
      if (!response.writableNeedDrain) return Promise.resolve(true);
      return new Promise((done) => {
        const onDrain = (): void => settle(true);
        const onClose = (): void => settle(false);
        const settle = (isRead: boolean): void => {
          response.off('drain', onDrain);
          response.off('close', onClose);
          done(isRead);
        };
        response.on('drain', onDrain);
        response.on('close', onClose);
      });
    },
    isForRouter: request.path.endsWith('.data'),
  };
}
