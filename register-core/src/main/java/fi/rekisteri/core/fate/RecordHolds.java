package fi.rekisteri.core.fate;

import fi.rekisteri.customer.OrderSummary;
import fi.rekisteri.retention.BookkeepingPeriod;
import fi.rekisteri.retention.HoldRule;
import fi.rekisteri.retention.LegalHold;
import fi.rekisteri.retention.LegalHold.HoldScope;
import fi.rekisteri.retention.RetentionPolicy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Holds that follow from a person's orders. Each covers the values that its duty needs and no
 * others: a voucher holds its own line, not the person's name (S32.4).
 */
record RecordHolds(RetentionPolicy policy) {
  /** What ends a hold for an order that is not paid, or not even delivered. */
  private static final String PAID = "INVOICE_PAID";

  List<LegalHold> of(List<HeldValue> values, LocalDate today) {
    List<HeldValue> orders =
        values.stream().filter(held -> held.value() instanceof OrderSummary).toList();
    List<LegalHold> holds = new ArrayList<>();
    policy
        .hold(HoldRule.ACCOUNTING_VOUCHER)
        .ifPresent(rule -> holds.addAll(vouchers(rule, orders)));
    policy.hold(HoldRule.OPEN_INVOICE).ifPresent(rule -> holds.addAll(open(rule, orders, today)));
    return holds;
  }

  /** F10: through the end of the year, some years after that in which the financial year ended. */
  private List<LegalHold> vouchers(HoldRule rule, List<HeldValue> orders) {
    Map<LocalDate, List<HeldValue>> years = new TreeMap<>();
    for (HeldValue held : orders) {
      if (covers(rule, held) && isVoucher(order(held))) {
        LocalDate end = order(held).financialYearEnd().orElseThrow();
        years.computeIfAbsent(end, first -> new ArrayList<>()).add(held);
      }
    }
    List<LegalHold> holds = new ArrayList<>();
    years.forEach(
        (end, booked) ->
            policy
                .bookkeepingFor(end)
                .map(period -> voucher(rule, period, end, booked))
                .ifPresent(holds::add));
    return holds;
  }

  private static LegalHold voucher(
      HoldRule rule, BookkeepingPeriod period, LocalDate end, List<HeldValue> booked) {
    LocalDate first =
        booked.stream()
            .map(held -> order(held).orderedOn())
            .min(LocalDate::compareTo)
            .orElseThrow();
    return new LegalHold(
        rule.code(),
        LegalHold.REGISTER,
        new HoldScope(paths(booked), elements(booked)),
        rule.basis(),
        first,
        Optional.of(period.vouchersThrough(end)),
        Optional.empty());
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

  /** Invoiced or more, and booked. */
  private static boolean isVoucher(OrderSummary order) {
    return order.financialYearEnd().isPresent()
        && switch (order.status()) {
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
