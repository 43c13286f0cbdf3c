import { tearDown } from './global-setup.ts';

/** Jest calls this once after all tests of a run. */
export default tearDown;
