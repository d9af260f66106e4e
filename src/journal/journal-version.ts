/**
 * The format of the lines that are written, and the newest that is read. 2 has a checksum in every line; 1,
 * the format of version 0.1.0, has none. A file may hold lines of both.
 */
export const journalVersion = 2;
