/** A line of the journal of a type nobody knows yet, which every reader takes for whole or torn like any other. */
export function lineOf(id: string, size: number): string {
  const rest = `"type":"outcome","at":"2026-11-23T10:00:00.000Z","of":"${id}","result":"open","text":"${"x".repeat(size)}"}`;
  return `{"v":1,"bytes":${rest.length},${rest}\n`;
}
