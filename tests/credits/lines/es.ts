import type { InventedLine } from './notation.ts';

/** Spanish lines; every name is invented. */
export const SPANISH_LINES: readonly InventedLine[] = [
  [
    '(Reporte de Raquel Soto en Lima; editado por Joel Vera)',
    'reporting: Raquel Soto @Lima | editing: Joel Vera',
  ],
  [
    '(Reporte de Raquel Soto y Jane Moss. Traducido por Joel Vera. Editado por Inés Prada)',
    'reporting: Raquel Soto | reporting: Jane Moss | translation: Joel Vera #es | editing: Inés Prada #es => es',
  ],
  [
    '(Reporte de Jane Moss; Editado en español por Joel Vera)',
    'reporting: Jane Moss | editing: Joel Vera #es',
  ],
  [
    '(Reporte de Jane Moss en Nueva York. Reporte adicional de Femi Balogun en Londres; Traducido por Raquel Soto; Editado en Español por Joel Vera)',
    'reporting: Jane Moss @Nueva York | additional-reporting: Femi Balogun @Londres | translation: Raquel Soto #es | editing: Joel Vera #es => es',
  ],
  [
    '(Reportes de Raquel Soto e Ignacio de la Fuente; escrito por Joel Vera)',
    'reporting: Raquel Soto | reporting: Ignacio de la Fuente | writing: Joel Vera',
  ],
  ['(Por Raquel Soto y Joel Vera)', 'author: Raquel Soto | author: Joel Vera'],
  [
    '(Información de Raquel Soto; editado por Joel Vera)',
    'reporting: Raquel Soto | editing: Joel Vera',
  ],
  [
    '(Escrito por Raquel Soto, con información de Joel Vera en Quito)',
    'writing: Raquel Soto | additional-reporting: Joel Vera @Quito',
  ],
  [
    '(Con información de Reuters y EFE)',
    'additional-reporting: Reuters ! | additional-reporting: EFE !',
  ],
  [
    '(Versión en español de Raquel Soto, editado por Joel Vera)',
    'translation: Raquel Soto #es | editing: Joel Vera #es => es',
  ],
  [
    '(Reporting by Jane Moss in New York; Editado en español por Joel Vera)',
    'reporting: Jane Moss @New York | editing: Joel Vera #es',
  ],
  [
    '(Reporte de Jane Moss y Femi Balogun en Nairobi; traducido al español por Raquel Soto)',
    'reporting: Jane Moss @Nairobi | reporting: Femi Balogun @Nairobi | translation: Raquel Soto #es => es',
  ],
  [
    '(REPORTE DE RAQUEL SOTO Y JOSÉ DE LA PEÑA EN LIMA)',
    'reporting: Raquel Soto @Lima | reporting: José de la Peña @Lima',
  ],
  [
    'Raquel Soto y Joel Vera contribuyeron a este reporte desde Bogotá.',
    'additional-reporting: Raquel Soto @Bogotá | additional-reporting: Joel Vera @Bogotá',
  ],
  [
    'Los periodistas de Associated Press Raquel Soto en Lima y Joel Vera en Quito contribuyeron a este despacho.',
    'additional-reporting: Raquel Soto @Lima | additional-reporting: Joel Vera @Quito org Associated Press',
  ],
  [
    '(Edición: Joel Vera; traducción: Raquel Soto)',
    'editing: Joel Vera | translation: Raquel Soto #es => es',
  ],
  ['(Reporte de la Redacción de Lima)', 'reporting: Redacción de Lima !'],
  [
    '(Reporte y redacción: Raquel Soto. Fotografías de Joel Vera.)',
    'reporting: Raquel Soto | writing: Raquel Soto | photography: Joel Vera',
  ],
  [
    '(Reporte de Raquel Soto; Editado por Joel Vera; [email], Mesa de edición en español [phone])',
    'reporting: Raquel Soto | editing: Joel Vera',
  ],
  [
    '(Reporte de Jane Moss; traducido por Raquel Soto en la Redacción de Madrid)',
    'reporting: Jane Moss | translation: Raquel Soto @Madrid #es => es',
  ],
  [
    '(Reporte de Jane Moss y Ana\nMaría Soto, editado por Joel Vera',
    'reporting: Jane Moss | reporting: Ana María Soto | editing: Joel Vera',
  ],
  [
    '(Compilado por Raquel Soto; revisado por Joel Vera)',
    'compiling: Raquel Soto | editing: Joel Vera',
  ],
];
