package fi.rekisteri.core;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.rights.SourcePage;
import fi.rekisteri.rights.SourceValue;
import fi.rekisteri.rights.SubjectDataSource;
import fi.rekisteri.text.LocalizedText;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A table of a host, told in pages of three. */
class HostTable implements SubjectDataSource {
  static final LocalizedText LABEL = LocalizedText.of("Takuut", "Garantier", "Warranties");
  private static final int PAGE = 3;

  private final String name;
  private final int order;
  private final AtomicInteger asked = new AtomicInteger();
  private List<SourceValue> values = List.of();
  private @Nullable RuntimeException trouble;

  HostTable(String name, int order) {
    this.name = name;
    this.order = order;
  }

  static HostTable named(String name, int order) {
    return new HostTable(name, order);
  }

  /** Holds the same value several times of whomever. */
  HostTable holding(SourceValue value, int times) {
    values = Collections.nCopies(times, value);
    return this;
  }

  HostTable throwing(RuntimeException failure) {
    trouble = failure;
    return this;
  }

  void mended() {
    trouble = null;
  }

  int asked() {
    return asked.get();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public LocalizedText label() {
    return LABEL;
  }

  @Override
  public int order() {
    return order;
  }

  @Override
  public SourcePage held(CustomerId subject, Optional<String> after) {
    asked.incrementAndGet();
    if (trouble != null) {
      throw trouble;
    }
    int from = after.map(Integer::parseInt).orElse(0);
    int until = Math.min(from + PAGE, values.size());
    return new SourcePage(
        values.subList(from, until),
        until < values.size() ? Optional.of(Integer.toString(until)) : Optional.empty());
  }
}
