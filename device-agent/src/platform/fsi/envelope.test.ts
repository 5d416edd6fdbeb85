import { describe, expect, it } from 'vitest';

import { fsiConfig, terminal } from './fsi-examples.ts';
import { buildEnvelope, messageId } from './envelope.ts';
import { fsiUrl } from './url.ts';

const nowMs = Date.UTC(2024, 0, 1, 19, 4, 5);

describe('messageId', () => {
  it('is institution, time and sequence: 30 characters', () => {
    expect(messageId('H35050000001', nowMs, 1)).toBe('H35050000001202401020304050001');
    expect(messageId('H35050000001', nowMs, 10_007)).toHaveLength(30);
  });
});

describe('buildEnvelope', () => {
  it('has every field of the interface description', () => {
    const envelope = buildEnvelope(
      { infno: '1101', nowMs, sequence: 1, signNo: 'S1', insuredPlace: '350599', input: { data: {} } },
      { fsi: fsiConfig(), terminal },
    );
    expect(envelope).toEqual({
      infno: '1101',
      msgid: 'H35050000001202401020304050001',
      mdtrtarea_admvs: '350500',
      insuplc_admdvs: '350599',
      recer_sys_code: 'YBXT',
      dev_no: 'KIOSK01',
      dev_safe_info: '',
      cainfo: '',
      signtype: '',
      infver: 'V1.0',
      opter_type: '2',
      opter: 'KIOSK01',
      opter_name: '自助终端01',
      inf_time: '2024-01-02 03:04:05',
      fixmedins_code: 'H35050000001',
      fixmedins_name: '测试机构',
      sign_no: 'S1',
      input: { data: {} },
    });
  });
});

describe('fsiUrl', () => {
  const base = { baseUrl: 'http://gw.test/base/', paths: {} };

  it('has three forms', () => {
    expect(fsiUrl({ ...base, urlForm: 'gateway' }, '1101')?.href).toBe('http://gw.test/base/');
    expect(fsiUrl({ ...base, urlForm: 'appended' }, '1101')?.href).toBe('http://gw.test/base/1101');
    expect(fsiUrl({ ...base, urlForm: 'path' }, '1101')?.href).toBe(
      'http://gw.test/base/fsi/api/fsiPsnInfoService/queryPsnInfo',
    );
  });

  it('takes a configured path first, and guesses none', () => {
    const paths = { '1101': '/own/1101', '5201': '/own/5201' };
    expect(fsiUrl({ ...base, paths, urlForm: 'path' }, '1101')?.pathname).toBe('/base/own/1101');
    expect(fsiUrl({ ...base, paths, urlForm: 'path' }, '5201')?.pathname).toBe('/base/own/5201');
    expect(fsiUrl({ ...base, urlForm: 'path' }, '5201')).toBeNull();
  });
});
