package fi.rekisteri.core.lint;

import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.notice.LintCode;
import fi.rekisteri.notice.LintFinding;
import fi.rekisteri.party.AuthorityDirectory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks at a privacy notice: what it does not tell although it has to, what it promises that the
 * register does not keep, and what a template left in it (L01 to L28).
 *
 * <pre>{@code
 * for (LintFinding finding : NoticeLint.of().look(definition, today)) {
 *   log.warn("{} {}: {}", finding.code(), finding.statements(), finding.message().in(EN));
 * }
 * }</pre>
 *
 * <p>A look fails for no draft, however incomplete, and finds the same each time. It takes time in
 * proportion to the size of the draft. It does not understand sentences: whoever writes one says by
 * {@link fi.rekisteri.notice.NoticeClaim}s what it promises, and for an unclaimed sentence only
 * placeholders and misspelt terms are looked for. Not legal advice.
 *
 * <p>Immutable and thread-safe.
 */
public final class NoticeLint {
  private static final NoticeLint SHIPPED = new NoticeLint(CustomerRegisterNotice.authorities());

  private final AuthorityDirectory authorities;

  private NoticeLint(AuthorityDirectory authorities) {
    this.authorities = authorities;
  }

  /**
   * A lint that compares the authority's contact data with the shipped record of the Finnish
   * authority (L21).
   *
   * @return the lint
   */
  public static NoticeLint of() {
    return SHIPPED;
  }

  /**
   * The same lint with authorities of the host's own, such as a newer record.
   *
   * @param directory the authorities by country; one that it does not know is not compared
   * @return a copy
   */
  public NoticeLint with(AuthorityDirectory directory) {
    return new NoticeLint(directory);
  }

  /**
   * Looks at a draft.
   *
   * @param draft the description, with its gaps and contradictions
   * @param today today in the register's zone
   * @return at most one finding for each code, in the order of codes; empty for a clean notice
   */
  public List<LintFinding> look(RegisterDraft draft, LocalDate today) {
    Subject subject = new Subject(draft, today, authorities);
    List<LintFinding> findings = new ArrayList<>();
    for (LintCode code : LintCode.values()) {
      Fault fault = new Fault(code, subject);
      Rules.of(code).look(subject, fault);
      SilentRows.look(code, subject, fault);
      if (fault.isFound()) {
        findings.add(fault.told());
      }
    }
    return List.copyOf(findings);
  }

  /**
   * Looks at a definition.
   *
   * @param definition a definition that passed its own checks
   * @param today today in the register's zone
   * @return at most one finding for each code, in the order of codes; empty for a clean notice
   */
  public List<LintFinding> look(RegisterDefinition definition, LocalDate today) {
    return look(definition.draft(), today);
  }
}
