import { describe, expect, it } from "vitest";
import { userFolders } from "../../../src/adapters/files/user-folders.ts";

describe("the user's folders", () => {
  it.each([
    [
      { HOME: "/home/u" },
      {
        config: "/home/u/.config/consult-customer",
        data: "/home/u/.local/share/consult-customer",
        state: "/home/u/.local/state/consult-customer",
        cache: "/home/u/.cache/consult-customer",
      },
    ],
    [
      { HOME: "/home/u", XDG_DATA_HOME: "/d", XDG_CACHE_HOME: "relative", XDG_STATE_HOME: "" },
      {
        config: "/home/u/.config/consult-customer",
        data: "/d/consult-customer",
        state: "/home/u/.local/state/consult-customer",
        cache: "/home/u/.cache/consult-customer",
      },
    ],
    [{ HOME: "" }, { config: null, data: null, state: null, cache: null }],
    // What Windows says means nothing here.
    [
      { HOME: "", APPDATA: "C:\\Users\\u\\AppData\\Roaming" },
      { config: null, data: null },
    ],
  ])("on Linux and macOS, with %j", (env, expected) => {
    expect(userFolders(env, "linux")).toMatchObject(expected);
    expect(userFolders(env, "darwin")).toMatchObject(expected);
  });

  it.each([
    [
      { APPDATA: "C:\\Users\\u\\AppData\\Roaming", LOCALAPPDATA: "D:\\Local", HOME: "/home/u" },
      {
        config: "C:\\Users\\u\\AppData\\Roaming\\consult-customer",
        data: "D:\\Local\\consult-customer",
        state: "D:\\Local\\consult-customer\\state",
        cache: "D:\\Local\\consult-customer\\cache",
      },
    ],
    [
      { USERPROFILE: "C:\\Users\\u" },
      {
        config: "C:\\Users\\u\\AppData\\Roaming\\consult-customer",
        data: "C:\\Users\\u\\AppData\\Local\\consult-customer",
        state: "C:\\Users\\u\\AppData\\Local\\consult-customer\\state",
        cache: "C:\\Users\\u\\AppData\\Local\\consult-customer\\cache",
      },
    ],
    [
      { LOCALAPPDATA: "D:\\Local", XDG_DATA_HOME: "E:\\data", APPDATA: "relative", USERPROFILE: "" },
      { config: null, data: "E:\\data\\consult-customer", cache: "D:\\Local\\consult-customer\\cache" },
    ],
    [{ USERPROFILE: "" }, { config: null, data: null, state: null, cache: null }],
  ])("on Windows, with %j", (env, expected) => {
    expect(userFolders(env, "win32")).toMatchObject(expected);
  });
});
