package fi.rekisteri.core;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.elsewhere.SourceErasure;
import fi.rekisteri.elsewhere.SourceOrder;
import fi.rekisteri.elsewhere.SourcePage;
import fi.rekisteri.elsewhere.SourceValue;
import fi.rekisteri.elsewhere.SubjectDataSource;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.text.LocalizedText;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A table of a host, told in pages of three. */
class HostTable implements SubjectDataSource {
  static final LocalizedText LABEL = LocalizedText.of("Takuut", "Garantier", "Warranties");
  private static final int PAGE = 3;

  private final String name;
  private final int order;
  private final AtomicInteger asked = new AtomicInteger();
  private volatile List<SourceValue> values = List.of();
  private final List<SourceOrder> orders = new CopyOnWriteArrayList<>();
  private volatile @Nullable RuntimeException trouble;
  private volatile @Nullable SourceErasure answer;

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

  /** Erases nothing and gives that answer, until it is null. */
  HostTable answering(@Nullable SourceErasure given) {
    answer = given;
    return this;
  }

  void mended() {
    trouble = null;
  }

  /** Each page counts. */
  List<SourceOrder> orders() {
    return orders;
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

  @Override
  public synchronized SourceErasure erase(SourceOrder order, Optional<String> after) {
    orders.add(order);
    if (trouble != null) {
      throw trouble;
    }
    if (answer != null) {
      return answer;
    }
    int gone = Math.min(PAGE, values.size());
    values = values.subList(gone, values.size());
    return new SourceErasure.Removed(
        gone, values.isEmpty() ? Optional.empty() : Optional.of("more"));
  }

  @Override
  public Map<String, DataCategory> columns() {
    return Map.of(name + ".note", DataCategory.ORDER_HISTORY);
  }
}
