import type { ResidentCard } from '../../population/identity-document.ts';

/** An invented resident's card whose answer frame is known byte by byte (checksum 7D). */
export const testResident: ResidentCard = {
  kind: 'resident',
  name: '测试甲',
  sex: '1',
  nation: '01',
  birth: '19000101',
  address: '福建省福州市鼓楼区测试路1号',
  number: '350102190001010015',
  issuer: '福州市公安局鼓楼分局',
  validFrom: '20200101',
  validTo: '长期',
};
