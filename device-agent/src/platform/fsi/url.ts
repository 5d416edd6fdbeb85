import type { FsiConfig } from '../config.ts';
import type { Infno } from './envelope.ts';

/**
 * One path a service, where public sources agree; the path of 5201 is not among them and must be configured.
 */
const knownPaths: Readonly<Partial<Record<Infno, string>>> = {
  '9001': '/fsi/api/signInSignOutService/signIn',
  '1101': '/fsi/api/fsiPsnInfoService/queryPsnInfo',
  '1162': '/fsi/api/hsecfc/localQrCodeQuery',
  '5203': '/fsi/api/fsiIntegratedQueryService/querySetlInfo',
  '5204': '/fsi/api/fsiIntegratedQueryService/queryFeeList',
  '5206': '/fsi/api/fsiIntegratedQueryService/queryFixmedinsPracPsnSum',
};

/** Where a transaction is sent; `null` where the configuration names no path for it. */
export function fsiUrl(config: Pick<FsiConfig, 'baseUrl' | 'urlForm' | 'paths'>, infno: Infno): URL | null {
  const base = config.baseUrl.replace(/\/+$/, '');
  if (config.urlForm === 'gateway') return new URL(config.baseUrl);
  if (config.urlForm === 'appended') return new URL(`${base}/${infno}`);
  const path = config.paths[infno] ?? knownPaths[infno];
  return path ? new URL(base + path) : null;
}
