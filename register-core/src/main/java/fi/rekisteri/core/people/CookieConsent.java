package fi.rekisteri.core.people;

import fi.rekisteri.customer.Addition;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.Entry;
import fi.rekisteri.customer.Field;
import fi.rekisteri.customer.Provenance;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.error.AccessDeniedException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.ConsentTerm;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.Standing;
import fi.rekisteri.visit.CookieDefinition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A value that came by a cookie is stored only where the person's consent stands (S28.2): for the
 * purpose that stores it, or for that of a declared cookie. An origin does not say which cookie it
 * was, so the consent to any of them will do.
 */
record CookieConsent(RegisterDefinition definition, Purpose purpose, Instant now) {

  /**
   * Checks what is new in a person after an edit; values that stand as they stood are let be.
   *
   * @param standing asked only where a value came by a cookie
   */
  public void check(Customer before, Customer after, Supplier<Standing> standing) {
    Stream<Provenance> changed =
        after.fields().entrySet().stream()
            .flatMap(field -> entries(field.getValue()).filter(isNew(before, field.getKey())))
            .map(Entry::provenance);
    Stream<Provenance> added = after.additions().stream().map(Addition::provenance);
    if (Stream.concat(changed, added).anyMatch(origin -> origin.channel() == Channel.COOKIE)) {
      require(standing.get());
    }
  }

  private static Stream<Entry<?>> entries(Field<?> field) {
    return field instanceof Field.Held<?> held ? held.entries().stream().map(e -> e) : Stream.of();
  }

  private static Predicate<Entry<?>> isNew(Customer before, FieldKey<?> key) {
    return before.fields().get(key) instanceof Field.Held<?> held
        ? entry -> !held.entries().contains(entry)
        : entry -> true;
  }

  private void require(Standing standing) {
    LocalDate today = LocalDate.ofInstant(now, definition.zone());
    Stream<Purpose> ofCookies =
        definition.cookies().stream()
            .filter(cookie -> !cookie.strictlyNecessary())
            .map(CookieDefinition::purpose);
    Stream<Purpose> purposes = Stream.concat(Stream.of(purpose), ofCookies);
    if (purposes.map(standing.consents()::get).noneMatch(term -> holds(term, today))) {
      throw new AccessDeniedException(
          ErrorCode.CONSENT_REQUIRED,
          "a value came by a cookie, and no consent stands on which that rests (S28.2)",
          "record the consent first, or leave the value out");
    }
  }

  private static boolean holds(@Nullable ConsentTerm term, LocalDate day) {
    return term != null && term.holdsOn(day);
  }
}
