package fi.rekisteri.core.engine;

import static java.util.stream.Collectors.toSet;

import fi.rekisteri.consent.Choice;
import fi.rekisteri.consent.RecordedChoice;
import fi.rekisteri.core.fate.HeldValue;
import fi.rekisteri.core.sealing.Pending;
import fi.rekisteri.customer.Addition;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFacts;
import fi.rekisteri.customer.Entry;
import fi.rekisteri.customer.Field;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SealedField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * By which day a person is to be looked at for retention, as far as a write knows it. Nothing is
 * opened for it: what the write does not touch has its own day already, and the earlier one stays.
 */
record LookBy(Engine engine) {
  /** Of somebody new, with what they chose. */
  Optional<LocalDate> newcomer(Customer newcomer, Chosen chosen) {
    List<HeldValue> written = values(newcomer.fields());
    newcomer.additions().forEach(addition -> written.add(value(addition)));
    return earlier(written(newcomer.facts(), written), chosen(chosen));
  }

  /** Of somebody changed, with the facts of now. */
  Optional<LocalDate> change(SealedCustomer before, CustomerFacts facts, Difference difference) {
    List<HeldValue> written = values(difference.fields());
    difference.additions().forEach(addition -> written.add(value(addition)));
    return earlier(written(facts, written), replaced(before, difference));
  }

  /** Of somebody of whom an update was settled, with what waits from now on. */
  <T> Optional<LocalDate> settled(
      SealedCustomer before, FieldKey<T> field, Sealer.Settled<T> now, Difference difference) {
    List<HeldValue> waiting =
        now.pending().flatMap(Pending::waiting).stream().map(one -> value(field, one)).toList();
    Optional<LocalDate> waits =
        waiting.isEmpty() ? Optional.empty() : written(before.facts(), waiting);
    return earlier(change(before, before.facts(), difference), waits);
  }

  /**
   * Where values went, or gave way to older ones, a period that was counted from them may be over:
   * what is left is not known without opening it.
   */
  private Optional<LocalDate> replaced(SealedCustomer before, Difference difference) {
    Set<String> held = before.fields().stream().map(SealedField::field).collect(toSet());
    return difference.fields().entrySet().stream()
            .anyMatch(one -> held.contains(one.getKey().path()) && !isOfToday(one.getValue()))
        ? Optional.of(today())
        : Optional.empty();
  }

  /** Whether one of the values came today: no period that was counted from others ends before. */
  private boolean isOfToday(Field.Held<?> held) {
    return held.entries().stream()
        .map(one -> LocalDate.ofInstant(one.provenance().obtainedAt(), engine.definition().zone()))
        .anyMatch(day -> !day.isBefore(today()));
  }

  /**
   * What is withdrawn may be due at once, and what is restricted no more, too; what is consented to
   * until a last day, on the day after it.
   */
  Optional<LocalDate> chosen(Chosen chosen) {
    return chosen.recorded().stream()
        .map(RecordedChoice::choice)
        .flatMap(choice -> isOfFates(choice) ? Stream.of(today()) : end(choice).stream())
        .min(LocalDate::compareTo);
  }

  private static Optional<LocalDate> end(Choice choice) {
    return choice instanceof Choice.Consent consent
        ? consent.terms().lastDay().filter(LocalDate.MAX::isAfter).map(last -> last.plusDays(1))
        : Optional.empty();
  }

  private static boolean isOfFates(Choice choice) {
    return choice instanceof Choice.Withdrawal
        || choice instanceof Choice.Restriction
        || choice instanceof Choice.RestrictionLifting;
  }

  private Optional<LocalDate> written(CustomerFacts facts, Collection<HeldValue> values) {
    return engine.lookDays().ofWrite(facts, values, today());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(engine.now(), engine.definition().zone());
  }

  private static List<HeldValue> values(Map<FieldKey<?>, ? extends Field<?>> fields) {
    List<HeldValue> values = new ArrayList<>();
    fields.forEach(
        (key, field) -> {
          if (field instanceof Field.Held<?> held) {
            held.entries().forEach(entry -> values.add(value(key, entry)));
          }
        });
    return values;
  }

  private static HeldValue value(FieldKey<?> field, Entry<?> entry) {
    return new HeldValue(field, entry.element(), entry.value(), entry.provenance().obtainedAt());
  }

  private static HeldValue value(Addition<?> addition) {
    return new HeldValue(
        addition.field(), "", addition.value(), addition.provenance().obtainedAt());
  }

  private static Optional<LocalDate> earlier(Optional<LocalDate> one, Optional<LocalDate> other) {
    return Stream.of(one, other).flatMap(Optional::stream).min(LocalDate::compareTo);
  }
}
