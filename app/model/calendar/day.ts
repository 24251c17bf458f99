/** A date without a time, `YYYY-MM-DD`, in the client company's own calendar (R12). Sorts as text. */
export type Day = `${number}-${number}-${number}`;
