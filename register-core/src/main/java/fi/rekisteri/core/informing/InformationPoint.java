package fi.rekisteri.core.informing;

import java.util.Optional;

/**
 * A point of which people are told when data is collected, in the order in which it is told. Each
 * point of Art. 13 and 14 is one of these, and a test walks them.
 */
public enum InformationPoint {
  /** Who decides on the register, and how they are reached. */
  CONTROLLER("13(1)(a)", "14(1)(a)"),
  /** The data protection officer. */
  DATA_PROTECTION_OFFICER("13(1)(b)", "14(1)(b)"),
  /** For what data is used, and on which legal basis. */
  PURPOSES("13(1)(c)", "14(1)(c)"),
  /** The legitimate interests that are pursued. */
  LEGITIMATE_INTERESTS("13(1)(d)", "14(2)(b)"),
  /** Which data it is; the law asks for it where the person does not give it. */
  CATEGORIES("", "14(1)(d)"),
  /** Where the data comes from. */
  SOURCE("", "14(2)(f)"),
  /** Whether people must give data, and what follows where they do not. */
  PROVISION("13(2)(e)", ""),
  /** Who receives it. */
  RECIPIENTS("13(1)(e)", "14(1)(e)"),
  /** Whether it leaves the economic area, and under which safeguards. */
  TRANSFERS("13(1)(f)", "14(1)(f)"),
  /** How long it is kept. */
  RETENTION("13(2)(a)", "14(2)(a)"),
  /** Profiling, and decisions that machines make. */
  AUTOMATED_DECISIONS("13(2)(f)", "14(2)(g)"),
  /** The right to access, rectification, erasure, restriction, portability and objection. */
  RIGHTS("13(2)(b)", "14(2)(c)"),
  /** The right to withdraw a consent. */
  CONSENT_WITHDRAWAL("13(2)(c)", "14(2)(d)"),
  /** The right to complain to an authority. */
  COMPLAINT("13(2)(d)", "14(2)(e)"),
  /** The right to object: clearly, and apart from everything else. */
  OBJECTION("21(4)", "21(4)");

  private final String fromSubject;
  private final String fromOthers;

  InformationPoint(String fromSubject, String fromOthers) {
    this.fromSubject = fromSubject;
    this.fromOthers = fromOthers;
  }

  /**
   * Where the law asks for it.
   *
   * @param isFromSubject whether the person gives the data
   * @return such as {@code Art. 13(1)(a)}; empty where the law does not ask for it in this case
   */
  public Optional<String> article(boolean isFromSubject) {
    return Optional.of(isFromSubject ? fromSubject : fromOthers)
        .filter(place -> !place.isEmpty())
        .map(place -> "Art. " + place);
  }
}
