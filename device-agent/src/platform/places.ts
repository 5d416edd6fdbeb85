import type { Place } from '@yibao-kiosk/shared/domain/insurance.ts';

import { lookUp } from './codes/look-up.ts';

/** Cities of Fujian by the first four digits (GB/T 2260). */
const cities: Readonly<Record<string, string>> = {
  '3501': '福州市',
  '3502': '厦门市',
  '3503': '莆田市',
  '3504': '三明市',
  '3505': '泉州市',
  '3506': '漳州市',
  '3507': '南平市',
  '3508': '龙岩市',
  '3509': '宁德市',
};

/** Provinces by the first two digits (GB/T 2260), 66 the Corps of 新疆 as 医保区划 has it. */
const provinces: Readonly<Record<string, string>> = {
  '11': '北京市',
  '12': '天津市',
  '13': '河北省',
  '14': '山西省',
  '15': '内蒙古自治区',
  '21': '辽宁省',
  '22': '吉林省',
  '23': '黑龙江省',
  '31': '上海市',
  '32': '江苏省',
  '33': '浙江省',
  '34': '安徽省',
  '35': '福建省',
  '36': '江西省',
  '37': '山东省',
  '41': '河南省',
  '42': '湖北省',
  '43': '湖南省',
  '44': '广东省',
  '45': '广西壮族自治区',
  '46': '海南省',
  '50': '重庆市',
  '51': '四川省',
  '52': '贵州省',
  '53': '云南省',
  '54': '西藏自治区',
  '61': '陕西省',
  '62': '甘肃省',
  '63': '青海省',
  '64': '宁夏回族自治区',
  '65': '新疆维吾尔自治区',
  '66': '新疆生产建设兵团',
};

/** The hotline of every 医保局 in the country. */
const NATIONAL_PHONE = '12393';

/**
 * A place with its display name: the code stays exactly as the platform gave it, the name falls back to the
 * city, the province and at last the code. In 医保区划 a city's own pool (本级) ends in 99, a province's in 9900 or
 * 0000.
 */
export function placeOf(code: string): Place {
  return { code, name: placeName(code) };
}

function placeName(code: string): string {
  const city = lookUp(cities, code.slice(0, 4));
  if (city) return code.slice(4) === '99' ? `${city}本级` : city;
  const province = lookUp(provinces, code.slice(0, 2));
  if (!province) return code;
  return ['9900', '9999', '0000'].includes(code.slice(2)) ? `${province}本级` : province;
}

/** Whether a place belongs to one of the regions (prefixes of 医保区划). */
export function isInRegions(code: string, regions: readonly string[]): boolean {
  return regions.some((prefix) => code.startsWith(prefix));
}

/** Phone of a place's bureau by the longest prefix in the table, the national hotline where none fits. */
export function phoneOf(code: string, phones: Readonly<Record<string, string>>): string {
  for (let length = code.length; length >= 2; length -= 1) {
    const phone = lookUp(phones, code.slice(0, length));
    if (phone) return phone;
  }
  return NATIONAL_PHONE;
}
