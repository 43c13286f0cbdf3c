import { startTemporaryCluster, type TemporaryCluster } from '#launch/temporary-cluster.ts';

let cluster: TemporaryCluster | undefined;

/** Jest calls this once before all tests of a run. */
export default async function setUp(): Promise<void> {
  cluster = await startTemporaryCluster();
  // Jest's workers inherit the environment, and nothing else, from here.
  process.env['WRITETHRU_TEST_SERVER'] = cluster.superUrl;
}

/** Stops what the run started. */
export async function tearDown(): Promise<void> {
  await cluster?.stop();
}
