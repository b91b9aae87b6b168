package fi.rekisteri.core.signature;

import fi.rekisteri.signature.SignatureCheck;
import fi.rekisteri.signature.SignatureEvidence;
import fi.rekisteri.signature.SignatureFinding;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.cms.SignerInformation;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the signatures of requests that come as files: CMS messages (RFC 5652, PKCS#7, CAdES)
 * and signed PDF documents. Whatever comes in, evidence comes out; nothing is refused (S69.3, F03).
 * Immutable and thread-safe.
 *
 * <h2>Security guarantees</h2>
 *
 * <ul>
 *   <li>A signature counts only where the content is the one signed, the key is that of the
 *       certificate, the certificate is valid now and leads to a root of the host, and a PDF has no
 *       byte outside of what was signed.
 *   <li>Only algorithms that hold today prove anything: no SHA-1, no RSA below 2048 bits.
 *   <li>No file makes it throw, run long or grow: sizes, depth and numbers are limited first. XML
 *       and ZIP are recognised by their first bytes and not opened, so that no entity is resolved
 *       and nothing is unpacked.
 *   <li>It opens no connection, whatever addresses a certificate names.
 * </ul>
 *
 * <h2>What it does not tell</h2>
 *
 * <ul>
 *   <li>Whether the certificate was revoked, but by the lists that the host hands in: no OCSP, no
 *       download. Then the evidence says {@code REVOCATION_UNKNOWN}.
 *   <li>When it was signed: time stamps (RFC 3161) are not evaluated, so that a signature stops to
 *       count when its certificate expires. Keep the evidence of the day of receipt.
 *   <li>Whether a root is qualified: the trusted lists (eIDAS Art. 22) are the host's to read.
 *   <li>What the reader of a PDF displays: fonts, scripts and layers may show what the signatory
 *       did not see.
 * </ul>
 */
public final class SignedRequests {
  private final TrustedRoots roots;
  private final Clock clock;
  private final SignatureLimits limits;
  private final SignerCheck check;

  private SignedRequests(TrustedRoots roots, Clock clock, SignatureLimits limits) {
    this.roots = roots;
    this.clock = clock;
    this.limits = limits;
    this.check = new SignerCheck(roots, clock);
  }

  /**
   * Trusting what the host trusts.
   *
   * @param roots whose certificates are believed
   * @param clock which tells the time at which certificates are to be valid
   * @return with {@linkplain SignatureLimits#USUAL the usual limits}
   */
  public static SignedRequests trusting(TrustedRoots roots, Clock clock) {
    return new SignedRequests(roots, clock, SignatureLimits.USUAL);
  }

  /**
   * With other limits.
   *
   * @param other what is looked at
   * @return a copy
   */
  public SignedRequests withLimits(SignatureLimits other) {
    return new SignedRequests(roots, clock, other);
  }

  /**
   * Looks at a file of which nobody knows what it is: a CMS message with its content, or a PDF.
   *
   * @param file its bytes
   * @return what is known of its signature
   */
  public SignatureEvidence verify(byte[] file) {
    return FileKind.of(file) == FileKind.PDF ? verifyPdf(file) : read(file).evidence();
  }

  /**
   * Looks at a signature that stands apart from what it signs.
   *
   * @param cms a CMS message; a content of its own is not looked at
   * @param content what it is to sign, byte by byte
   * @return what is known of the signature
   */
  public SignatureEvidence verify(byte[] cms, byte[] content) {
    if (content.length > limits.fileBytes() || cms.length > limits.signatureBytes()) {
      return SignatureEvidence.notProved(Set.of(SignatureFinding.TOO_LARGE));
    }
    try {
      return judge(cms, content).evidence();
    } catch (UnreadableException unreadable) {
      return SignatureEvidence.notProved(Set.of(unreadable.finding()));
    }
  }

  /**
   * Opens a CMS message that brings its content.
   *
   * @param cms the message
   * @return the content, also of a broken signature, and what is known of that
   */
  public SignedContent read(byte[] cms) {
    try {
      SignedMessage message = parse(cms, null, limits.fileBytes());
      return new SignedContent(best(message).evidence(), message.content());
    } catch (UnreadableException unreadable) {
      return new SignedContent(
          SignatureEvidence.notProved(Set.of(unreadable.finding())), Optional.empty());
    }
  }

  /**
   * Looks at the signatures of a PDF document. The last one that covers the whole file decides; of
   * several, the others are told by {@code OTHER_SIGNATURES}.
   *
   * @param pdf the document
   * @return what is known of the signature
   */
  public SignatureEvidence verifyPdf(byte[] pdf) {
    if (pdf.length > limits.fileBytes()) {
      return SignatureEvidence.notProved(Set.of(SignatureFinding.TOO_LARGE));
    }
    if (FileKind.of(pdf) != FileKind.PDF) {
      return SignatureEvidence.notProved(Set.of(notReadable(pdf)));
    }
    try {
      return judgePdf(pdf);
    } catch (UnreadableException unreadable) {
      return SignatureEvidence.notProved(Set.of(unreadable.finding()));
    }
  }

  private SignatureEvidence judgePdf(byte[] pdf) throws UnreadableException {
    PdfSignatures found = new PdfSignatures(pdf, limits);
    List<PdfSignature> all = found.all();
    if (all.isEmpty()) {
      return SignatureEvidence.unsigned();
    }
    PdfSignature last = all.get(all.size() - 1);
    for (PdfSignature one : all) {
      last = one.coversAllOf(pdf) ? one : last;
    }
    Verdict verdict = judge(found.message(last), last.contentOf(pdf));
    PdfDictionary.of(pdf, last).time().ifPresent(time -> check.claimTime(time, verdict));
    if (last.coversAllOf(pdf)) {
      verdict.pass(SignatureCheck.WHOLE_FILE);
    } else {
      verdict.find(SignatureFinding.PARTIAL_COVERAGE);
    }
    if (all.size() > 1) {
      verdict.find(SignatureFinding.OTHER_SIGNATURES);
    }
    return verdict.evidence();
  }

  private Verdict judge(byte[] cms, byte[] content) throws UnreadableException {
    return best(parse(cms, content, limits.signatureBytes()));
  }

  private SignedMessage parse(byte[] cms, byte @Nullable [] content, int most)
      throws UnreadableException {
    if (cms.length > most) {
      throw new UnreadableException(SignatureFinding.TOO_LARGE);
    }
    if (FileKind.of(cms) != FileKind.CMS) {
      throw new UnreadableException(notReadable(cms));
    }
    return SignedMessage.parse(cms, content, limits);
  }

  private static SignatureFinding notReadable(byte[] file) {
    FileKind kind = FileKind.of(file);
    return kind == FileKind.XML || kind == FileKind.ZIP
        ? SignatureFinding.UNSUPPORTED_FORMAT
        : SignatureFinding.MALFORMED;
  }

  /** The first signature that counts, or else the first. Anybody may add one that does not. */
  private Verdict best(SignedMessage message) {
    List<SignerInformation> signers = message.signers();
    if (signers.isEmpty()) {
      Verdict none = new Verdict();
      none.find(SignatureFinding.NO_SIGNATURE);
      return none;
    }
    List<Verdict> verdicts = signers.stream().map(one -> checked(message, one)).toList();
    Verdict best =
        verdicts.stream().filter(one -> !one.isBroken()).findFirst().orElse(verdicts.get(0));
    if (signers.size() > 1) {
      best.find(SignatureFinding.OTHER_SIGNATURES);
    }
    return best;
  }

  /** What a parser stumbles over only now, no sender is to notice. */
  private Verdict checked(SignedMessage message, SignerInformation signer) {
    try {
      return check.check(message, signer);
    } catch (RuntimeException unreadable) {
      Verdict malformed = new Verdict();
      malformed.find(SignatureFinding.MALFORMED);
      return malformed;
    }
  }
}
