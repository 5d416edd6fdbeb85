/**
 * Path of each service in the one-path-per-service form, as Hebei and Zhejiang clients call them. 5201 is
 * not in any client seen; it follows the family's naming. 9002 likewise follows 9001.
 */
export const SERVICE_PATHS: Readonly<Record<string, string>> = {
  '9001': '/fsi/api/signInSignOutService/signIn',
  '9002': '/fsi/api/signInSignOutService/signOut',
  '1101': '/fsi/api/fsiPsnInfoService/queryPsnInfo',
  '1162': '/fsi/api/hsecfc/localQrCodeQuery',
  '5201': '/fsi/api/fsiIntegratedQueryService/queryMdtrtInfo',
  '5203': '/fsi/api/fsiIntegratedQueryService/querySetlInfo',
  '5204': '/fsi/api/fsiIntegratedQueryService/queryFeeList',
  '5206': '/fsi/api/fsiIntegratedQueryService/queryFixmedinsPracPsnSum',
  '5301': '/fsi/api/fsiIntegratedQueryService/queryPsnOpspReg',
  '5303': '/fsi/api/fsiIntegratedQueryService/queryInhospInfo',
};

/** The single gateway: infno in the body only, or appended to the path as well (Foshan). */
export const GATEWAY_PATH = '/ebus/lobby/rio_fsi';

const INFNO_BY_PATH = new Map(Object.entries(SERVICE_PATHS).map(([infno, path]) => [path, infno]));

/** The infno a path stands for: `'any'` for the single gateway, null for an unknown path. */
export function infnoOfPath(path: string): string | null {
  if (path === GATEWAY_PATH) return 'any';
  if (path.startsWith(`${GATEWAY_PATH}/`)) {
    const infno = path.slice(GATEWAY_PATH.length + 1);
    return infno in SERVICE_PATHS ? infno : null;
  }
  return INFNO_BY_PATH.get(path) ?? null;
}
