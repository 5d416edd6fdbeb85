import type { PrintableDocument } from '@yibao-kiosk/shared/document/document.ts';

/** One field of a form: how many values, each of how many characters. */
export type FormField = { readonly name: string; readonly maxValues: number; readonly maxCharacters: number };

/** A form that the agent owns: clients fill its fields, they never send layout or bytes. */
export type Form = {
  readonly name: string;
  readonly fields: readonly FormField[];
  compose(values: FieldValues): PrintableDocument;
};

export type FieldValues = Readonly<Record<string, readonly string[]>>;

/** What is wrong with a field, in the words of Printer.FieldErrorEvent. */
export type FieldError = { readonly fieldName: string; readonly failure: 'notFound' | 'overflow' };

/** Checks the fields of a PrintForm against the form; an unknown field or too long a value is an error. */
export function checkFields(form: Form, given: Readonly<Record<string, string | readonly string[]>>): {
  readonly values: FieldValues;
  readonly errors: readonly FieldError[];
} {
  const values: Record<string, readonly string[]> = {};
  const errors: FieldError[] = [];
  for (const [fieldName, value] of Object.entries(given)) {
    const field = form.fields.find(({ name }) => name === fieldName);
    const list = typeof value === 'string' ? [value] : value;
    if (!field) errors.push({ fieldName, failure: 'notFound' });
    else if (list.length > field.maxValues || list.some((one) => one.length > field.maxCharacters)) {
      errors.push({ fieldName, failure: 'overflow' });
    } else values[fieldName] = list;
  }
  return { values, errors };
}
