package fi.rekisteri.core.staff;

import fi.rekisteri.core.staff.BookEntry.Designated;
import fi.rekisteri.core.staff.BookEntry.DesignationEnded;
import fi.rekisteri.core.staff.BookEntry.DesignationsEnded;
import fi.rekisteri.core.staff.BookEntry.Enrolled;
import fi.rekisteri.core.staff.BookEntry.Left;
import fi.rekisteri.core.staff.BookEntry.Signed;
import fi.rekisteri.core.staff.BookEntry.UndertakingsRevoked;
import fi.rekisteri.processing.FieldScope;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.staff.ConfidentialityUndertaking;
import fi.rekisteri.staff.ConfidentialityUndertaking.Collective;
import fi.rekisteri.staff.Designation;
import fi.rekisteri.staff.Employer;
import fi.rekisteri.staff.StaffId;
import fi.rekisteri.staff.Term;
import fi.rekisteri.store.StaffLine;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Entries of the staff book as lines of a storage. Kinds and names of parts are for ever. */
final class LineCodec {
  private LineCodec() {}

  static String kind(BookEntry entry) {
    if (entry instanceof Enrolled) {
      return "ENROLLED";
    } else if (entry instanceof Left) {
      return "LEFT";
    } else if (entry instanceof Designated) {
      return "DESIGNATED";
    } else if (entry instanceof DesignationEnded) {
      return "DESIGNATION_ENDED";
    } else if (entry instanceof DesignationsEnded) {
      return "DESIGNATIONS_ENDED";
    } else if (entry instanceof Signed) {
      return "SIGNED";
    }
    return "UNDERTAKINGS_REVOKED";
  }

  static String content(BookEntry entry) {
    LineParts parts = new LineParts().with("holder", entry.who().holder());
    if (entry instanceof Enrolled enrolled) {
      parts.with("processor", enrolled.employer().processor()).with("owner", enrolled.owner());
    } else if (entry instanceof Designated designated) {
      write(parts, designated.designation());
    } else if (entry instanceof DesignationEnded ended) {
      write(parts, ended.designation());
    } else if (entry instanceof Signed signed) {
      write(parts, signed.undertaking());
    }
    return parts.write();
  }

  /** Fails for a line that this version does not know: nobody is let through by half a book. */
  static BookEntry read(StaffLine line) {
    LineParts parts = LineParts.read(line.content());
    StaffId who = new StaffId(line.userId(), Integer.parseInt(parts.get("holder")));
    return switch (line.kind()) {
      case "ENROLLED" ->
          new Enrolled(
              who, new Employer(parts.find("processor")), parts.find("owner").map(StaffId::parse));
      case "LEFT" -> new Left(who);
      case "DESIGNATED" -> new Designated(who, designation(parts));
      case "DESIGNATION_ENDED" -> new DesignationEnded(who, designation(parts));
      case "DESIGNATIONS_ENDED" -> new DesignationsEnded(who);
      case "SIGNED" -> new Signed(who, undertaking(parts));
      case "UNDERTAKINGS_REVOKED" -> new UndertakingsRevoked(who);
      default -> throw new IllegalArgumentException("a line of the staff book is of no known kind");
    };
  }

  private static void write(LineParts parts, Designation designation) {
    parts
        .with("operations", designation.operations().stream().sorted().toList())
        .with("from", designation.term().from())
        .with("until", designation.term().until());
    if (!designation.scope().whole()) {
      parts.with("fields", designation.scope().paths().stream().sorted().toList());
    }
  }

  private static Designation designation(LineParts parts) {
    Set<Operation> operations =
        parts.list("operations").stream().map(Operation::valueOf).collect(Collectors.toSet());
    FieldScope scope =
        parts.find("fields").isEmpty()
            ? FieldScope.ALL
            : FieldScope.ofPaths(Set.copyOf(parts.list("fields")));
    return new Designation(
        operations, scope, new Term(Instant.parse(parts.get("from")), time(parts, "until")));
  }

  private static void write(LineParts parts, ConfidentialityUndertaking undertaking) {
    parts
        .with("version", undertaking.version())
        .with("signedOn", undertaking.signedOn())
        .with("endsOn", undertaking.endsOn());
    undertaking
        .collective()
        .ifPresent(named -> parts.with("by", named.processor()).with("names", named.staff()));
  }

  private static ConfidentialityUndertaking undertaking(LineParts parts) {
    Optional<Collective> collective =
        parts
            .find("by")
            .map(
                processor ->
                    new Collective(
                        processor,
                        parts.list("names").stream()
                            .map(StaffId::parse)
                            .collect(Collectors.toSet())));
    return new ConfidentialityUndertaking(
        parts.get("version"),
        Instant.parse(parts.get("signedOn")),
        time(parts, "endsOn"),
        Optional.empty(),
        collective);
  }

  private static Optional<Instant> time(LineParts parts, String name) {
    return parts.find(name).map(Instant::parse);
  }
}
