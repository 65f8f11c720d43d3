type Box = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** What was entered into a box before the page's script ran. */
export type EarlyInput = { readonly id: string; readonly typed: string };

/** A part of a form that is fetched apart and enters its own early input, once it is there. */
export const fetchedApart = { "data-fetched-apart": "" };
const partOf = (element: Element) => element.closest("[data-fetched-apart]");

/** The boxes that no longer show what the server sent, those of a part that is fetched apart aside. */
export function findEarlyInput(root: HTMLElement): readonly EarlyInput[] {
  return [...root.querySelectorAll<Box>("input, select, textarea")]
    .filter((box) => partOf(box) === partOf(root) && isChanged(box))
    .map(({ id, value }) => ({ id, typed: value }));
}

/**
 * Enters each once more, for the handlers that were not there yet. One after another: the page takes an
 * answer up before the next, which may build on it.
 */
export async function enterEarlyInput(early: readonly EarlyInput[], signal: AbortSignal): Promise<void> {
  for (const { id, typed } of early) {
    if (signal.aborted) return;
    const box = document.getElementById(id);
    if (box instanceof HTMLInputElement || box instanceof HTMLSelectElement) enter(box, typed);
    await new Promise((resolve) => setTimeout(resolve));
  }
}

const isTick = (box: HTMLInputElement) => box.type === "checkbox" || box.type === "radio";

function isChanged(box: Box): boolean {
  if (box instanceof HTMLSelectElement) {
    const sent = [...box.options].findLast((option) => option.defaultSelected) ?? box.options[0];
    return box.value !== sent?.value;
  }
  if (box instanceof HTMLTextAreaElement) return box.value !== box.defaultValue;
  if (box.type === "radio") return box.checked && !box.defaultChecked;
  return isTick(box) ? box.checked !== box.defaultChecked : box.value !== box.defaultValue;
}

function enter(box: Exclude<Box, HTMLTextAreaElement>, typed: string): void {
  if (box instanceof HTMLSelectElement) {
    box.value = typed;
    box.dispatchEvent(new Event("change", { bubbles: true }));
  } else if (isTick(box)) {
    box.checked = box.defaultChecked;
    box.click();
  } else {
    box.value = box.defaultValue;
    // React watches the element's own setter; the prototype's tells it of a change, as typing does.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(box, typed);
    box.dispatchEvent(new Event("input", { bubbles: true }));
    box.dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
  }
}
