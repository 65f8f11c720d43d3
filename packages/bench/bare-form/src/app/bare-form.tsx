"use client";

import { type FormEvent, useState, useSyncExternalStore } from "react";

const never = () => () => {};
const parts = ["month", "day", "year"];
const choices = ["female", "male", "other", "unknown"];

/** The fields of the first question page and a button that refuses an empty form. */
export function BareForm() {
  const [refused, setRefused] = useState(false);
  const isReady = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  function proceed(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    setRefused(!given.get("year") && !given.has("unsure"));
  }
  return (
    <form onSubmit={proceed} noValidate>
      <h1>Who is this about?</h1>
      {refused ? <p role="alert">Please answer.</p> : null}
      <fieldset>
        <legend>What is your date of birth?</legend>
        {parts.map((part) => (
          <label key={part}>
            {part} <input name={part} type="text" inputMode="numeric" />
          </label>
        ))}
        <label>
          <input name="unsure" type="checkbox" /> I don’t know
        </label>
      </fieldset>
      <fieldset>
        <legend>What sex were you given at birth?</legend>
        {choices.map((choice) => (
          <label key={choice}>
            <input name="sex" type="radio" value={choice} /> {choice}
          </label>
        ))}
      </fieldset>
      <button type="submit" disabled={!isReady}>
        Continue
      </button>
    </form>
  );
}
