package fi.rekisteri.core.effect;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.Outcome;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.trail.EntryPages;
import fi.rekisteri.customer.CustomerId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the trail tells of packages that were handed to another controller (Art. 20(2)). */
public record Handovers(Engine engine) {
  static final String RECEIVER = "receiver=";
  static final String PACKAGE = "package=";
  private static final String ANYBODY = "*";
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,79}");
  private static final String TO = "to=";
  private static final String ACCEPTED = "answer=ACCEPTED";
  private static final String REFUSED = "refused=";

  /**
   * How an item tells of the receiver: a name that is no code may be anything, a person's too, and
   * whoever the package was handed to is meant then.
   */
  static String receiver(String named) {
    return RECEIVER + (CODE.matcher(named).matches() ? named : ANYBODY);
  }

  /**
   * How the handover of one of some packages ended.
   *
   * @param subject whose packages
   * @param references how an item tells of the receiver, and of each package that was made for it
   * @return the words of the trail; empty where none was handed over, or nobody knows how it ended
   */
  Optional<List<String>> ended(CustomerId subject, List<String> references) {
    return engine.reading(
        tx ->
            EntryPages.of((before, limit) -> tx.audit().ofSubject(subject, before, limit))
                .filter(Handovers::isHandover)
                .map(entry -> entry.act().fields())
                .filter(told -> isOf(told, references))
                .findFirst());
  }

  private static boolean isHandover(AuditEntry entry) {
    return entry.act().action() == AuditAction.TRANSFER_PACKAGE
        && entry.act().outcome() == Outcome.DONE;
  }

  private static boolean isOf(List<String> told, List<String> references) {
    return told.stream().anyMatch(one -> one.equals(ACCEPTED) || one.startsWith(REFUSED))
        && told.stream().filter(one -> one.startsWith(PACKAGE)).anyMatch(references::contains)
        && told.stream().filter(one -> one.startsWith(TO)).anyMatch(to -> isTo(to, references));
  }

  private static boolean isTo(String to, List<String> references) {
    return references.contains(RECEIVER + to.substring(TO.length()))
        || references.contains(RECEIVER + ANYBODY);
  }
}
