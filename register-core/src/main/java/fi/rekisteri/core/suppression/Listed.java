package fi.rekisteri.core.suppression;

import fi.rekisteri.consent.Choice;
import fi.rekisteri.consent.Receipt;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.processing.ProhibitedUse;
import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.processing.Standing;
import fi.rekisteri.store.SearchTag;
import fi.rekisteri.store.SuppressionEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a look at the suppression list found.
 *
 * @param entries by their terms
 * @param now when it was looked at
 */
public record Listed(Map<String, SuppressionEntry> entries, Instant now) {
  static final Listed NOBODY = new Listed(Map.of(), Instant.EPOCH);

  /** What a ledger names as the reason. */
  static final String EVIDENCE = "suppression list";

  public static Listed of(List<SuppressionEntry> found, Instant now) {
    Map<String, SuppressionEntry> byTerm = new HashMap<>();
    found.forEach(entry -> byTerm.put(name(entry.term()), entry));
    return byTerm.isEmpty() ? NOBODY : new Listed(byTerm, now);
  }

  /** What the list forbids for somebody's terms beyond what stands already, as choices. */
  public List<Choice> imposedOn(List<SearchTag> terms, Standing standing) {
    if (entries.isEmpty()) {
      return List.of();
    }
    return terms.stream()
        .map(term -> entries.get(name(term)))
        .filter(entry -> entry != null)
        .reduce(SuppressionEntry::and)
        .map(all -> choices(all, standing))
        .orElse(List.of());
  }

  /** One prohibition for each set of uses. */
  private List<Choice> choices(SuppressionEntry all, Standing standing) {
    Map<Set<ProhibitedUse>, Set<ProhibitionScope>> missing = new LinkedHashMap<>();
    for (ProhibitionScope scope : ProhibitionScope.values()) {
      Set<ProhibitedUse> uses = EnumSet.noneOf(ProhibitedUse.class);
      uses.addAll(all.prohibitions().getOrDefault(scope, Set.of()));
      uses.removeAll(standing.prohibitions().getOrDefault(scope, Set.of()));
      if (!uses.isEmpty()) {
        missing.computeIfAbsent(uses, none -> EnumSet.noneOf(ProhibitionScope.class)).add(scope);
      }
    }
    Instant since = all.since().isAfter(now) ? now : all.since();
    Receipt receipt = Receipt.of(since, Channel.OTHER).shownBy(EVIDENCE);
    List<Choice> choices = new ArrayList<>();
    missing.forEach((uses, scopes) -> choices.add(new Choice.Prohibition(scopes, uses, receipt)));
    return choices;
  }

  private static String name(SearchTag term) {
    return term.index() + ' ' + term.version() + ' ' + HexFormat.of().formatHex(term.tag());
  }

  @Override
  public String toString() {
    return "Listed[" + entries.size() + "]";
  }
}
