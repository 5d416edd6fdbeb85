import type { Person } from '../population/person.ts';

/** Looks people up by the keys the platform is asked with. */
export type Directory = {
  byId(id: string): Person | undefined;
  byPsnNo(psnNo: string): Person | undefined;
  byNumber(number: string): Person | undefined;
};

/** Indexes the population. */
export function createDirectory(people: readonly Person[]): Directory {
  const ids = new Map(people.map((p) => [p.id, p]));
  const psnNos = new Map(people.map((p) => [p.psnNo, p]));
  const numbers = new Map(people.map((p) => [p.document.number, p]));
  return {
    byId: (id) => ids.get(id),
    byPsnNo: (psnNo) => psnNos.get(psnNo),
    byNumber: (number) => numbers.get(number),
  };
}
