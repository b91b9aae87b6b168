package fi.rekisteri.core.effect;

import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.request.Decision;
import fi.rekisteri.request.ItemOutcome;
import fi.rekisteri.request.RequestEvent.Decided;
import fi.rekisteri.request.RequestItem;
import fi.rekisteri.request.RightsRequest;
import fi.rekisteri.retention.ErasureAnswer;
import fi.rekisteri.retention.Fate;
import fi.rekisteri.retention.HoldRule;
import fi.rekisteri.retention.LegalHold;
import fi.rekisteri.retention.ValueFate;
import fi.rekisteri.rights.DataSubjectRight;
import fi.rekisteri.rights.RefusalReason;
import fi.rekisteri.rights.RefusedItem;
import fi.rekisteri.text.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What was found to be held of an erasure, as the reasons of a part that is refused (S32.2). */
public record HeldPart(RegisterDefinition definition, ErasureAnswer answer) {
  private static final Set<String> CLAIMS =
      Set.of(
          HoldRule.OPEN_INVOICE,
          HoldRule.DEBT_COLLECTION,
          HoldRule.LEGAL_CLAIM,
          HoldRule.COMPLAINT);
  private static final Pattern OWN_NUMBER = Pattern.compile("[A-Z]\\d+(\\.\\d+)?");
  private static final Map<String, String> STATUTES =
      Map.of(
          "F10", "KPL 1336/1997, 2:10",
          "F11", "KPL 1336/1997, 2:10",
          "F12", "VanhL 728/2003, 4–5 §");
  private static final Pattern EVENT = Pattern.compile("[A-Z][A-Z0-9_]{0,59}");

  /** Empty where nothing is held, or the item says so already. */
  public Optional<Decided> decision(RightsRequest file, int number) {
    RequestItem item = file.item(number).orElseThrow();
    boolean granted =
        item.decision().filter(one -> one.outcome() == ItemOutcome.GRANTED).isPresent();
    return granted && !answer.blockers().isEmpty()
        ? Optional.of(new Decided(number, Decision.partly(part(file, item))))
        : Optional.empty();
  }

  private RefusedItem part(RightsRequest file, RequestItem item) {
    List<LegalHold> holds = answer.blockers();
    return new RefusedItem(
        right(item),
        heldFields(),
        false,
        holds.stream().map(HeldPart::reason).distinct().toList(),
        holds.stream().map(hold -> label(file, hold)).distinct().collect(Collectors.joining("; ")),
        holds.stream().flatMap(hold -> law(hold).stream()).distinct().sorted().toList(),
        answer.earliestRelease(),
        holds.stream()
            .flatMap(hold -> hold.untilEvent().stream())
            .filter(event -> EVENT.matcher(event).matches())
            .findFirst());
  }

  /** A correction that erases is judged like any erasure (S73 edge). */
  private static DataSubjectRight right(RequestItem item) {
    return item.right() == DataSubjectRight.RECTIFICATION ? DataSubjectRight.ERASURE : item.right();
  }

  /** In the language of the request: what holds, in the definition's words. */
  private String label(RightsRequest file, LegalHold hold) {
    Language language = file.letter().language().flatMap(Language::ofTag).orElse(Language.FI);
    return definition
        .retentionPolicy()
        .hold(hold.code())
        .map(rule -> rule.label().in(language))
        .orElse(hold.code());
  }

  /** The law as people know it; a sentence of the notice, or another number of ours, is none. */
  private static Optional<String> law(LegalHold hold) {
    String basis = hold.basis().reference();
    return OWN_NUMBER.matcher(basis).matches()
        ? Optional.ofNullable(STATUTES.get(basis))
        : Optional.of(basis);
  }

  private Set<String> heldFields() {
    return answer.fates().stream()
        .filter(one -> answer.asked().covers(one.field(), one.element()))
        .filter(one -> one.fate() instanceof Fate.Hold)
        .map(ValueFate::field)
        .collect(Collectors.toSet());
  }

  private static RefusalReason reason(LegalHold hold) {
    if (hold.code().equals(HoldRule.CONTACT_PERSON_ROLE)) {
      return RefusalReason.CONTACT_PERSON_ROLE;
    }
    return CLAIMS.contains(hold.code()) ? RefusalReason.LEGAL_CLAIMS : RefusalReason.LEGAL_DUTY;
  }
}
