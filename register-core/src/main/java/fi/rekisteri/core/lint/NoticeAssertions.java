package fi.rekisteri.core.lint;

import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.notice.LintCode;
import fi.rekisteri.notice.LintFinding;
import fi.rekisteri.text.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Breaks a build over a bad notice: for a host's own tests, whatever its test framework is.
 *
 * <pre>{@code
 * @Test
 * void noticeIsClean() {
 *   NoticeAssertions.assertNoticeIsClean(MyRegister.DEFINITION);
 * }
 * }</pre>
 *
 * <p>Every finding breaks it, whatever its severity: most are mended in a minute, and a list of
 * warnings that nobody has to read is read by nobody. A code that a controller lives with for now
 * is tolerated by name, with a reason; it breaks the build again as soon as it is no longer found,
 * so that no tolerance outlives its cause.
 */
public final class NoticeAssertions {
  private NoticeAssertions() {}

  /**
   * Asserts that a look at the notice finds nothing today. What was checked more than twelve months
   * ago is found then (L21, L28), so a build may break by the passing of time alone: that is meant.
   *
   * @param definition the register's definition
   * @throws AssertionError that lists every finding
   */
  public static void assertNoticeIsClean(RegisterDefinition definition) {
    assertNoticeIsClean(definition, LocalDate.now(definition.zone()));
  }

  /**
   * Asserts that a look at the notice finds nothing on a day.
   *
   * @param definition the register's definition
   * @param day the day of the look, in the register's zone
   * @throws AssertionError that lists every finding
   */
  public static void assertNoticeIsClean(RegisterDefinition definition, LocalDate day) {
    assertNoticeIsClean(NoticeLint.of(), definition, day, Map.of());
  }

  /**
   * Asserts that a look at the notice finds nothing but what is tolerated.
   *
   * @param lint how it is looked at, such as with authorities of the host's own
   * @param definition the register's definition
   * @param day the day of the look, in the register's zone
   * @param tolerated why a code is lived with for now, by code
   * @throws IllegalArgumentException for a tolerance without a reason
   * @throws AssertionError that lists every other finding, and each tolerance that is not needed
   */
  public static void assertNoticeIsClean(
      NoticeLint lint,
      RegisterDefinition definition,
      LocalDate day,
      Map<LintCode, String> tolerated) {
    if (tolerated.values().stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("a tolerated code needs a reason");
    }
    List<LintFinding> findings = lint.look(definition, day);
    List<String> faults = new ArrayList<>();
    findings.stream()
        .filter(finding -> !tolerated.containsKey(finding.code()))
        .forEach(finding -> faults.add(told(finding)));
    new TreeMap<>(tolerated)
        .keySet().stream()
            .filter(code -> findings.stream().noneMatch(finding -> finding.code() == code))
            .forEach(code -> faults.add(code + " is tolerated and not found; leave it out"));
    if (!faults.isEmpty()) {
      throw new AssertionError(
          "the privacy notice of "
              + definition.id()
              + " is not clean:\n"
              + String.join("\n", faults));
    }
  }

  private static String told(LintFinding finding) {
    String references =
        finding.code().references().stream()
            .map(rule -> rule.reference())
            .collect(Collectors.joining(", "));
    return finding.code()
        + " "
        + finding.code().severity()
        + (references.isEmpty() ? "" : " (" + references + ")")
        + "\n  statements: "
        + finding.statements()
        + "\n  parts: "
        + finding.paths()
        + "\n  what: "
        + finding.message().in(Language.EN)
        + "\n  fix: "
        + finding.fix().in(Language.EN);
  }
}
