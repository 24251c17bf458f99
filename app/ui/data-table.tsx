import type { Key, ReactNode } from 'react';

export interface DataColumn<Row> {
  readonly id: string;
  readonly title: string;
  /** Numbers at the end, one under the other. */
  readonly align?: 'start' | 'end';
  readonly cell: (row: Row) => ReactNode;
  /** Title for screen readers only: a column of buttons. */
  readonly isTitleHidden?: boolean;
}

interface DataTableProps<Row> {
  readonly label: string;
  /** The first column names the row. */
  readonly columns: readonly DataColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => Key;
  readonly caption?: ReactNode;
}

/** Rows of the same kind. On a phone each row is a block with the column's title beside each value. */
export function DataTable<Row>({ label, columns, rows, rowKey, caption }: DataTableProps<Row>) {
  return (
    <table aria-label={label} className="block w-full text-sm sm:table">
      {caption !== undefined && (
        <caption className="pb-2 text-start text-xs text-ink-3">{caption}</caption>
      )}
      <thead className="sr-only sm:not-sr-only sm:table-header-group">
        <tr className="border-b border-line text-xs text-ink-3">
          {columns.map((column) => (
            <th
              key={column.id}

              scope="col"
              className={`px-3 py-2 font-medium first:ps-0 last:pe-0 ${column.align === 'end' ? 'text-end' : 'text-start'}`}
            >
              <span className={column.isTitleHidden ? 'sr-only' : ''}>{column.title}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="block sm:table-row-group">
        {rows.map((row) => (
          <tr
            key={rowKey(row)}

            className="flex flex-col gap-1 border-b border-line py-3 sm:table-row sm:py-0"
          >
            {columns.map((column, index) => (
              <DataCell key={column.id} column={column} row={row} isRowTitle={index === 0} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DataCell<Row>({
  column,
  row,
  isRowTitle,
}: {
  column: DataColumn<Row>;
  row: Row;
  isRowTitle: boolean;
}) {
  const place = 'sm:h-row sm:px-3 sm:py-1 sm:first:ps-0 sm:last:pe-0 sm:align-middle';
  if (isRowTitle) {
    return (
      <th scope="row" className={`text-start font-medium text-ink sm:table-cell ${place}`}>
        {column.cell(row)}
      </th>
    );
  }
  const align = column.align === 'end' ? 'tabular-nums sm:text-end' : '';
  return (
    <td
      className={`flex min-h-6 items-center justify-between gap-4 text-ink-2 sm:table-cell ${align} ${place}`}
    >
      {!column.isTitleHidden && (
        <span aria-hidden className="text-xs text-ink-3 sm:hidden">
          {column.title}
        </span>
      )}
      {column.cell(row)}
    </td>
  );
}
