import type { Transporter } from 'nodemailer';

/** A mail to one person: text, and the same as simple HTML. */
export type Letter = {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** The same for every try, so that a mailbox which gets it twice can tell: letters, digits, `-` and `.`. */
  id: string;
};

/** Where mail is handed in. */
export type Mailer = {
  /** Resolves when the server has taken it; throws when it has not, or nobody knows. */
  send: (letter: Letter) => Promise<void>;
  close: () => void;
};

/** Milliseconds that a mail server may take to answer. */
const PATIENCE = 10_000;

/**
 * Opens the way to a mail server (SMTP, RFC 5321): `smtp://` or `smtps://name:password@host:port`. Nothing is connected,
 * and no code loaded, before the first letter.
 */
export function openMailer({ url, from }: { url: string; from: string }): Mailer {
  let transport: Promise<Transporter> | null = null;
  const open = async (): Promise<Transporter> => {
    const { createTransport } = await import('nodemailer');
    return createTransport({
      url,
      connectionTimeout: PATIENCE,
      greetingTimeout: PATIENCE,
      socketTimeout: 2 * PATIENCE,
      // A letter is what we wrote: nothing in it makes the program read files or addresses.
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  };
  const host = from.split('@').at(-1)?.replace(/>$/, '') ?? 'localhost';
  return {
    send: async ({ to, subject, text, html, id }) => {
      const by = await (transport ??= open());
      const headers = { 'Auto-Submitted': 'auto-generated' };
      const messageId = `<${id}@${host}>`;
      await by.sendMail({
        from,
        to: { name: '', address: to },
        subject,
        text,
        html,
        messageId,
        headers,
      });
    },
    close: () => {
      void transport?.then((opened) => opened.close());
    },
  };
}
