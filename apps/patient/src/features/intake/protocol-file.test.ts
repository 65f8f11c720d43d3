import { expect, it } from "vitest";
import { protocolAddress, readProtocolFile } from "./protocol-file.ts";

it.each([
  ["en", "patient", "/protocol/abc/en.json"],
  ["en", "helper", "/protocol/abc/en-helper.json"],
  ["es", "helper", "/protocol/abc/es-helper.json"],
] as const)(
  "the %s file in the voice of the %s is read back from its address",
  (language, voice, address) => {
    expect(protocolAddress("abc", language, voice)).toBe(address);
    expect(readProtocolFile(address.replace("/protocol/abc/", ""))).toEqual({ language, voice });
  },
);

it.each(["fr.json", "en-patient.json", "en", "../en.json"])("there is no file %s", (file) => {
  expect(readProtocolFile(file)).toBeNull();
});
