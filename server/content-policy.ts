import { createHash } from 'node:crypto';
import type { Config } from './config.ts';

/**
 * The style attributes React Aria writes into the server's pages: what hides the native inputs behind its checkboxes,
 * radios and selects. It has no other way, so exactly these texts are allowed, by their hashes. Our own components
 * write none; `test/routes/content-policy.test.ts` looks at every page.
 */
export const LIBRARY_STYLES: readonly string[] = [
  'border:0;clip:rect(0 0 0 0);clip-path:inset(50%);height:1px;margin:-1px;overflow:hidden;padding:0;position:absolute;width:1px;white-space:nowrap',
  'border:0;clip:rect(0 0 0 0);clip-path:inset(50%);height:1px;margin:-1px;overflow:hidden;padding:0;position:fixed;width:1px;white-space:nowrap;top:0;left:0',
];

const styleHashes = LIBRARY_STYLES.map(
  (style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`,
).join(' ');

/**
 * The Content-Security-Policy of one answer (R21). Scripts and style elements need the answer's nonce, style
 * attributes must be known ones. What scripts set on an element (`element.style`) needs no leave.
 */
export function contentPolicy(config: Config, nonce: string): string {
  const socketOrigins = config.origins.map((origin) => origin.replace(/^http/, 'ws')).join(' ');
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    // "Unsafe" is the name; what it does is to let the hashes count for attributes.
    `style-src-attr 'unsafe-hashes' ${styleHashes}`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self' ${socketOrigins}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
