import { isAgingDays } from '../aging.ts';
import { metaOf, type BoardDoc } from '../doc.ts';

/** After how many days a card that nobody touched says so; undefined: never. False: that is no number of days. */
export function setAging(doc: BoardDoc, { days }: { days: number | undefined }): boolean {
  if (days !== undefined && !isAgingDays(days)) return false;
  if (metaOf(doc).get('agingDays') === days) return true;
  if (days === undefined) metaOf(doc).delete('agingDays');
  else metaOf(doc).set('agingDays', days);
  return true;
}
