import { chinaDate } from '../population/calendar.ts';

type SignIn = { opter: string; day: string };

/** The sign-ins in force. One is good for its operator (FSI `opter`) until the end of the day in China. */
export type SignInBook = {
  open(opter: string, nowMs: number): string;
  isValid(signNo: string, opter: string, nowMs: number): boolean;
  close(signNo: string): void;
};

/** Creates an empty book; numbers count up and say nothing. */
export function createSignInBook(): SignInBook {
  const open = new Map<string, SignIn>();
  let count = 0;
  return {
    open: (opter, nowMs) => {
      count += 1;
      const day = chinaDate(nowMs);
      const signNo = `350500S${day.replaceAll('-', '')}${String(count).padStart(10, '0')}`;
      open.set(signNo, { opter, day });
      return signNo;
    },
    isValid: (signNo, opter, nowMs) => {
      const entry = open.get(signNo);
      return entry !== undefined && entry.opter === opter && entry.day === chinaDate(nowMs);
    },
    close: (signNo) => {
      open.delete(signNo);
    },
  };
}
