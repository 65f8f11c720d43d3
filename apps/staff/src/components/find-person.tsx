"use client";

import { enoughToFind } from "@preamble/api/cases/search-terms";
import { LevelMark } from "@preamble/ui/level-mark";
import { Button } from "@preamble/ui/button";
import { inputClass } from "@preamble/ui/field-frame";
import Link from "next/link";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { phoneCautions } from "../features/calls/call-words.ts";
import { levelNames } from "../features/cases/level-names.ts";
import { statusWords } from "../features/cases/status-words.ts";
import type { FoundCase } from "../server/staff.ts";
import { staffClient } from "../trpc-client.ts";

type Props = {
  slug: string;
  pages: readonly { readonly path: string; readonly label: string }[];
  /** Where a found person leads: a clinician's to the case, another's to the call sheet; null finds pages alone. */
  leadsTo: "case" | "call" | null;
};

const pauseMs = 120;

/** What can be done on the page under this window: each button that bears a key, by what it says that it does. */
function actsHere() {
  return [...document.querySelectorAll<HTMLElement>("[data-key]")].flatMap((button) => {
    const label = button.dataset["does"] ?? button.textContent.trim();
    return button.dataset["key"] === "find" || label === "" || !button.checkVisibility()
      ? []
      : [{ label, press: () => button.click() }];
  });
}

/**
 * Finds a person's case, a page, or what can be done on this one, from anywhere. What is typed goes to the server in a
 * body and stays nowhere.
 */
export function FindPerson({ slug, pages, leadsTo }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const opens = useRef(false);
  const [text, setText] = useState("");
  const [acts, setActs] = useState<ReturnType<typeof actsHere>>([]);
  const [found, setFound] = useState<{ text: string; rows: readonly FoundCase[] } | "failed" | null>(null);
  const asks = leadsTo !== null && enoughToFind(text);

  useEffect(() => {
    if (!asks) return;
    let current = true;
    const timer = setTimeout(() => {
      staffClient(slug)
        .cases.search.query({ text })
        .then(
          (rows) => current && setFound({ text, rows }),
          () => current && setFound("failed"),
        );
    }, pauseMs);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [slug, text, asks]);

  const waits = asks && found !== "failed" && found?.text !== text;
  const people = asks && found && found !== "failed" ? found.rows : [];
  const fits = ({ label }: { label: string }) => label.toLowerCase().includes(text.trim().toLowerCase());
  const close = () => dialog.current?.close();
  /** Once all is found that was asked for: what stands first before that is another. */
  function openFirst() {
    opens.current = waits;
    if (!waits && text.trim() !== "" && dialog.current) choicesIn(dialog.current)[1]?.click();
  }
  useEffect(() => {
    if (!waits && opens.current) openFirst();
  });
  function open() {
    setActs(actsHere());
    dialog.current?.showModal();
  }

  return (
    <>
      <Button kind="secondary" data-key="find" className="font-normal" onClick={open}>
        {leadsTo ? "Find a person" : "Find a page"} <kbd className="text-muted">/</kbd>
      </Button>
      <dialog
        ref={dialog}
        aria-label={leadsTo ? "Find a person or a page" : "Find a page"}
        onClose={() => setText("")}
        onKeyDown={(event) => {
          if (event.key === "Enter" && event.target === choicesIn(event.currentTarget)[0]) openFirst();
          else if (!moveAmong(event)) return;
          event.preventDefault();
        }}
        className="mx-auto mt-[10vh] max-h-[80vh] w-full max-w-2xl rounded border border-edge bg-paper p-4 text-ink shadow-float backdrop:bg-ink/40"
      >
        <label htmlFor="find" className="block font-semibold">
          {leadsTo
            ? "A person by name, phone, reference or date of birth; a page; or what to do here"
            : "Page"}
        </label>
        <input
          id="find"
          type="search"
          autoComplete="off"
          spellCheck={false}
          maxLength={120}
          value={text}
          onChange={({ target }) => {
            opens.current = false;
            setText(target.value);
          }}
          data-choice
          className={`mt-2 w-full ${inputClass}`}
        />
        <p role="status" className="my-2 text-muted">
          {searchWords(asks, text, found)}
        </p>
        <ul aria-label="Found">
          {people.map((row) => (
            <li key={row.id}>
              <Link
                data-choice
                href={`/${slug}/cases/${row.id}${leadsTo === "call" ? "/call" : ""}`}
                prefetch={false}
                onClick={close}
                className="flex flex-wrap items-baseline gap-x-4 rounded px-2 py-1.5 text-ink no-underline hover:bg-sheet focus:bg-sheet"
              >
                <span className="font-semibold">{row.patient}</span>
                <span>{row.dateOfBirth ? `born ${row.dateOfBirth}` : "birth date not given"}</span>
                <span>{[row.phone ?? "no phone", ...phoneCautions(row)].join(", ")}</span>
                <LevelMark level={row.level} label={levelNames[row.level]} />
                <span>{statusWords(row.status)}</span>
                <span className="ms-auto text-muted">{row.reference}</span>
              </Link>
            </li>
          ))}
          {acts.filter(fits).map(({ label, press }) => (
            <li key={label}>
              <button
                type="button"
                data-choice
                onClick={() => {
                  close();
                  press();
                }}
                className="block w-full rounded px-2 py-1.5 text-start hover:bg-sheet focus:bg-sheet"
              >
                Here: {label}
              </button>
            </li>
          ))}
          {pages.filter(fits).map(({ path, label }) => (
            <li key={path}>
              <Link
                data-choice
                href={`/${slug}/${path}`}
                prefetch={false}
                onClick={close}
                className="block rounded px-2 py-1.5 no-underline hover:bg-sheet focus:bg-sheet"
              >
                Go to {label}
              </Link>
            </li>
          ))}
        </ul>
        <div className="compact mt-3">
          <Button kind="quiet" onClick={close}>
            Close
          </Button>
        </div>
      </dialog>
    </>
  );
}

function searchWords(
  asks: boolean,
  text: string,
  found: { text: string; rows: readonly unknown[] } | "failed" | null,
) {
  if (!asks) return "Two letters of a name, or three digits of a phone, are enough.";
  if (found === "failed") return "We could not search. Try again.";
  if (found?.text !== text) return "Searching";
  return found.rows.length === 0 ? "No person found." : `${found.rows.length} found`;
}

const choicesIn = (dialog: HTMLElement): HTMLElement[] => [
  ...dialog.querySelectorAll<HTMLElement>("[data-choice]"),
];

/** Arrows go through what was found. False where another key was pressed. */
function moveAmong({ key, currentTarget }: KeyboardEvent<HTMLDialogElement>): boolean {
  const choices = choicesIn(currentTarget);
  const here = choices.findIndex((one) => one === document.activeElement);
  if (key === "ArrowDown") choices[Math.min(here + 1, choices.length - 1)]?.focus();
  else if (key === "ArrowUp") choices[Math.max(here - 1, 0)]?.focus();
  else return false;
  return true;
}
