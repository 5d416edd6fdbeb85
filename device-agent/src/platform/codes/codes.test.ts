import { insuranceKinds } from '@yibao-kiosk/shared/domain/insurance.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { accumulationKindOf } from './accumulation-kind.ts';
import { careKindOf } from './care-kind.ts';
import { chargeLevelOf } from './charge-level.ts';
import { enrolmentStatusOf } from './enrolment-status.ts';
import { insuranceKindOf } from './insurance-kind.ts';
import { personCategoryOf } from './person-category.ts';

describe('code tables', () => {
  it('name insurances', () => {
    expect(['310', '390', '391', '510', '999'].map(insuranceKindOf)).toEqual([
      'employeeBasic',
      'residentBasic',
      'residentBasic',
      'maternity',
      'other',
    ]);
  });

  it('take 3 and 4 for ended, and leave an unknown status unknown', () => {
    expect(['0', '1', '2', '3', '4', '7', ''].map(enrolmentStatusOf)).toEqual([
      'notInsured',
      'active',
      'paused',
      'ended',
      'ended',
      'unknown',
      'unknown',
    ]);
  });

  it('name people by the longest known prefix', () => {
    expect(
      ['11', '1101', '1204', '12', '116032', '1404', '1401', '1560', '16', '1701', ''].map(personCategoryOf),
    ).toEqual([
      'employed',
      'employed',
      'retiredEarly',
      'retired',
      'employed',
      'student',
      'minor',
      'adultResident',
      'elderlyResident',
      'other',
      'other',
    ]);
  });

  it('name care, totals and charge levels', () => {
    expect(['11', '1101', '13', '14', '21', '41', '52', '99'].map(careKindOf)).toEqual([
      'outpatient',
      'outpatient',
      'emergency',
      'chronic',
      'inpatient',
      'pharmacy',
      'maternity',
      'other',
    ]);
    expect(['S0000', 'C0000', 'Q0000', 'C0000_BIZ2101'].map(accumulationKindOf)).toEqual([
      'medicalCosts',
      'inpatientStays',
      'deductible',
      'other',
    ]);
    expect(['01', '2', '03', '', '9'].map(chargeLevelOf)).toEqual([
      'a',
      'b',
      'selfPaid',
      'unknown',
      'unknown',
    ]);
  });

  it('know no code that an object happens to have', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom('toString', 'constructor', '__proto__')), (code) => {
        expect(insuranceKinds).toContain(insuranceKindOf(code));
        for (const name of [enrolmentStatusOf(code), personCategoryOf(code), careKindOf(code)]) {
          expect(typeof name).toBe('string');
        }
        expect(typeof accumulationKindOf(code)).toBe('string');
        expect(typeof chargeLevelOf(code)).toBe('string');
      }),
    );
  });
});
