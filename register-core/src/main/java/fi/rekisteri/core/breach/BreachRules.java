package fi.rekisteri.core.breach;

import fi.rekisteri.breach.BreachEvent;
import fi.rekisteri.breach.BreachEvent.Closed;
import fi.rekisteri.breach.BreachEvent.Decided;
import fi.rekisteri.breach.BreachEvent.Exposed;
import fi.rekisteri.breach.BreachEvent.NotToBeNotified;
import fi.rekisteri.breach.BreachEvent.Notified;
import fi.rekisteri.breach.BreachEvent.Opened;
import fi.rekisteri.breach.BreachEvent.SubjectsTold;
import fi.rekisteri.breach.BreachRecord;
import fi.rekisteri.breach.Discovery;
import fi.rekisteri.breach.NoticePhase;
import fi.rekisteri.breach.ProcessorNotice;
import fi.rekisteri.breach.SubjectsDecision;
import fi.rekisteri.breach.Taken;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.party.Recipient;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which entry fits the file of a breach at an instant. Pure. */
record BreachRules(RegisterDefinition definition, Instant now) {
  Opened opened(Discovery discovery) {
    requireNotLater(discovery.awareAt(), now, "somebody becomes aware in the future");
    discovery.from().ifPresent(from -> requireProcessor(from, discovery.awareAt()));
    Instant due =
        definition
            .breachPolicy()
            .dueAt(discovery.awareAt(), definition.zone())
            .orElseThrow(() -> refused("no deadline of the definition holds on that day"));
    return new Opened(discovery, due);
  }

  private void requireProcessor(ProcessorNotice from, Instant told) {
    boolean known =
        definition
            .recipient(from.processor())
            .filter(party -> party.role() == Recipient.Role.PROCESSOR)
            .isPresent();
    if (!known) {
      throw refused("the party that told of it is no processor of the definition");
    }
    requireNotLater(from.awareAt(), told, "the processor became aware after it told");
  }

  Exposed exposed(BreachRecord file, Taken taken) {
    requireOpen(file);
    return new Exposed(new FieldExposures(definition).judged(taken));
  }

  /** Whatever needs no more than an open file. */
  <E extends BreachEvent> E any(BreachRecord file, E event) {
    requireOpen(file);
    return event;
  }

  Notified notified(BreachRecord file, Instant at, Optional<String> reasons) {
    requireOpen(file);
    requireSince(file, at);
    boolean first = file.notifications().isEmpty();
    if (first && at.isAfter(file.dueAt()) && reasons.isEmpty()) {
      throw new ConflictException(
          ErrorCode.BREACH_REASONS_MISSING,
          "breach " + file.number() + " is notified after " + file.dueAt() + ", without reasons",
          "say why it was not notified earlier (Art. 33(1))");
    }
    return new Notified(first ? NoticePhase.INITIAL : NoticePhase.SUPPLEMENTARY, at, reasons);
  }

  NotToBeNotified notToBeNotified(BreachRecord file, String reason) {
    requireOpen(file);
    if (!file.notifications().isEmpty()) {
      throw refused("the authority was notified already");
    }
    return new NotToBeNotified(reason);
  }

  Decided decided(BreachRecord file, SubjectsDecision decision, String reason) {
    requireOpen(file);
    requireBorneOut(file, decision);
    return new Decided(decision, reason);
  }

  SubjectsTold subjectsTold(BreachRecord file, Instant at, long people) {
    requireOpen(file);
    requireSince(file, at);
    boolean nobody = people < 1 && !isPublic(file);
    if (people < 0 || nobody || file.decision().filter(BreachRules::meansTelling).isEmpty()) {
      throw refused("nobody decided that people are told, or nobody was");
    }
    return new SubjectsTold(at, people);
  }

  /** Whom a public communication reached nobody may know. */
  private static boolean isPublic(BreachRecord file) {
    return file.decision()
        .filter(one -> one.decision() == SubjectsDecision.PUBLIC_COMMUNICATION)
        .isPresent();
  }

  Closed closed(BreachRecord file, String conclusion) {
    requireOpen(file);
    if (!file.missing().isEmpty()) {
      throw refused("the file does not say yet: " + file.missing());
    }
    if (file.notifications().isEmpty() && file.notToBeNotified().isEmpty()) {
      throw refused("the authority was not notified, and nobody decided that it need not be");
    }
    Decided decision =
        file.decision().orElseThrow(() -> refused("nobody decided whether people are told"));
    requireBorneOut(file, decision.decision());
    if (meansTelling(decision)) {
      requireTold(file, decision.decision());
    }
    return new Closed(conclusion);
  }

  /**
   * Some of them are not all of them: the others are told too, or a public communication is made,
   * which is another thing than the letters that were sent before it was decided on.
   */
  private static void requireTold(BreachRecord file, SubjectsDecision decision) {
    List<SubjectsTold> told = file.subjectsTold(decision);
    if (told.isEmpty()) {
      throw refused("those who are to be told were not told");
    }
    long people = told.stream().mapToLong(SubjectsTold::people).reduce(0, BreachRules::sum);
    long concerned = file.scope().orElseThrow().people();
    if (decision == SubjectsDecision.TELL && people < concerned) {
      throw refused(
          people
              + " of about "
              + concerned
              + " people were told: tell the others, correct the scope, or decide on a public"
              + " communication (Art. 34(3)(c))");
    }
  }

  private static long sum(long some, long more) {
    return some > Long.MAX_VALUE - more ? Long.MAX_VALUE : some + more;
  }

  private static boolean meansTelling(Decided decided) {
    return decided.decision() == SubjectsDecision.TELL
        || decided.decision() == SubjectsDecision.PUBLIC_COMMUNICATION;
  }

  private static void requireBorneOut(BreachRecord file, SubjectsDecision decision) {
    if (decision == SubjectsDecision.UNINTELLIGIBLE && !file.isUnintelligible()) {
      throw refused("the file does not say that nobody could read what was taken (Art. 34(3)(a))");
    }
  }

  private static void requireOpen(BreachRecord file) {
    if (file.isClosed()) {
      throw refused("breach " + file.number() + " is closed");
    }
  }

  private void requireSince(BreachRecord file, Instant at) {
    requireNotLater(file.awareAt(), at, "it happened before anybody was aware");
    requireNotLater(at, now, "it happened in the future");
  }

  private static void requireNotLater(Instant one, Instant other, String otherwise) {
    if (one.isAfter(other)) {
      throw refused(otherwise);
    }
  }

  static ConflictException refused(String what) {
    return new ConflictException(
        ErrorCode.BREACH_ENTRY_REFUSED, what, "read the file again, and correct the entry");
  }
}
