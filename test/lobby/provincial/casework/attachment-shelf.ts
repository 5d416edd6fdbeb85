import { createHash } from 'node:crypto';

/** A page as it came. */
export type Attachment = { mediaType: string; bytes: Uint8Array };

/** The pages that were handed in; those no application names are forgotten after a day. */
export type AttachmentShelf = {
  /** True when the page is new. */
  put(sha256: string, page: Attachment, nowMs: number): boolean;
  has(sha256: string, nowMs: number): boolean;
  /** Keeps the pages of an application for good. */
  claim(digests: readonly string[]): void;
  size(): number;
};

const DAY_MS = 86_400_000;

/** Lower-case hex of SHA-256. */
export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** An empty shelf. */
export function createAttachmentShelf(): AttachmentShelf {
  const pages = new Map<string, Attachment & { keptUntilMs: number }>();
  const sweep = (nowMs: number): void => {
    for (const [digest, page] of pages) if (page.keptUntilMs < nowMs) pages.delete(digest);
  };
  return {
    put: (sha256, page, nowMs) => {
      sweep(nowMs);
      const known = pages.get(sha256);
      const keptUntilMs = Math.max(known?.keptUntilMs ?? 0, nowMs + DAY_MS);
      pages.set(sha256, { ...page, keptUntilMs });
      return known === undefined;
    },
    has: (sha256, nowMs) => {
      sweep(nowMs);
      return pages.has(sha256);
    },
    claim: (digests) => {
      for (const digest of digests) {
        const page = pages.get(digest);
        if (page) page.keptUntilMs = Number.POSITIVE_INFINITY;
      }
    },
    size: () => pages.size,
  };
}
