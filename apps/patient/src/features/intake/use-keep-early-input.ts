import { type RefObject, useEffect } from "react";

/**
 * What was entered before the page's script ran is an answer like any other: each box that no longer shows
 * what the server sent is entered once more, for the handlers that were not there yet.
 */
export function useKeepEarlyInput(form: RefObject<HTMLFormElement | HTMLFieldSetElement | null>): void {
  useEffect(() => {
    for (const box of form.current?.elements ?? []) {
      if (!(box instanceof HTMLInputElement)) continue;
      if (box.type === "checkbox" || (box.type === "radio" && box.checked)) {
        if (box.checked === box.defaultChecked) continue;
        box.checked = box.defaultChecked;
        box.click();
      } else if (box.type !== "radio" && box.value !== box.defaultValue) {
        const typed = box.value;
        box.value = box.defaultValue;
        // React watches the element's own setter; the prototype's tells it of a change, as typing does.
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(box, typed);
        box.dispatchEvent(new Event("input", { bubbles: true }));
        box.dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
      }
    }
  }, [form]);
}
