/** What a field of an item is about, whatever the document calls it. */
export type Subject =
  | 'chapter' | 'chapterNote' | 'title' | 'name' | 'code' | 'tier' | 'handler' | 'scope' | 'nameOrScope' | 'channels' | 'process' | 'chainFragments' | 'window'
  | 'chart' | 'materials' | 'limits' | 'standard' | 'query' | 'complaint' | 'phone' | 'place' | 'supervision' | 'evaluation'
  | 'notes' | 'law'; // prettier-ignore

/** A line of the document, or the part of it that belongs to one field. */
export type Piece = { readonly line: number; readonly text: string };

/** What the document says of an item under one heading. */
export type Field = {
  readonly subject: Subject;
  readonly heading: string;
  /** 网上办理 or 现场办理, where each has a chart of its own. */
  readonly way?: string;
  readonly pieces: readonly Piece[];
};

/** An item as the document prints it; found without a look at any guide. */
export type Row = { readonly item: string; readonly fields: readonly Field[] };

/** Fields of pieces in the order of the document; a heading that comes again continues where it began. */
export class Fields {
  readonly #fields = new Map<string, { subject: Subject; heading: string; pieces: Piece[] }>();

  add(subject: Subject, heading: string, piece: Piece): void {
    const text = piece.text.trim();
    if (text === '') return;
    const key = `${subject} ${heading}`;
    const field = this.#fields.get(key) ?? { subject, heading, pieces: [] };
    field.pieces.push({ line: piece.line, text });
    this.#fields.set(key, field);
  }

  all(): Field[] {
    return [...this.#fields.values()];
  }
}
