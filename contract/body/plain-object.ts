/**
 * Whether an object is what JSON.parse makes: not a date, a map or an instance of some class. It looks at the shape of
 * the prototype chain, because a worker or a test's sandbox has an Object.prototype of its own.
 */
export function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
