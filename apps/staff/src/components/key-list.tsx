"use client";

import { useState } from "react";
import { fixedKeys, keepLetters, letterKeys, lettersHere, withLetter } from "./keys.ts";

/** Every key and what it does; each letter can be changed for this device. */
export function KeyList() {
  const [letters, setLetters] = useState(lettersHere);
  const [refused, setRefused] = useState("");

  function change(letter: string, pressed: string) {
    const changed = withLetter(letters, letter, pressed);
    setRefused(changed ? "" : `“${pressed}” is taken or no letter. Nothing was changed.`);
    if (!changed) return;
    setLetters(changed);
    keepLetters(changed);
  }

  return (
    <>
      <dl className="my-3 grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-1">
        {fixedKeys.map(([key, does]) => (
          <div key={key} className="contents">
            <dt className="font-semibold">{key}</dt>
            <dd>{does}</dd>
          </div>
        ))}
        {letterKeys.map(([letter, does]) => (
          <div key={letter} className="contents">
            <dt>
              <input
                aria-label={`Key to ${does}`}
                value={letters[letter] ?? letter}
                maxLength={2}
                autoComplete="off"
                className="w-10 rounded border border-edge bg-paper text-center font-semibold"
                onChange={({ target }) => {
                  const pressed = target.value.slice(-1);
                  if (pressed) change(letter, pressed);
                }}
              />
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p className="text-sm text-muted">Type another letter over one to change it on this device.</p>
      <p role="status" className="text-danger">
        {refused}
      </p>
    </>
  );
}
