package fi.rekisteri.contract;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.SignedCheckpoint;
import fi.rekisteri.store.BreachLine;
import fi.rekisteri.store.DisclosureLine;
import fi.rekisteri.store.PlanRow;
import fi.rekisteri.store.RegisterKey;
import fi.rekisteri.store.RequestLine;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SealedField;
import fi.rekisteri.store.SealedItem;
import fi.rekisteri.store.SealedKey;
import fi.rekisteri.store.SearchTag;
import fi.rekisteri.store.SuppressionEntry;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Records as text. Arrays are equal only to themselves, so records with arrays are compared by
 * this: equal text means equal content, every byte.
 */
final class Fingerprint {
  private Fingerprint() {}

  static String of(SealedCustomer customer) {
    SealedKey key = customer.key();
    StringBuilder text = new StringBuilder(customer.facts().toString());
    text.append("\n  key ").append(key.keyId()).append(' ').append(key.epoch());
    text.append(' ').append(of(key.wrapped()));
    text.append("\n  seal ").append(of(customer.seal()));
    for (SealedField field : customer.fields()) {
      text.append("\n  ").append(field.field()).append('#').append(field.element());
      text.append(' ').append(of(field.blob()));
    }
    return text.toString();
  }

  static List<String> of(List<SealedCustomer> customers) {
    return customers.stream().map(Fingerprint::of).toList();
  }

  static String of(SealedItem item) {
    return item.field() + "#" + item.item() + " " + of(item.blob());
  }

  static List<String> ofItems(List<SealedItem> items) {
    return items.stream().map(Fingerprint::of).toList();
  }

  static String of(RegisterKey key) {
    return key.context()
        + " "
        + List.of(key.wrapped().providerId(), key.wrapped().rootKey())
        + " "
        + of(key.wrapped().blob())
        + " "
        + of(key.check());
  }

  static List<String> ofKeys(List<RegisterKey> keys) {
    return keys.stream().map(Fingerprint::of).toList();
  }

  static String of(SuppressionEntry entry) {
    SearchTag term = entry.term();
    List<String> forbidden = new ArrayList<>();
    new TreeMap<>(entry.prohibitions())
        .forEach((scope, uses) -> forbidden.add(scope + " " + new TreeSet<>(uses)));
    return term.index()
        + " "
        + term.version()
        + " "
        + of(term.tag())
        + " "
        + forbidden
        + " "
        + entry.since();
  }

  static List<String> ofEntries(List<SuppressionEntry> entries) {
    return entries.stream().map(Fingerprint::of).toList();
  }

  static String of(BreachLine line) {
    List<Object> clear = List.of(line.at(), line.writer(), line.facts());
    return line + " " + clear + " " + of(line.sealed());
  }

  static String of(RequestLine line) {
    return line + " " + List.of(line.at(), line.writer()) + " " + of(line.sealed());
  }

  static String of(PlanRow plan) {
    List<Object> clear =
        List.of(
            plan.version(),
            plan.madeAt(),
            plan.asOf(),
            plan.people(),
            plan.digest(),
            plan.counts(),
            plan.madeBy(),
            plan.approvals());
    return plan.id() + " " + clear + " " + of(plan.seal());
  }

  static String of(DisclosureLine line) {
    return line.facts() + " " + of(line.details());
  }

  static String of(AuditEntry entry) {
    String link = of(entry.evidence().link());
    String reason = entry.evidence().reason().map(Fingerprint::of).orElse("none");
    return entry + "\n  link " + link + "\n  reason " + reason;
  }

  static String of(SignedCheckpoint checkpoint) {
    return checkpoint + " " + of(checkpoint.body()) + " " + of(checkpoint.signature());
  }

  static String of(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return bytes.length + " bytes " + HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
