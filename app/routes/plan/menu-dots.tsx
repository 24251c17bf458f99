import { Ellipsis } from 'lucide-react';

/** The sign of a menu of acts. */
export const MenuDots = () => <Ellipsis aria-hidden size={16} />;
