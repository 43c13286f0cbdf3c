import { Schema } from 'prosemirror-model';
import { marks } from './marks.ts';
import { nodes } from './nodes.ts';

/** The grammar of an article's body, the same for editor, server, comparison and outputs. */
export const bodySchema: Schema = new Schema({ topNode: 'doc', nodes, marks });
