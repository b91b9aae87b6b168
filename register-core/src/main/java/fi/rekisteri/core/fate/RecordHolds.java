package fi.rekisteri.core.fate;

import fi.rekisteri.customer.OrderSummary;
import fi.rekisteri.retention.HoldRule;
import fi.rekisteri.retention.LegalHold;
import fi.rekisteri.retention.LegalHold.HoldScope;
import fi.rekisteri.retention.RetentionPolicy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Holds that follow from a person's orders. Each covers the values that its duty needs and no
 * others: a voucher holds its own line, not the person's name (S32.4).
 */
record RecordHolds(RetentionPolicy policy) {
  /** What ends a hold for an order that is not paid, or not even delivered. */
  private static final String PAID = "INVOICE_PAID";

  /** What ends a hold for a voucher of which nobody knows how long the law keeps it. */
  private static final String YEAR_KNOWN = "FINANCIAL_YEAR_KNOWN";

  List<LegalHold> of(List<HeldValue> values, LocalDate today) {
    List<HeldValue> orders =
        values.stream().filter(held -> held.value() instanceof OrderSummary).toList();
    if (orders.isEmpty()) {
      return List.of();
    }
    List<LegalHold> holds = new ArrayList<>();
    policy
        .hold(HoldRule.ACCOUNTING_VOUCHER)
        .ifPresent(rule -> holds.addAll(vouchers(rule, orders, today)));
    policy.hold(HoldRule.OPEN_INVOICE).ifPresent(rule -> holds.addAll(open(rule, orders, today)));
    return holds;
  }

  /**
   * Whether a hold lasts only because the financial year of a voucher is not recorded: time never
   * ends it, so somebody has to look.
   */
  static boolean isForWantOfYear(LegalHold hold) {
    return hold.source().equals(LegalHold.REGISTER)
        && hold.untilEvent().filter(YEAR_KNOWN::equals).isPresent();
  }

  /**
   * F10: through the end of the year, some years after that in which the financial year ended. A
   * voucher without a year, or of one that no law is declared for, is held until that is mended:
   * what is not known must not shorten what the law keeps. What has passed holds nothing.
   */
  private List<LegalHold> vouchers(HoldRule rule, List<HeldValue> orders, LocalDate today) {
    SortedMap<LocalDate, List<HeldValue>> byLastDay = new TreeMap<>();
    for (HeldValue held : orders) {
      if (covers(rule, held) && isVoucher(order(held))) {
        LocalDate last = lastDay(held).orElse(LocalDate.MAX);
        byLastDay.computeIfAbsent(last, day -> new ArrayList<>()).add(held);
      }
    }
    List<LegalHold> holds = new ArrayList<>();
    byLastDay.tailMap(today).forEach((last, some) -> holds.add(voucher(rule, last, some)));
    return holds;
  }

  private Optional<LocalDate> lastDay(HeldValue voucher) {
    return order(voucher)
        .financialYearEnd()
        .flatMap(end -> policy.bookkeepingFor(end).map(period -> period.vouchersThrough(end)));
  }

  private static LegalHold voucher(HoldRule rule, LocalDate last, List<HeldValue> vouchers) {
    boolean known = last.isBefore(LocalDate.MAX);
    LocalDate first =
        vouchers.stream()
            .map(held -> order(held).orderedOn())
            .min(LocalDate::compareTo)
            .orElseThrow();
    return new LegalHold(
        rule.code(),
        LegalHold.REGISTER,
        new HoldScope(paths(vouchers), elements(vouchers)),
        rule.basis(),
        first,
        known ? Optional.of(last) : Optional.empty(),
        known ? Optional.empty() : Optional.of(YEAR_KNOWN));
  }

  /** S32.4: of the orders the open ones alone; of other fields what the rule names. */
  private static List<LegalHold> open(HoldRule rule, List<HeldValue> orders, LocalDate today) {
    List<HeldValue> open = orders.stream().filter(held -> order(held).isOpen()).toList();
    if (open.isEmpty()) {
      return List.of();
    }
    LocalDate first =
        open.stream().map(held -> order(held).orderedOn()).min(LocalDate::compareTo).orElseThrow();
    LocalDate from = first.isBefore(today) ? first : today;
    Set<String> others = new HashSet<>(rule.fields());
    others.removeAll(paths(orders));
    List<HeldValue> needed = open.stream().filter(held -> covers(rule, held)).toList();
    List<LegalHold> holds = new ArrayList<>();
    if (rule.fields().isEmpty()) {
      holds.add(untilPaid(rule, HoldScope.EVERYTHING, from));
      return holds;
    }
    if (!others.isEmpty()) {
      holds.add(untilPaid(rule, new HoldScope(others, Set.of()), from));
    }
    if (!needed.isEmpty()) {
      holds.add(untilPaid(rule, new HoldScope(paths(needed), elements(needed)), from));
    }
    return holds;
  }

  private static LegalHold untilPaid(HoldRule rule, HoldScope scope, LocalDate from) {
    return new LegalHold(
        rule.code(),
        LegalHold.REGISTER,
        scope,
        rule.basis(),
        from,
        Optional.empty(),
        Optional.of(PAID));
  }

  /** Invoiced or more. */
  private static boolean isVoucher(OrderSummary order) {
    return switch (order.status()) {
      case INVOICED, PAID, CREDITED -> true;
      case RECEIVED, DELIVERED, CANCELLED -> false;
    };
  }

  private static boolean covers(HoldRule rule, HeldValue held) {
    return rule.fields().isEmpty() || rule.fields().contains(held.field().path());
  }

  private static Set<String> paths(List<HeldValue> values) {
    return values.stream().map(held -> held.field().path()).collect(Collectors.toSet());
  }

  private static Set<String> elements(List<HeldValue> values) {
    return values.stream().map(HeldValue::element).collect(Collectors.toSet());
  }

  private static OrderSummary order(HeldValue held) {
    return (OrderSummary) held.value();
  }
}
