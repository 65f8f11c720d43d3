/** Says, without interrupting, whether what was typed is kept. Keep it mounted and change its `text`. */
export function SavedState({ text, className = "" }: { text: string; className?: string }) {
  return (
    <p role="status" aria-live="polite" className={`min-h-[1lh] text-sm text-muted ${className}`}>
      {text}
    </p>
  );
}
