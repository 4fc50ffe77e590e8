/** An SMTP listener on this machine alone, so that any mail program can send to the workbench's addresses. */
import type { AddressInfo } from 'node:net';
import {
  SMTPServer,
  type SMTPServerAddress,
  type SMTPServerDataStream,
  type SMTPServerSession,
} from 'smtp-server';

/** Gmail's limit for a message that comes in. */
export const MAX_SIZE = 50 << 20;
/** Gmail's limit of recipients of one SMTP transaction. */
const MAX_RECIPIENTS = 100;
const LOOPBACK = '127.0.0.1';

export interface Envelope {
  /** '' for bounces. */
  readonly sender: string;
  readonly recipients: readonly string[];
  readonly raw: Uint8Array;
}

export interface SmtpOptions {
  /** 0 takes a free port. */
  readonly port: number;
  /** Whether an address leads into the workbench; others are refused at once. */
  readonly accepts: (address: string) => boolean;
  /** Takes a whole mail over. What it throws is told to the sender. */
  readonly deliver: (envelope: Envelope) => void;
}

export interface SmtpListener {
  readonly port: number;
  close(): Promise<void>;
}

/** An error that the sender reads as `code message`. */
const refusal = (code: number, message: string): Error =>
  Object.assign(new Error(message), { responseCode: code });

const readAll = async (stream: SMTPServerDataStream): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream as AsyncIterable<Uint8Array>) if (!stream.sizeExceeded) chunks.push(chunk);
  return Buffer.concat(chunks);
};

const addressOf = (address: false | SMTPServerAddress): string => (address ? address.address : '');

/** Starts listening. @throws Error when the port is taken */
export const listenForMail = async ({ port, accepts, deliver }: SmtpOptions): Promise<SmtpListener> => {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: MAX_SIZE,
    onRcptTo({ address }, session, done) {
      if (session.envelope.rcptTo.length >= MAX_RECIPIENTS) done(refusal(452, 'Too many recipients'));
      else if (accepts(address)) done();
      else done(refusal(550, `5.1.1 ${address} is no address of this workbench`));
    },
    onData(stream, session: SMTPServerSession, done) {
      readAll(stream)
        .then(raw => {
          if (stream.sizeExceeded)
            return done(refusal(552, `5.3.4 The message is longer than ${MAX_SIZE} bytes`));
          deliver({
            sender: addressOf(session.envelope.mailFrom),
            recipients: session.envelope.rcptTo.map(({ address }) => address),
            raw,
          });
          return done();
        })
        .catch((error: unknown) =>
          done(refusal(451, error instanceof Error ? error.message : String(error))),
        );
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, () => {
      server.off('error', reject);
      // A client that breaks off must not end the workbench.
      server.on('error', () => undefined);
      resolve();
    });
  });
  const address = server.server.address() as AddressInfo;
  return { port: address.port, close: () => new Promise(resolve => server.close(() => resolve())) };
};
