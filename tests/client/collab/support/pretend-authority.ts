import type { Node } from 'prosemirror-model';
import { AttrStep, Step } from 'prosemirror-transform';
import type { ClientFrame, ServerFrame, ToldStep } from '#contract/api/collab.ts';
import { bodyJson } from '#contract/body/body-json.ts';
import { isSameJson } from '#contract/body/changed-fields.ts';
import { copySchema } from '#contract/body/copy-schema.ts';
import type { Content } from '#contract/content.ts';
import type { Line, LineEnd, LineListener } from '#client/editor/collab/line.ts';
import { fieldsOf, type FieldValues } from '#client/editor/collab/shared-fields.ts';

const AT = '2026-11-23T10:00:00.000Z';

/** One tab’s line to the authority, with everything that is under way on it. */
export class PretendLine implements Line {
  readonly name: string;
  private readonly authority: PretendAuthority;
  private listener: LineListener | null = null;
  isUp = false;
  toServer: ClientFrame[] = [];
  toClient: ServerFrame[] = [];
  clientId = '';
  told = -1;
  renewals = 0;

  constructor(authority: PretendAuthority, name: string) {
    this.authority = authority;
    this.name = name;
  }

  listen(listener: LineListener): void {
    this.listener = listener;
  }

  send(frame: ClientFrame): void {
    if (this.isUp) this.toServer.push(JSON.parse(JSON.stringify(frame)) as ClientFrame);
  }

  wake(): void {
    this.rise();
  }

  renew(): void {
    this.renewals += 1;
    this.fall();
  }

  close(): void {
    this.fall();
    this.listener = null;
  }

  rise(): void {
    if (this.isUp || this.listener === null) return;
    this.isUp = true;
    this.listener.up();
  }

  /** The line breaks: what the server has not read, and what it said and was not heard, is gone. */
  fall(end: LineEnd = null): void {
    if (!this.isUp) return;
    this.isUp = false;
    this.told = -1;
    this.toServer = [];
    this.toClient = [];
    this.listener?.down(end);
  }

  /** The server reads one frame. */
  read(): boolean {
    const frame = this.toServer.shift();
    if (frame === undefined) return false;
    this.authority.take(this, frame);
    return true;
  }

  /** The tab hears one frame. */
  hear(): boolean {
    const frame = this.toClient.shift();
    if (frame === undefined) return false;
    this.listener?.frame(JSON.parse(JSON.stringify(frame)) as ServerFrame);
    return true;
  }

  tell(frame: ServerFrame): void {
    this.toClient.push(frame);
  }
}

/** What the server does with shared texts, in memory: a log, compare and set, and repaired duplicates. */
export class PretendAuthority {
  body: Node;
  fields: FieldValues;
  readonly log: ToldStep[] = [];
  readonly lines: PretendLine[] = [];
  /** Text of a step that will never be accepted. */
  refuses: string | null = null;
  mayEdit = true;
  /** Whoever is behind by more than this gets the text whole. */
  longest = 100_000;

  constructor(content: Content) {
    this.body = copySchema.nodeFromJSON(content.body);
    this.fields = fieldsOf(content);
  }

  get position(): number {
    return this.log.length;
  }

  line(name: string): PretendLine {
    const line = new PretendLine(this, name);
    this.lines.push(line);
    return line;
  }

  /** Somebody who is not here changes something. */
  append(field: ToldStep['field'], change: Record<string, unknown>, clientId = 'elsewhere'): void {
    const by = { id: clientId, name: clientId };
    this.log.push({ position: this.position + 1, field, change, clientId, by, at: AT });
    if (field === 'body') this.body = this.applied(this.body, change);
    else this.fields = { ...this.fields, [field]: change['value'] };
    this.fanOut();
  }

  take(line: PretendLine, frame: ClientFrame): void {
    if (frame.type === 'open') this.open(line, frame);
    if (frame.type === 'steps') this.steps(line, frame);
    if (frame.type === 'field') this.field(line, frame);
  }

  fanOut(): void {
    for (const line of this.lines) {
      if (line.told === -1 || line.told >= this.position) continue;
      line.tell({ type: 'steps', steps: this.log.slice(line.told) });
      line.told = this.position;
    }
  }

  private open(line: PretendLine, frame: ClientFrame & { type: 'open' }): void {
    line.clientId = frame.clientId;
    const { position } = this;
    const whole = frame.position === null || position - frame.position > this.longest;
    const person = { id: line.name, name: line.name };
    line.tell({
      type: 'welcome',
      you: { person, mayEdit: this.mayEdit, suggests: false },
      position,
      copy: whole ? { position, ...this.fields, body: bodyJson(this.body) } : null,
    });
    line.told = whole ? position : (frame.position ?? 0);
    this.fanOut();
  }

  private applied(body: Node, change: Record<string, unknown>): Node {
    const { doc, failed } = Step.fromJSON(copySchema, change).apply(body);
    if (doc === null) throw new Error(failed ?? 'does not fit');
    doc.check();
    return doc;
  }

  private isBehind(position: number): boolean {
    return this.log.some((step) => step.field === 'body' && step.position > position);
  }

  private steps(
    line: PretendLine,
    { request, position, steps }: ClientFrame & { type: 'steps' },
  ): void {
    this.fanOut();
    if (this.isBehind(position)) {
      line.tell({ type: 'behind', request });
      return;
    }
    const refuses = this.refuses !== null && JSON.stringify(steps).includes(this.refuses);
    if (refuses || !this.mayEdit) {
      line.tell({
        type: 'refused',
        request,
        code: 'too-long',
        detail: 'It is too long.',
        issues: [],
      });
      return;
    }
    const by = { id: line.name, name: line.name };
    for (const change of steps) {
      this.body = this.applied(this.body, change);
      this.push({ field: 'body', change, clientId: line.clientId, by });
    }
    this.repair();
    this.fanOut();
    line.tell({ type: 'accepted', request, position: this.position, at: AT });
  }

  private push(step: Omit<ToldStep, 'position' | 'at'>): void {
    this.log.push({ ...step, position: this.position + 1, at: AT });
  }

  /** Every block id once. */
  private repair(): void {
    const seen = new Set<unknown>();
    const steps: AttrStep[] = [];
    this.body.descendants((node, at) => {
      const id: unknown = node.attrs['id'];
      if (id === undefined) return;
      if (id === null || seen.has(id))
        steps.push(new AttrStep(at, 'id', `r${this.position}x${at}`));
      else seen.add(id);
    });
    for (const step of steps) {
      const change = step.toJSON() as Record<string, unknown>;
      this.body = this.applied(this.body, change);
      this.push({ field: 'body', change, clientId: '', by: null });
    }
  }

  private field(line: PretendLine, { request, change }: ClientFrame & { type: 'field' }): void {
    this.fanOut();
    if (!isSameJson(this.fields[change.field], change.was)) {
      line.tell({ type: 'behind', request });
      return;
    }
    this.fields = { ...this.fields, [change.field]: change.value };
    const by = { id: line.name, name: line.name };
    this.push({
      field: change.field,
      change: { value: change.value },
      clientId: line.clientId,
      by,
    });
    this.fanOut();
    line.tell({ type: 'accepted', request, position: this.position, at: AT });
  }
}
