import type { Localize, MessageKey } from '../../../../messages/index.ts';
import type { Severity, StateAction } from '../../../../ui/states/states.ts';

/** What was read of a file, and what is claimed of it. */
export interface Sample {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly name: string;
  /** The backend's word for what it is, such as `table`. A claim, as the media type is. */
  readonly kind?: string | undefined;
  readonly mediaType?: string | undefined;
  /** There is more than `bytes`. */
  readonly cut: boolean;
  /** Of the whole file, in bytes, where it is known. */
  readonly size?: number | undefined;
  /** Bytes from `start` up to, not including, `end`. Absent: the backend sends no parts, or all was read. */
  readonly read?: ((start: number, end: number) => Promise<Uint8Array<ArrayBuffer>>) | undefined;
}

/** What a preview may use while it is drawn. */
export interface PreviewFrame {
  readonly l: Localize;
  /** Draws again, after a preview has changed what it shows. */
  update(): void;
}

/** One line above the content: how much was read, what is switched off. */
export interface Note {
  readonly severity: Severity;
  readonly text: string;
  readonly action?: StateAction;
}

/** A file that was opened: parsed once, drawn often. */
export interface Preview {
  /** Absent, or nothing: the frame says how much of the file was read. */
  note?(frame: PreviewFrame): Note | undefined;
  draw(frame: PreviewFrame): unknown;
  /** What it says needs no more of the file than it read: reading all is not offered. */
  readonly enough?: boolean;
}

/** One way to show a file. A host adds its own with `registerPreviewer`. */
export interface Previewer {
  readonly key: string;
  /** Its name among the ways that one file can be shown; a host's own as a function, in the user's language. */
  readonly label: MessageKey | ((l: Localize) => string);
  /** 0: it can't show this; the highest is shown first. Looks only at what it is given. */
  rank(sample: Sample): number;
  /** Loads what it needs and parses. Throws `PreviewError` where the file is not what it seemed; the next one is shown then. */
  open(sample: Sample): Preview | Promise<Preview>;
}

/** Why a file can't be shown in a way that it should be; said above the next best. */
export class PreviewError extends Error {
  readonly key: MessageKey;

  constructor(key: MessageKey) {
    super(key);
    this.name = 'PreviewError';
    this.key = key;
  }
}
