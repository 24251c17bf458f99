import { Button } from '#ui/button.tsx';
import { Dialog, DialogActions } from '#ui/dialog.tsx';
import type { SignOut } from './use-sign-out.ts';

/** What is not saved yet would go with its person. */
export function SignOutDialog({ signOut }: { signOut: SignOut }) {
  const { wouldLose = 0, goOn, stay } = signOut;
  const changes = wouldLose === 1 ? '1 change has' : `${wouldLose} changes have`;
  return (
    <Dialog
      title="Not everything is saved yet"
      isOpen={signOut.wouldLose !== undefined}
      onOpenChange={stay}
    >
      <p className="text-sm text-ink-2">
        {changes} not reached the server. Signing out takes everything off this device, and what is
        not saved is lost.
      </p>
      <DialogActions>
        <Button onPress={stay}>Stay</Button>
        <Button variant="danger" onPress={goOn}>
          Sign out
        </Button>
      </DialogActions>
    </Dialog>
  );
}
