import { abilityRoutes } from './routes/ability-routes.ts';
import { articleRoutes } from './routes/article-routes.ts';
import { authorshipRoutes } from './routes/authorship-routes.ts';
import { commentRoutes } from './routes/comment-routes.ts';
import { houseStyleRoutes } from './routes/house-style-routes.ts';
import { historyRoutes } from './routes/history-routes.ts';
import { presenceRoutes } from './routes/presence-routes.ts';
import { revisionRoutes } from './routes/revision-routes.ts';
import { suggestionRoutes } from './routes/suggestion-routes.ts';
import { storyRoutes } from './routes/story-routes.ts';
import { templateRoutes } from './routes/template-routes.ts';
import { transferRoutes } from './routes/transfer-routes.ts';

/** Everything the API says about writing. */
export const writingRoutes = [
  ...storyRoutes,
  ...articleRoutes,
  ...abilityRoutes,
  ...revisionRoutes,
  ...historyRoutes,
  ...authorshipRoutes,
  ...commentRoutes,
  ...suggestionRoutes,
  ...presenceRoutes,
  ...houseStyleRoutes,
  ...templateRoutes,
  ...transferRoutes,
];
