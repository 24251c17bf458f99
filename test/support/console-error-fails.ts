import { afterEach, beforeEach, expect, vi } from 'vitest';

/** Something printed to `console.error` is a fault nobody asserted on: it fails the test it came from. */
beforeEach(() => {
  vi.spyOn(console, 'error');
});

afterEach(() => {
  const printed = vi.mocked(console.error).mock.calls;
  vi.mocked(console.error).mockRestore();
  expect(printed, 'printed to console.error').toEqual([]);
});
