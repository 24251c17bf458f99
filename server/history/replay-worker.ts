import { parentPort } from 'node:worker_threads';
import { answerTask, type Task } from './tasks.ts';

/** Large boards are read here, so that nobody's edit waits for them. */
parentPort?.on('message', ({ id, task }: { id: number; task: Task }) => {
  try {
    parentPort?.postMessage({ id, value: answerTask(task) });
  } catch (error) {
    parentPort?.postMessage({ id, error });
  }
});
