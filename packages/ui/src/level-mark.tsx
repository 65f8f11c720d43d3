const marks = {
  "emergency-now": { color: "text-level-emergency-now", shape: <rect x="2" y="2" width="12" height="12" /> },
  "same-day": { color: "text-level-same-day", shape: <path d="M8 1.5 15 14H1Z" /> },
  "within-48-hours": { color: "text-level-within-48-hours", shape: <path d="M8 .5 15.5 8 8 15.5.5 8Z" /> },
  "within-2-weeks": { color: "text-level-within-2-weeks", shape: <circle cx="8" cy="8" r="6.5" /> },
  routine: {
    color: "text-level-routine",
    shape: <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" strokeWidth="2" />,
  },
  "self-care": { color: "text-level-self-care", shape: <rect x="2" y="7" width="12" height="2" /> },
};

type LevelKey = keyof typeof marks;

/** A level as shape, word and colour; the word is always there, the shape is silent. */
export function LevelMark({
  level,
  label,
  className = "",
}: {
  level: LevelKey;
  label: string;
  className?: string;
}) {
  const { color, shape } = marks[level];
  return (
    <span className={`inline-flex items-baseline gap-[0.4em] font-semibold ${color} ${className}`}>
      <svg
        viewBox="0 0 16 16"
        fill="currentColor"
        aria-hidden="true"
        focusable="false"
        className="size-[0.8em] shrink-0 translate-y-[0.05em]"
      >
        {shape}
      </svg>
      {label}
    </span>
  );
}
