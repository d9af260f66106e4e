import { LLMock } from "@copilotkit/aimock";

/** aimock, an independent implementation of the protocol: it holds us to more than our own reading of it. */
export async function startAimock(prepare: (mock: LLMock) => void): Promise<{ url: string; mock: LLMock }> {
  const mock = new LLMock({ port: 0, host: "127.0.0.1" });
  prepare(mock);
  await mock.start();
  return { url: mock.url, mock };
}
