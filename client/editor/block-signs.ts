/** A mark in the margin of a block: a short word, and a tone that never speaks alone. */
export type BlockSign = { label: string; tone: 'wait' | 'bad' | 'work' | 'good' };
