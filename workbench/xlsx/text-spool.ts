/** Text that grows while rows are written and goes into the workbook after them: more than fits in memory lies on disk. */
import { TemporaryFile } from '../temporary-file';
import { PACKED_AT_ONCE } from './zip';

/** Characters kept in memory before they go to the file. */
const PIECE = 1 << 16;

export class TextSpool {
  private piece = '';
  private file: TemporaryFile | null = null;

  get isEmpty(): boolean {
    return this.piece === '' && this.file === null;
  }

  add(text: string): void {
    this.piece += text;
    if (this.piece.length < PIECE) return;
    this.file ??= new TemporaryFile();
    this.file.append(Buffer.from(this.piece));
    this.piece = '';
  }

  /** All of it, in pieces. */
  *pieces(): Generator<Buffer> {
    const size = this.file?.size ?? 0;
    for (let at = 0; this.file !== null && at < size; at += PACKED_AT_ONCE)
      yield this.file.read(at, PACKED_AT_ONCE);
    if (this.piece !== '') yield Buffer.from(this.piece);
  }

  /** Gives the file up, with the text. */
  close(): void {
    this.file?.close();
    this.file = null;
  }
}
