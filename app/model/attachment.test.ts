import { describe, expect, test } from 'vitest';
import { isProgram, mediaTypeOf, tidyFileName } from './attachment.ts';
import { LIMITS } from './limits.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (each) => each.charCodeAt(0));
const avif = '\0\0\0\x1cftypmif1\0\0\0\0mif1avifmiaf';

describe('R39 what a file is', () => {
  test.each([
    ['\x89PNG\r\n\x1a\n\0\0', 'image/png'],
    ['\xff\xd8\xff\xe0\0\x10JFIF', 'image/jpeg'],
    ['GIF89a\x01', 'image/gif'],
    ['RIFF\x10\0\0\0WEBPVP8 ', 'image/webp'],
    [avif, 'image/avif'],
    ['%PDF-1.7', 'application/pdf'],
    ['RIFF\x10\0\0\0WAVEfmt ', 'application/octet-stream'],
    ['\0\0\0\x1cftypisom\0\0\0\0isommp41', 'application/octet-stream'],
    ['<svg xmlns="http://www.w3.org/2000/svg">', 'application/octet-stream'],
    ['<!doctype html>', 'application/octet-stream'],
    [' %PDF-1.7', 'application/octet-stream'],
    ['', 'application/octet-stream'],
  ])('its first bytes say: %j is %s', (head, type) => {
    expect(mediaTypeOf(bytes(head))).toBe(type);
  });

  test('a program is one by its name or by its first bytes', () => {
    const windows = `MZ${'\0'.repeat(58)}\x80\0\0\0`;
    const text = bytes('Some words');
    for (const name of ['setup.exe', 'Setup.EXE', 'photo.jpg.scr', 'run.bat. ', 'a.b.lnk']) {
      expect(isProgram(name, text), name).toBe(true);
    }
    for (const name of ['brief.pdf', 'exe', 'plan.exe.zip', 'no ending', '.gitignore']) {
      expect(isProgram(name, text), name).toBe(false);
    }
    expect(isProgram('holiday.jpg', bytes(windows))).toBe(true);
    expect(isProgram('notes.txt', bytes('#!/bin/sh'))).toBe(true);
    expect(
      isProgram('notes.txt', bytes('MZ is how this begins, and it goes on for quite a while yet.')),
    ).toBe(false);
  });
});

describe('R39 what it is called', () => {
  test.each([
    ['brief.pdf', 'brief.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\Ada\\brief.pdf', 'brief.pdf'],
    ['a\0b\r\n\u202Ecod.exe', 'abcod.exe'],
    ['Übersicht 🚢 مرحبا.png', 'Übersicht 🚢 مرحبا.png'],
    ['..', 'File'],
    ['   ', 'File'],
  ])('%j is kept as %j', (given, kept) => {
    expect(tidyFileName(given)).toBe(kept);
  });

  test('a name that is too long keeps its ending', () => {
    const kept = tidyFileName(`${'🚢'.repeat(500)}.pdf`);
    expect([...kept]).toHaveLength(LIMITS.fileNameChars);
    expect(kept.endsWith('🚢.pdf')).toBe(true);
  });
});
