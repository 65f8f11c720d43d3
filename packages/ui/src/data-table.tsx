import { useId, type ReactNode } from "react";

export type Column<Row> = {
  key: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Numbers stand at the end of their column. */
  numeric?: boolean;
  /** Classes for the cells of the column, such as one that keeps them on one line. */
  className?: string;
};

/** A real table with a name; wide ones scroll inside their own region. The first column heads each row. */
export function DataTable<Row>({
  caption,
  captionHidden = false,
  columns,
  rows,
  rowKey,
  rowClassName,
  empty,
}: {
  caption: string;
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  rowClassName?: (row: Row) => string;
  /** What will appear here and how. */
  empty: ReactNode;
}) {
  const id = useId();
  const pad = (column: Column<Row>) =>
    `px-2 py-1.5 align-baseline ${column.numeric ? "text-end" : "text-start"} ${column.className ?? ""}`;
  return (
    <div role="region" aria-labelledby={id} tabIndex={0} className="relative overflow-x-auto">
      <table className="w-full border-collapse">
        <caption id={id} className={captionHidden ? "sr-only" : "pb-2 text-start font-semibold"}>
          {caption}
        </caption>
        <thead>
          <tr className="border-b border-edge text-sm text-muted">
            {columns.map((column) => (
              <th key={column.key} scope="col" className={`font-semibold whitespace-nowrap ${pad(column)}`}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              className={`border-b border-line hover:bg-sheet ${rowClassName?.(row) ?? ""}`}
            >
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.key} scope="row" className={`font-normal ${pad(column)}`}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} className={pad(column)}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
          {rows.length === 0 ? (
            <tr>
              <td colSpan={columns.length} className="px-2 py-6 text-muted">
                {empty}
              </td>
            </tr>
          ) : null}
        </tbody>
      </table>
    </div>
  );
}
