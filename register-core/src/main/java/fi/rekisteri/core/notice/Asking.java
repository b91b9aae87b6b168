package fi.rekisteri.core.notice;

import fi.rekisteri.core.page.Line;
import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.identity.FormalityProfile;
import fi.rekisteri.identity.IdentityPolicy;
import fi.rekisteri.notice.NoticeRow;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.rights.DataSubjectRight;
import fi.rekisteri.rights.RequestRouting;
import fi.rekisteri.text.Language;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a right is asked for: of whom, in which form and language, and when an answer comes. */
final class Asking {
  private final Teller teller;
  private final RegisterDraft draft;

  Asking(Teller teller) {
    this.teller = teller;
    this.draft = teller.draft();
  }

  /** All of it, or what differs from how access is asked for, which the row of access tells. */
  List<Line> about(DataSubjectRight right) {
    List<Line> lines = new ArrayList<>();
    lines.add(to(right));
    lines.addAll(inGeneral(right));
    return lines;
  }

  List<Line> inGeneral(DataSubjectRight right) {
    boolean told =
        right != DataSubjectRight.ACCESS
            && !draft.notice().isAsWritten(NoticeRow.ACCESS)
            && isSigned(right) == isSigned(DataSubjectRight.ACCESS);
    return told ? List.of(time("asking.same", right)) : inFull(right);
  }

  private List<Line> inFull(DataSubjectRight right) {
    return List.of(form(right), languages(), time("asking.time", right));
  }

  /** Those that can be reached, in the order in which they are asked (S72.1). */
  Line to(DataSubjectRight right) {
    List<ContactRole> roles =
        draft.routing().map(routing -> routing.rolesFor(right)).orElse(List.of());
    String told =
        roles.stream()
            .flatMap(role -> contacts().filter(contact -> contact.role() == role).limit(1))
            .map(this::reached)
            .distinct()
            .collect(Collectors.joining("; "));
    return teller.fact("to", told.isEmpty() ? teller.word("declared.notStated") : Line.of(told));
  }

  private Stream<ContactPoint> contacts() {
    return Stream.concat(
        draft.controller().stream().flatMap(one -> one.contacts().stream()),
        draft.dataProtectionOfficer().toOptional().stream());
  }

  private String reached(ContactPoint contact) {
    String role = teller.words().nameOf("contactRole", contact.role());
    return Stream.of(contact.email(), contact.phone(), contact.postalAddress(), contact.url())
        .flatMap(way -> way.stream())
        .findFirst()
        .map(way -> role + ", " + way)
        .orElse(role);
  }

  /** A signature is an invitation where the register asks for it, never a condition (L15). */
  private Line form(DataSubjectRight right) {
    return teller.fact("form", teller.word(isSigned(right) ? "asking.signed" : "asking.free"));
  }

  private boolean isSigned(DataSubjectRight right) {
    IdentityPolicy policy = draft.rightsPolicy().identity();
    return policy.formality() == FormalityProfile.SEED_STRICT && policy.signed().contains(right);
  }

  private Line languages() {
    Set<Language> spoken = EnumSet.noneOf(Language.class);
    draft.routing().map(RequestRouting::languages).ifPresent(spoken::addAll);
    String names =
        spoken.stream()
            .map(language -> teller.words().text("language." + language.tag()))
            .collect(Collectors.joining(", "));
    return teller.fact(
        "languages",
        names.isEmpty()
            ? teller.word("declared.notStated")
            : teller.word("asking.languages", Map.of("languages", names)));
  }

  private Line time(String key, DataSubjectRight right) {
    int days = draft.rightsPolicy().levelOf(right).workingDays();
    return teller.fact("time", teller.word(key, Map.of("days", Integer.toString(days))));
  }
}
