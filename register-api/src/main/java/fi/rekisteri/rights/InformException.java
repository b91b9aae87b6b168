package fi.rekisteri.rights;

import fi.rekisteri.processing.RuleId;
import java.util.Optional;

/**
 * Why a person need not be told of data from elsewhere, with the reason in this case.
 *
 * @param ground the exception
 * @param reason why it holds in this case; not blank
 * @param measures what protects the person instead, such as information that anybody can read;
 *     required where the ground asks for it
 */
public record InformException(Ground ground, String reason, Optional<String> measures) {
  /** Refuses an exception without reason, or without the measures that its ground asks for. */
  public InformException {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("an exception from informing has a reason");
    }
    if (ground.needsMeasures && measures.filter(text -> !text.isBlank()).isEmpty()) {
      throw new IllegalArgumentException("exception " + ground + " needs protective measures");
    }
  }

  /** The exceptions of the law, and no others. */
  public enum Ground {
    /** The person has the information already. */
    ALREADY_KNOWN("Art. 14(5)(a)", false),
    /** It is impossible, or an effort out of all proportion. */
    DISPROPORTIONATE("Art. 14(5)(b)", true),
    /** A law lays the obtaining or the disclosure down, and protects the person. */
    LAID_DOWN_BY_LAW("Art. 14(5)(c)", false),
    /** The data is under a professional secrecy that a law regulates. */
    SECRECY("Art. 14(5)(d)", false),
    /** National security, defence, public order, preventing crime, or supervision (F07). */
    NATIONAL_LIMIT("1050/2018 s. 33", true);

    private final RuleId source;
    private final boolean needsMeasures;

    Ground(String source, boolean needsMeasures) {
      this.source = new RuleId(source);
      this.needsMeasures = needsMeasures;
    }

    /**
     * Where the exception stands.
     *
     * @return an article, or a section of a statute
     */
    public RuleId source() {
      return source;
    }
  }
}
