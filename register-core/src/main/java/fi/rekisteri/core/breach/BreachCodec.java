package fi.rekisteri.core.breach;

import fi.rekisteri.breach.BreachEvent;
import fi.rekisteri.breach.BreachEvent.Closed;
import fi.rekisteri.breach.BreachEvent.Decided;
import fi.rekisteri.breach.BreachEvent.Exposed;
import fi.rekisteri.breach.BreachEvent.NotToBeNotified;
import fi.rekisteri.breach.BreachEvent.Notified;
import fi.rekisteri.breach.BreachEvent.Opened;
import fi.rekisteri.breach.BreachEvent.Scoped;
import fi.rekisteri.breach.BreachEvent.SubjectsTold;
import fi.rekisteri.breach.BreachEvent.Told;
import fi.rekisteri.breach.BreachKind;
import fi.rekisteri.breach.BreachScope;
import fi.rekisteri.breach.ContentPart;
import fi.rekisteri.breach.Discovery;
import fi.rekisteri.breach.NoticePhase;
import fi.rekisteri.breach.ProcessorNotice;
import fi.rekisteri.breach.SubjectsDecision;
import fi.rekisteri.core.staff.LineParts;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.SubjectRole;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Entries of the breach file as lines of a storage: what is coded in clear, the free text apart.
 * Kinds and names of parts are for ever.
 */
final class BreachCodec {
  private BreachCodec() {}

  static String kind(BreachEvent event) {
    if (event instanceof Opened) {
      return "OPENED";
    } else if (event instanceof Exposed) {
      return "EXPOSED";
    } else if (event instanceof Scoped) {
      return "SCOPED";
    } else if (event instanceof Told) {
      return "TOLD";
    } else if (event instanceof Notified) {
      return "NOTIFIED";
    } else if (event instanceof NotToBeNotified) {
      return "NOT_TO_BE_NOTIFIED";
    } else if (event instanceof Decided) {
      return "DECIDED";
    } else if (event instanceof SubjectsTold) {
      return "SUBJECTS_TOLD";
    }
    return "CLOSED";
  }

  /** What is in clear. */
  static String facts(BreachEvent event) {
    LineParts parts = new LineParts();
    if (event instanceof Opened opened) {
      write(parts.with("due", opened.dueAt()), opened.discovery());
    } else if (event instanceof Exposed exposed) {
      TakenParts.write(parts, exposed.exposure());
    } else if (event instanceof Scoped scoped) {
      write(parts, scoped.scope());
    } else if (event instanceof Told told) {
      parts.with("part", told.part());
    } else if (event instanceof Notified notified) {
      parts.with("phase", notified.phase()).with("at", notified.at());
    } else if (event instanceof Decided decided) {
      parts.with("decision", decided.decision());
    } else if (event instanceof SubjectsTold told) {
      parts.with("at", told.at()).with("people", told.people());
    }
    return parts.write();
  }

  /** What is sealed: an entry has one text, or none. */
  static Optional<String> text(BreachEvent event) {
    if (event instanceof Opened opened) {
      return Optional.of(opened.discovery().description());
    } else if (event instanceof Told told) {
      return Optional.of(told.text());
    } else if (event instanceof Notified notified) {
      return notified.reasonsForDelay();
    } else if (event instanceof NotToBeNotified decided) {
      return Optional.of(decided.reason());
    } else if (event instanceof Decided decided) {
      return Optional.of(decided.reason());
    } else if (event instanceof Closed closed) {
      return Optional.of(closed.conclusion());
    }
    return Optional.empty();
  }

  /** Fails for a line that this version does not know: half a file would look whole. */
  static BreachEvent read(String kind, String facts, Optional<String> text) {
    LineParts parts = LineParts.read(facts);
    return switch (kind) {
      case "OPENED" -> new Opened(discovery(parts, text.orElseThrow()), time(parts, "due"));
      case "EXPOSED" -> new Exposed(TakenParts.read(parts));
      case "SCOPED" -> new Scoped(scope(parts));
      case "TOLD" -> new Told(ContentPart.valueOf(parts.get("part")), text.orElseThrow());
      case "NOTIFIED" ->
          new Notified(NoticePhase.valueOf(parts.get("phase")), time(parts, "at"), text);
      case "NOT_TO_BE_NOTIFIED" -> new NotToBeNotified(text.orElseThrow());
      case "DECIDED" ->
          new Decided(SubjectsDecision.valueOf(parts.get("decision")), text.orElseThrow());
      case "SUBJECTS_TOLD" ->
          new SubjectsTold(time(parts, "at"), Long.parseLong(parts.get("people")));
      case "CLOSED" -> new Closed(text.orElseThrow());
      default -> throw new IllegalArgumentException("a line of the breach file is of no kind");
    };
  }

  private static void write(LineParts parts, Discovery discovery) {
    parts.with("aware", discovery.awareAt()).with("kinds", sorted(discovery.kinds()));
    discovery
        .from()
        .ifPresent(
            from -> parts.with("processor", from.processor()).with("theirs", from.awareAt()));
  }

  private static Discovery discovery(LineParts parts, String description) {
    return new Discovery(
        time(parts, "aware"),
        set(parts, "kinds", BreachKind::valueOf),
        description,
        parts.find("processor").map(code -> new ProcessorNotice(code, time(parts, "theirs"))));
  }

  private static void write(LineParts parts, BreachScope scope) {
    parts
        .with("roles", sorted(scope.roles()))
        .with("categories", scope.categories().stream().map(DataCategory::code).sorted().toList())
        .with("people", scope.people())
        .with("records", scope.records());
  }

  private static BreachScope scope(LineParts parts) {
    return new BreachScope(
        set(parts, "roles", SubjectRole::valueOf),
        set(parts, "categories", DataCategory::new),
        Long.parseLong(parts.get("people")),
        Long.parseLong(parts.get("records")));
  }

  private static Instant time(LineParts parts, String name) {
    return Instant.parse(parts.get(name));
  }

  private static <E extends Enum<E>> List<E> sorted(Collection<E> constants) {
    return constants.stream().sorted().toList();
  }

  private static <T> Set<T> set(LineParts parts, String name, Function<String, T> each) {
    return parts.list(name).stream().map(each).collect(Collectors.toSet());
  }
}
