import type { Services } from '#server/kit/services.ts';
import { forgetRenderings } from '../store.ts';

/** Forgets what was stored: every page carries the newsroom’s name and sections. Each is rendered again as it is asked for. */
export async function renderAnew(services: Services): Promise<void> {
  await forgetRenderings(services.database);
}
