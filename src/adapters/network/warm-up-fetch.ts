/**
 * Loads the platform's fetch, which Node does when it is first asked for. Node 20 then compiles its parser of responses
 * on another thread for longer than a question takes to read: asked for early, nobody waits for it.
 */
export function warmUpFetch(): void {
  void globalThis.Headers;
}
