import { randomBytes } from 'node:crypto';
import { Integer, OctetString } from 'asn1js';
import {
  AlgorithmIdentifier,
  type Certificate,
  ExtKeyUsage,
  MessageImprint,
  SignedData,
  TimeStampReq,
  TimeStampResp,
  TSTInfo,
} from 'pkijs';

/* Time stamps of RFC 3161: an authority signs a hash together with the time at which it saw it. */

/** SHA-256, as NIST numbers it. */
const sha256Oid = '2.16.840.1.101.3.4.2.1';
/** The use of a certificate that may sign time stamps (RFC 3161, 2.3), and the extension that names uses. */
const timeStamping = '1.3.6.1.5.5.7.3.8';
const extendedKeyUsage = '2.5.29.37';
/** The attribute of a name that people read. */
const commonName = '2.5.4.3';

/** A time stamp that was found right. */
export interface TimeStamp {
  /** The moment that the authority states, in UTC. */
  readonly time: Date;
  /** The authority's name, as its certificate has it. */
  readonly authority: string;
}

/** A request for a time stamp. */
interface Question {
  readonly bytes: Uint8Array;
  /** It comes back in the answer, so that no old answer is taken for a new one. */
  readonly nonce: bigint;
}

/** @param hash SHA-256 in hexadecimal digits */
export function questionFor(hash: string): Question {
  const nonce = randomBytes(8).readBigUInt64BE();
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: sha256Oid }),
      hashedMessage: new OctetString({ valueHex: Buffer.from(hash, 'hex') }),
    }),
    nonce: Integer.fromBigInt(nonce),
    // The certificate comes with the answer: it is checked without asking anybody.
    certReq: true,
  });
  return { bytes: new Uint8Array(request.toSchema().toBER()), nonce };
}

/**
 * Checks an authority's answer offline: its signature by the certificate that it brings, that the certificate is one
 * for time stamps and was valid then, and that the time stamp is of this content. Whether the authority is to be
 * trusted, who reads its name decides.
 * @param nonce Of the question; of a stamp that was stored it is not asked.
 * @returns the time stamp, or in what the answer fails, in words that go on from “The answer …”
 */
export async function checkAnswer(
  answer: Uint8Array,
  content: Uint8Array,
  nonce?: bigint,
): Promise<TimeStamp | string> {
  try {
    const { status, timeStampToken } = TimeStampResp.fromBER(exact(answer));
    if (status.status > 1 || !timeStampToken) return 'refuses the time stamp';
    const signed = new SignedData({ schema: timeStampToken.content });
    const stated = signed.encapContentInfo.eContent?.getValue();
    if (!stated) return 'holds no time stamp';
    const info = TSTInfo.fromBER(stated);
    if (nonce !== undefined && info.nonce?.toBigInt() !== nonce) return 'is one to another question';
    const verified = await signed.verify({
      signer: 0,
      data: exact(content),
      checkChain: false,
      extendedMode: true,
    });
    if (!verified.signatureVerified || !verified.signerCertificate)
      return 'has a signature that is not right';
    const { signerCertificate: certificate } = verified;
    if (!isForTimeStamps(certificate)) return 'is signed by a certificate that is not for time stamps';
    if (info.genTime < certificate.notBefore.value || info.genTime > certificate.notAfter.value)
      return 'is signed by a certificate that was not valid then';
    return { time: info.genTime, authority: nameOf(certificate) };
  } catch {
    // The library throws for whatever is not as it should be.
    return 'is none for this manifest, or not whole';
  }
}

/** A buffer that holds just these bytes. */
const exact = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

function isForTimeStamps({ extensions = [] }: Certificate): boolean {
  const uses = extensions.find(({ extnID }) => extnID === extendedKeyUsage)?.parsedValue;
  return uses instanceof ExtKeyUsage && uses.keyPurposes.includes(timeStamping);
}

function nameOf({ subject }: Certificate): string {
  const names = subject.typesAndValues;
  const name = names.find(({ type }) => type === commonName) ?? names[0];
  return String(name?.value.valueBlock.value ?? '');
}
