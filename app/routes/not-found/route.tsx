import { notFound } from '#routes/gate.server.ts';

/** Every address nobody else answers. */
export function loader() {
  throw notFound();
}

export function action() {
  throw notFound();
}

export default function NotFoundRoute() {
  return null;
}
