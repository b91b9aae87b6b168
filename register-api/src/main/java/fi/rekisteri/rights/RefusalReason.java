package fi.rekisteri.rights;

import static fi.rekisteri.rights.DataSubjectRight.ACCESS;
import static fi.rekisteri.rights.DataSubjectRight.ANONYMISATION;
import static fi.rekisteri.rights.DataSubjectRight.CONSENT_WITHDRAWAL;
import static fi.rekisteri.rights.DataSubjectRight.ERASURE;
import static fi.rekisteri.rights.DataSubjectRight.HUMAN_REVIEW;
import static fi.rekisteri.rights.DataSubjectRight.OBJECTION;
import static fi.rekisteri.rights.DataSubjectRight.PORTABILITY;
import static fi.rekisteri.rights.DataSubjectRight.PUBLICATION_PROHIBITION;
import static fi.rekisteri.rights.DataSubjectRight.RECTIFICATION;
import static fi.rekisteri.rights.DataSubjectRight.RESTRICTION;

import fi.rekisteri.processing.RuleId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Why a request, or a part of it, is refused (Art. 12(4), 12(5); S78.1). A closed list: each reason
 * holds against certain rights only, and names its rule for each of them. The texts for people are
 * those of the letters.
 */
public enum RefusalReason {
  /** A law obliges to keep the data; which one is told beside it. */
  LEGAL_DUTY(
      "eu-gdpr:JustificationA17LegallyRequired",
      Explained.BY_LAW_OR_WORDS,
      rule("Art. 17(3)(b)", ERASURE, ANONYMISATION)),
  /** The data is needed for a legal claim. */
  LEGAL_CLAIMS(
      "eu-gdpr:JustificationA17LegalClaims",
      Explained.BY_WORDS,
      rule("Art. 17(3)(e)", ERASURE, ANONYMISATION)),
  /** Freedom of expression and of information. */
  FREEDOM_OF_EXPRESSION(
      "eu-gdpr:JustificationA17FreedomOfExpression",
      Explained.BY_WORDS,
      rule("Art. 17(3)(a)", ERASURE, ANONYMISATION)),
  /** Research or statistics, which the request would make impossible or seriously impair (F08). */
  RESEARCH_OR_STATISTICS(
      "eu-gdpr:JustificationA17Archiving",
      Explained.BY_WORDS,
      rule("Art. 17(3)(d)", ERASURE, ANONYMISATION),
      rule("1050/2018 s. 31", ACCESS, RECTIFICATION, RESTRICTION, OBJECTION)),
  /** Archiving in the public interest, which the request would make impossible or impair. */
  PUBLIC_ARCHIVING(
      "just:PublicInterestArchivingImpaired",
      Explained.BY_WORDS,
      rule("Art. 17(3)(d)", ERASURE, ANONYMISATION),
      rule("1050/2018 s. 32", ACCESS, RECTIFICATION, RESTRICTION, PORTABILITY, OBJECTION)),
  /** Security, defence, public order, or the prevention or clearing up of crimes (F05). */
  PUBLIC_SECURITY(
      "just:PublicSecurityImpaired", Explained.BY_WORDS, rule("1050/2018 s. 34(1)(1)", ACCESS)),
  /** Serious danger to the person's health or care, or to anybody's rights (F05). */
  SERIOUS_DANGER(
      "just:DataSubjectProtectionImpaired",
      Explained.BY_WORDS,
      rule("1050/2018 s. 34(1)(2)", ACCESS)),
  /** A supervisory task that guards an important economic or financial interest (F05). */
  SUPERVISORY_TASK(
      "just:OfficialAuthorityExerciseImpaired",
      Explained.BY_WORDS,
      rule("1050/2018 s. 34(1)(3)", ACCESS)),
  /** What is asked would tell of, or harm, somebody else. */
  THIRD_PARTY_RIGHTS(
      "just:ThirdPartyRightsImpaired",
      Explained.BY_ITSELF,
      rule("Art. 15(4)", ACCESS),
      rule("Art. 20(4)", PORTABILITY)),
  /** Who asks did not show that they are the person, though they were asked to. */
  IDENTITY_NOT_SHOWN(
      "eu-gdpr:JustificationA12IdentityFailure",
      Explained.BY_ITSELF,
      rule("Art. 12(2), 12(6)", DataSubjectRight.values())),
  /** The request has no ground at all, and the controller can prove it. */
  MANIFESTLY_UNFOUNDED(
      "eu-gdpr:JustificationA12ManifestlyUnfounded", Explained.BY_WORDS, rulesOfExcess()),
  /** The request goes beyond measure, such as by repetition, and the controller can prove it. */
  MANIFESTLY_EXCESSIVE(
      "eu-gdpr:JustificationA12ManifestlyExcessive", Explained.BY_WORDS, rulesOfExcess()),
  /** The right does not reach so far: the legal basis or the conditions of the article. */
  NOT_IN_SCOPE(
      "just:NotRequiredJustification",
      Explained.BY_ITSELF,
      rule("Art. 7(3)", CONSENT_WITHDRAWAL),
      rule("Art. 17(1)", ERASURE),
      rule("Art. 18(1)", RESTRICTION),
      rule("Art. 20(1)", PORTABILITY),
      rule("Art. 21(1)", OBJECTION),
      rule("Art. 22(1)", HUMAN_REVIEW),
      rule("S11", PUBLICATION_PROHIBITION),
      rule("S88.2", ANONYMISATION)),
  /**
   * The register knows nobody whom the request could be about. Nothing is refused then: it stands
   * in a decision that there is nothing to do, and in no certificate.
   */
  NOBODY_FOUND("just:FulfilmentImpossible", Explained.BY_ITSELF, rulesOfSource()),
  /** The person has died, and somebody asks for the estate: the Regulation protects the living. */
  DECEASED(
      "just:NotRequiredJustification",
      Explained.BY_ITSELF,
      rule(
          "Recital 27",
          ACCESS,
          RECTIFICATION,
          ERASURE,
          RESTRICTION,
          PORTABILITY,
          OBJECTION,
          ANONYMISATION)),
  /**
   * The person is an organisation's contact person for the time being (S84): an interest of the
   * controller that is weighed in each case, and again whenever the person objects (L17).
   */
  CONTACT_PERSON_ROLE(
      "just:LegitimateInterestOverride",
      Explained.BY_WORDS,
      rule("Art. 17(1)(c), 21(1), S84.1", ERASURE, ANONYMISATION)),
  /** The data was looked into, and is correct as it is held. */
  DATA_CORRECT("just:NotRequiredJustification", Explained.BY_WORDS, rule("Art. 16", RECTIFICATION)),
  /** Compelling legitimate grounds override the interests of the person. */
  COMPELLING_GROUNDS(
      "just:LegitimateInterestOverride", Explained.BY_WORDS, rule("Art. 21(1)", OBJECTION)),
  /** Telling why would defeat what the restriction of the right protects (F05). */
  SECRET_REASONS("just:LegallyExempted", Explained.NEVER, rule("1050/2018 s. 34", ACCESS));

  private final String term;
  private final Explained explained;
  private final Map<DataSubjectRight, RuleId> rules;

  @SafeVarargs
  RefusalReason(String term, Explained explained, Map<DataSubjectRight, RuleId>... rules) {
    this.term = term;
    this.explained = explained;
    Map<DataSubjectRight, RuleId> all = new EnumMap<>(DataSubjectRight.class);
    for (Map<DataSubjectRight, RuleId> some : rules) {
      all.putAll(some);
    }
    this.rules = Collections.unmodifiableMap(all);
  }

  /** What a person must be told beside a reason before they can understand it. */
  public enum Explained {
    /** Nothing more: the reason says it all. */
    BY_ITSELF,
    /** The law that is meant, or words of whoever decided. */
    BY_LAW_OR_WORDS,
    /** Words of whoever decided. */
    BY_WORDS,
    /** Nothing more may be told. */
    NEVER
  }

  private static Map<DataSubjectRight, RuleId> rule(String reference, DataSubjectRight... rights) {
    Map<DataSubjectRight, RuleId> rules = new EnumMap<>(DataSubjectRight.class);
    for (DataSubjectRight right : rights) {
      rules.put(right, new RuleId(reference));
    }
    return rules;
  }

  /**
   * Art. 12(5) is about the rights of Art. 15 to 22, which a withdrawal of consent is none of; and
   * who forbids marketing needs no ground that could be unfounded (Art. 21(3)).
   */
  private static Map<DataSubjectRight, RuleId> rulesOfExcess() {
    return rule(
        "Art. 12(5)(b)",
        ACCESS,
        RECTIFICATION,
        ERASURE,
        RESTRICTION,
        PORTABILITY,
        OBJECTION,
        ANONYMISATION);
  }

  /** Every right is about data that is held of the person who uses it. */
  private static Map<DataSubjectRight, RuleId> rulesOfSource() {
    Map<DataSubjectRight, RuleId> rules = new EnumMap<>(DataSubjectRight.class);
    for (DataSubjectRight right : DataSubjectRight.values()) {
      rules.put(right, right.source());
    }
    return rules;
  }

  /**
   * The reason in the Data Privacy Vocabulary.
   *
   * @return a short IRI, whose prefix is {@code eu-gdpr} or {@code just}
   */
  public String term() {
    return term;
  }

  /**
   * What must be told beside it.
   *
   * @return what makes it understandable
   */
  public Explained explained() {
    return explained;
  }

  /**
   * The rule by which it refuses a right.
   *
   * @param right the right
   * @return empty where the reason does not hold against that right
   */
  public Optional<RuleId> ruleAgainst(DataSubjectRight right) {
    return Optional.ofNullable(rules.get(right));
  }

  /**
   * Whether it refuses anything: who is not in the register is refused nothing.
   *
   * @return false for a reason that stands in no certificate
   */
  public boolean isRefusal() {
    return this != NOBODY_FOUND;
  }

  /**
   * The rights against which it holds.
   *
   * @return at least one
   */
  public Set<DataSubjectRight> rights() {
    return EnumSet.copyOf(rules.keySet());
  }
}
