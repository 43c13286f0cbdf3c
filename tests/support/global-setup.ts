import { startTestCluster, type TestCluster } from './test-cluster.ts';

let cluster: TestCluster | undefined;

/** Jest calls this once before all tests of a run. */
export default async function setUp(): Promise<void> {
  cluster = await startTestCluster();
  // Jest's workers inherit the environment, and nothing else, from here.
  process.env['WRITETHRU_TEST_SERVER'] = cluster.superUrl;
}

/** Stops what the run started. */
export async function tearDown(): Promise<void> {
  await cluster?.stop();
}
