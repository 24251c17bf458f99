/** The header a browser names a file in; percent-encoded, because headers are no place for letters of all languages. */
export const FILE_NAME_HEADER = 'X-File-Name';
