import { randomBytes, randomInt } from "node:crypto";
import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export type Canaries = {
  /** What the form is filled in with, field by field. */
  readonly values: Readonly<
    Record<
      | "name"
      | "phone"
      | "email"
      | "words"
      | "allergies"
      | "helper"
      | "relation"
      | "birthDate"
      | "emergencyName"
      | "emergencyPhone",
      string
    >
  >;
  /** The fields whose value a text or the bytes of a file hold, in any of the ways it may be written. */
  readonly foundIn: (text: string | Buffer) => string[];
};

const letters = "abcdefghijkmnpqrstuvwxyz";
const word = (): string => [...randomBytes(14)].map((byte) => letters[byte % letters.length]).join("");

/** A value for each thing that a patient or a helper writes, which occurs nowhere else. */
export function makeCanaries(): Canaries {
  const marks = {
    name: word(),
    email: word(),
    words: word(),
    allergies: word(),
    helper: word(),
    relation: word(),
    emergencyName: word(),
  };
  const digits = String(randomInt(10 ** 7, 10 ** 8));
  const [year, month, day] = [1970 + randomInt(10), 1 + randomInt(9), 13 + randomInt(15)];
  const values = {
    name: `Canary ${marks.name}`,
    phone: `+1 99${digits.slice(0, 1)} ${digits.slice(1, 4)} ${digits.slice(4)}`,
    email: `${marks.email}@example.org`,
    words: `It began with ${marks.words}.`,
    allergies: `I must not take ${marks.allergies}.`,
    helper: `Helper ${marks.helper}`,
    relation: `relation ${marks.relation}`,
    emergencyName: `Contact ${marks.emergencyName}`,
    emergencyPhone: `+1 98${digits.slice(0, 1)} ${digits.slice(1, 4)} ${digits.slice(4)}`,
    birthDate: `${year}-0${month}-${day}`,
  };
  const written: readonly (readonly [string, string])[] = [
    ...Object.entries(marks),
    ["phone", values.phone],
    ["phone", values.phone.replaceAll(" ", "")],
    ["phone", encodeURIComponent(values.phone)],
    ["emergencyPhone", values.emergencyPhone],
    ["emergencyPhone", values.emergencyPhone.replaceAll(" ", "")],
    ["emergencyPhone", encodeURIComponent(values.emergencyPhone)],
    ["birthDate", values.birthDate],
    ["birthDate", `${month}/${day}/${year}`],
    ["birthDate", `0${month}/${day}/${year}`],
  ];
  return {
    values,
    foundIn: (text) => [
      ...new Set(written.filter(([, value]) => text.includes(value)).map(([field]) => field)),
    ],
  };
}

/** The fields found in each file of a folder that holds any, and how many files were read. */
export function searchFolder(folder: string, { foundIn }: Canaries): { files: number; found: string[] } {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((file) => lstatSync(file).isFile());
  const found = files.flatMap((file) => foundIn(readFileSync(file)).map((field) => `${field} in ${file}`));
  return { files: files.length, found };
}
