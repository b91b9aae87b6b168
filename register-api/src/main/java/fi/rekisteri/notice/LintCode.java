package fi.rekisteri.notice;

import fi.rekisteri.processing.RuleId;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a look at a notice can find: the closed list of the contradictions, gaps and remnants of the
 * notice "Asiakasrekisteri", each made a rule for every notice.
 */
public enum LintCode {
  /** Whether people must give data is asked and not answered (S2). */
  L01(LintSeverity.ERROR, "Art. 13(2)(e)"),
  /** A purpose goes beyond what a sentence says is the only one (S8). */
  L02(LintSeverity.ERROR, "Art. 5(1)(b)"),
  /** A contract cannot carry the purpose (S4, S6, S9). */
  L03(LintSeverity.ERROR, "Art. 6(1)"),
  /** The row of the legitimate interest names another basis (S12). */
  L04(LintSeverity.ERROR, "Art. 13(1)(c)", "Art. 13(1)(d)"),
  /** A placeholder was never filled in (S11). */
  L05(LintSeverity.ERROR),
  /** A contract is the basis for somebody who is no party to it (S12, S84). */
  L06(LintSeverity.ERROR, "Art. 6(1)(b)"),
  /** The listed categories are not those of the fields (S13, S16). */
  L07(LintSeverity.WARNING, "Art. 14(1)(d)", "Art. 30(1)(c)"),
  /** "no profiling" although there is some (S66). */
  L08(LintSeverity.ERROR, "Art. 13(2)(f)", "Art. 21(2)"),
  /** "no consent" although something needs it (S15). */
  L09(LintSeverity.ERROR, "Art. 6(1)(a)", "F22"),
  /** The listed recipients are not those that receive data (S14). */
  L10(LintSeverity.WARNING, "Art. 13(1)(e)"),
  /** The row is of the Union and the economic area, the text of the Union alone (S37). */
  L11(LintSeverity.WARNING),
  /** A transfer without country, tool or a way to a copy (S31, S37, S61). */
  L12(LintSeverity.ERROR, "Art. 13(1)(f)"),
  /** Nobody says who the controller is, or how it is reached. */
  L13(LintSeverity.ERROR, "Art. 13(1)(a)"),
  /** Neither a data protection officer nor that there is none. */
  L14(LintSeverity.INFO, "Art. 13(1)(b)"),
  /** A form or a language of requests is made a condition (S68, S69, S74). */
  L15(LintSeverity.WARNING, "Art. 12(2)", "Art. 12(6)"),
  /** The right to object is not told, or not apart from others (S82, S70, S88). */
  L16(LintSeverity.ERROR, "Art. 21(4)"),
  /** Somebody is never erased (S84). */
  L17(LintSeverity.ERROR, "Art. 17", "Art. 21(1)"),
  /** Another register is mentioned and not described (S41). */
  L18(LintSeverity.WARNING),
  /** Nothing but others' settings to keep cookies away (S58, S59, S65). */
  L19(LintSeverity.ERROR, "F22"),
  /** The countries in which people may complain are incomplete (S86). */
  L20(LintSeverity.WARNING, "Art. 77(1)"),
  /** The authority's contact data is out of date (S87). */
  L21(LintSeverity.WARNING),
  /** "cannot be identified" although they can (S51, S62). */
  L22(LintSeverity.WARNING, "Art. 4(1)"),
  /** The list of what cookies tell is incomplete (S53, S63). */
  L23(LintSeverity.WARNING, "Art. 13"),
  /** One period for everything, traces of visits too (S33). */
  L24(LintSeverity.WARNING, "Art. 5(1)(e)", "Art. 13(2)(a)"),
  /** Remnants of a template, or misspelt terms of the field. */
  L25(LintSeverity.INFO),
  /** Nobody says that a consent may be withdrawn. */
  L26(LintSeverity.WARNING, "Art. 13(2)(c)"),
  /** Neither date nor version. */
  L27(LintSeverity.WARNING, "Art. 5(2)"),
  /** Nobody has looked lately whether somebody else's opt-out works (S64). */
  L28(LintSeverity.INFO);

  private final LintSeverity severity;
  private final List<RuleId> references;

  LintCode(LintSeverity severity, String... references) {
    this.severity = severity;
    this.references = Stream.of(references).map(RuleId::new).toList();
  }

  /**
   * How grave it is.
   *
   * @return the same for each finding of the code
   */
  public LintSeverity severity() {
    return severity;
  }

  /**
   * What it offends.
   *
   * @return articles and Finnish statutes; empty where it is a matter of care only
   */
  public List<RuleId> references() {
    return references;
  }
}
