import type { Institution } from './person.ts';

/** Hospitals and a clinic; `level` is FSI `hosp_lv` as the lobby uses it (01 三级 … 04 未定级). */
export const HOSPITALS: readonly Institution[] = [
  { code: 'H35059800001', name: '泉州演示第一医院', level: '01' },
  { code: 'H35059800002', name: '泉州演示中医院', level: '02' },
  { code: 'H35059800003', name: '丰泽演示妇幼保健院', level: '02' },
  { code: 'H35059800004', name: '晋江演示医院', level: '01' },
  { code: 'H35059800005', name: '鲤城演示社区卫生服务中心', level: '03' },
];

/** Pharmacies under contract. */
export const PHARMACIES: readonly Institution[] = [
  { code: 'P35059800001', name: '演示大药房（丰泽店）', level: '04' },
  { code: 'P35059800002', name: '演示大药房（鲤城店）', level: '04' },
];
