package fi.rekisteri.core.lint;

import fi.rekisteri.notice.LintCode;
import fi.rekisteri.notice.LintFinding;
import fi.rekisteri.notice.NoticeStatement;
import fi.rekisteri.text.LocalizedText;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one rule has found by now: where, in which sentences, and what is to be said of it. A fault
 * without a place is none.
 */
final class Fault {
  private final LintCode code;
  private final List<NoticeStatement> notice;
  private final Set<String> paths = new LinkedHashSet<>();
  private final Set<String> spokenOf = new LinkedHashSet<>();
  private final Set<String> cited = new LinkedHashSet<>();
  private final Map<String, Set<LocalizedText>> said = new LinkedHashMap<>();

  Fault(LintCode code, Subject subject) {
    this.code = code;
    this.notice = subject.notice().statements();
  }

  /** On a part of the definition: sentences that speak of it are cited. */
  Fault on(String path) {
    spokenOf.add(path);
    return at(path);
  }

  /** At a part of the definition, whatever sentences speak of it. */
  Fault at(String path) {
    paths.add(path);
    return this;
  }

  /** Cites the sentences that speak of a part. */
  Fault asSaidOf(String path) {
    spokenOf.add(path);
    return this;
  }

  /** Cites a sentence. */
  Fault in(NoticeStatement statement) {
    cited.add(statement.id());
    return this;
  }

  /** Cites sentences. */
  Fault in(Collection<NoticeStatement> statements) {
    statements.forEach(this::in);
    return this;
  }

  /** Says something by the key of its words, which name nothing. */
  Fault says(String what) {
    said.computeIfAbsent(what, key -> new LinkedHashSet<>());
    return this;
  }

  /** Says something of one more thing, by its name. */
  Fault says(String what, LocalizedText name) {
    said.computeIfAbsent(what, key -> new LinkedHashSet<>()).add(name);
    return this;
  }

  /** Says something of one more thing, by its code in the definition. */
  Fault says(String what, String name) {
    return says(what, Names.same(name));
  }

  boolean isFound() {
    return !paths.isEmpty() || !cited.isEmpty();
  }

  /** The finding in words. */
  LintFinding told() {
    List<String> statements =
        notice.stream()
            .filter(
                one ->
                    cited.contains(one.id()) || one.about().stream().anyMatch(spokenOf::contains))
            .map(NoticeStatement::id)
            .distinct()
            .toList();
    LocalizedText message =
        LintWords.inEachLanguage(
            words ->
                said.entrySet().stream()
                    .map(one -> words.sentence(code + "." + one.getKey(), one.getValue()))
                    .collect(Collectors.joining(" ")));
    return new LintFinding(
        code,
        statements,
        List.copyOf(paths),
        message,
        LintWords.inEachLanguage(words -> words.text(code + ".fix")));
  }
}
