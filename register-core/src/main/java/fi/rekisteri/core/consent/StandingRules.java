package fi.rekisteri.core.consent;

import fi.rekisteri.consent.AgePolicy;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.consent.Minor;
import fi.rekisteri.definition.ConsentDefinition;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.processing.ConsentTerm;
import fi.rekisteri.processing.FieldRestriction;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.ObjectionState;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.ProhibitedUse;
import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.Standing;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.rights.DataSubjectRight;
import fi.rekisteri.rights.RightOpening;
import fi.rekisteri.rights.RightsMatrix;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a standing becomes by one more choice. A choice that protects the person always has its
 * effect, however often it is made; one that opens something up must fit what the definition
 * declares. Pure: the same choices in the same order give the same standing.
 *
 * @param definition the register's definition
 */
public record StandingRules(RegisterDefinition definition) {
  /**
   * Takes one choice.
   *
   * @param before what stood
   * @param choice what was chosen
   * @param role the person's role, on which the legal bases depend
   * @param now when it is recorded, as precise as a storage keeps it
   * @return what stands from now on
   * @throws InvalidValueException where the choice cannot be recorded as it was given
   */
  public Standing after(Standing before, Choice choice, SubjectRole role, Instant now) {
    if (choice.receipt().at().truncatedTo(ChronoUnit.MICROS).isAfter(now)) {
      throw refused("was received in the future", "correct the time of its receipt");
    }
    StandingDraft draft = new StandingDraft(before);
    return choice.fold(
        new Choice.Cases<>(
            consent -> consented(draft, consent),
            withdrawal -> withdrawn(draft, withdrawal),
            objection -> objected(draft, objection, role),
            decision -> decided(draft, decision),
            prohibition -> prohibited(draft, prohibition.scopes(), prohibition.uses()),
            revocation -> revoked(draft, revocation.scopes()),
            restriction -> restricted(draft, restriction),
            lifting -> lifted(draft, lifting),
            notice -> {
              draft.safetyBan = notice.ban();
              return draft.standing();
            },
            statement -> stated(draft, statement)));
  }

  private Standing consented(StandingDraft draft, Choice.Consent consent) {
    ConsentDefinition declared = declared(consent.purpose());
    if (!declared.wordingVersion().equals(consent.asked().wordingVersion())
        || !declared.wording().has(consent.asked().language())) {
      throw notDeclared(consent.purpose(), "in the wording or language that was shown");
    }
    consent.terms().minor().ifPresent(minor -> requireGuardian(minor, consent));
    Instant withdrawn = draft.withdrawals.get(consent.purpose());
    if (withdrawn != null && !consent.receipt().at().isAfter(withdrawn)) {
      throw refused(
          "gives a consent that was withdrawn since", "ask the person anew, if they want it again");
    }
    draft.consents.merge(
        consent.purpose(),
        new ConsentTerm(consent.receipt().at(), lastDay(declared, consent)),
        StandingRules::lastGiven);
    return draft.standing();
  }

  /** The earlier of what was agreed and of when the definition asks anew (S46). */
  private Optional<LocalDate> lastDay(ConsentDefinition declared, Choice.Consent consent) {
    LocalDate day = LocalDate.ofInstant(consent.receipt().at(), definition.zone());
    return Stream.concat(
            consent.terms().lastDay().stream(), declared.validity().map(day::plus).stream())
        .min(LocalDate::compareTo);
  }

  /** The order of recording tells nothing; of two at one instant the narrower one is certain. */
  private static ConsentTerm lastGiven(ConsentTerm one, ConsentTerm other) {
    int order = one.givenAt().compareTo(other.givenAt());
    if (order == 0) {
      LocalDate end = one.lastDay().orElse(LocalDate.MAX);
      return end.isBefore(other.lastDay().orElse(LocalDate.MAX)) ? one : other;
    }
    return order > 0 ? one : other;
  }

  private ConsentDefinition declared(Purpose purpose) {
    return definition.consent().toOptional().orElse(List.of()).stream()
        .filter(consent -> consent.purpose().equals(purpose))
        .findAny()
        .orElseThrow(() -> notDeclared(purpose, "at all"));
  }

  /**
   * By the age that the definition has for the day of the consent: nobody grows into having
   * consented.
   */
  private void requireGuardian(Minor minor, Choice.Consent consent) {
    LocalDate day = LocalDate.ofInstant(consent.receipt().at(), definition.zone());
    int age = definition.rightsPolicy().ages().on(day).consent();
    boolean ofAge = AgePolicy.isOf(minor.birthday(), day, age);
    boolean authorised = minor.authorisedBy().filter(who -> !who.isBlank()).isPresent();
    if (!ofAge && !authorised) {
      throw new InvalidValueException(
          ErrorCode.GUARDIAN_REQUIRED,
          "a child under " + age + " consents to purpose " + consent.purpose(),
          "ask the holder of parental responsibility, and record who authorised it (Art. 8, F02)");
    }
  }

  /** A withdrawal is never refused; one that is older than the consent leaves it standing. */
  private static Standing withdrawn(StandingDraft draft, Choice.Withdrawal withdrawal) {
    Instant at = withdrawal.receipt().at();
    ConsentTerm term = draft.consents.get(withdrawal.purpose());
    if (term != null && !term.givenAt().isAfter(at)) {
      draft.consents.remove(withdrawal.purpose());
    }
    draft.withdrawals.merge(
        withdrawal.purpose(), at, (one, other) -> one.isAfter(other) ? one : other);
    return draft.standing();
  }

  private Standing objected(StandingDraft draft, Choice.Objection objection, SubjectRole role) {
    ProcessingActivity activity =
        definition
            .activity(objection.purpose())
            .orElseThrow(() -> notApplicable(objection.purpose(), "it is not declared"));
    if (!activity.traits().prohibitedBy().isEmpty()) {
      // Art. 21(2) and (3): against marketing an objection is absolute, nobody weighs it
      return prohibited(draft, activity.traits().prohibitedBy(), Set.of(ProhibitedUse.values()));
    }
    LegalBasis basis =
        activity
            .basisFor(role)
            .orElseThrow(
                () ->
                    notApplicable(objection.purpose(), "nobody in this role is processed for it"));
    RightOpening opening = RightsMatrix.opening(DataSubjectRight.OBJECTION, basis);
    if (!opening.open()) {
      throw notApplicable(
          objection.purpose(),
          "it rests on "
              + basis.article()
              + ", not on a task or interest, by "
              + opening.decidedBy());
    }
    draft.objections.putIfAbsent(objection.purpose(), ObjectionState.PENDING);
    return draft.standing();
  }

  private static Standing decided(StandingDraft draft, Choice.ObjectionDecision decision) {
    if (draft.objections.get(decision.purpose()) != ObjectionState.PENDING) {
      throw refused(
          "decides an objection to " + decision.purpose() + " that is not pending",
          "record the objection first, or leave what is decided");
    }
    if (decision.upheld()) {
      draft.objections.put(decision.purpose(), ObjectionState.UPHELD);
    } else {
      draft.objections.remove(decision.purpose());
    }
    return draft.standing();
  }

  private static Standing prohibited(
      StandingDraft draft, Set<ProhibitionScope> scopes, Set<ProhibitedUse> uses) {
    for (ProhibitionScope scope : scopes) {
      draft.prohibitions.computeIfAbsent(scope, none -> new HashSet<>()).addAll(uses);
    }
    return draft.standing();
  }

  private static Standing revoked(StandingDraft draft, Set<ProhibitionScope> scopes) {
    draft.prohibitions.keySet().removeAll(scopes);
    return draft.standing();
  }

  private Standing restricted(StandingDraft draft, Choice.Restriction restriction) {
    for (String field : restriction.fields()) {
      if (definition.field(field).isEmpty()) {
        throw refused("restricts a field that is not declared", "name fields of the definition");
      }
    }
    FieldRestriction added = new FieldRestriction(restriction.fields(), restriction.ground());
    if (!draft.restrictions.contains(added)) {
      draft.restrictions.add(added);
    }
    return draft.standing();
  }

  /** It stands beside a value, and allows and forbids nothing (S73.3). */
  private Standing stated(StandingDraft draft, Choice.SupplementaryStatement statement) {
    if (definition.field(statement.field()).isEmpty()) {
      throw refused("speaks of a field that is not declared", "name a field of the definition");
    }
    return draft.standing();
  }

  private Standing lifted(StandingDraft draft, Choice.RestrictionLifting lifting) {
    LocalDate day = LocalDate.ofInstant(lifting.receipt().at(), definition.zone());
    if (lifting.toldOn().filter(told -> !told.isAfter(day)).isEmpty()) {
      throw new InvalidValueException(
          ErrorCode.SUBJECT_NOT_INFORMED,
          "a restriction is lifted before the person was told",
          "tell the person, and record the day on which they were told (Art. 18(3))");
    }
    List<FieldRestriction> left = without(draft.restrictions, lifting);
    if (left.equals(draft.restrictions)) {
      throw refused(
          "lifts a restriction by " + lifting.ground() + " that does not stand",
          "name the ground of one that stands");
    }
    draft.restrictions = left;
    return draft.standing();
  }

  private List<FieldRestriction> without(
      List<FieldRestriction> standing, Choice.RestrictionLifting lifting) {
    Set<FieldRestriction> left = new LinkedHashSet<>();
    for (FieldRestriction one : standing) {
      if (one.ground() != lifting.ground()) {
        left.add(one);
      } else if (!lifting.fields().isEmpty()) {
        Set<String> rest = new HashSet<>(one.fields().isEmpty() ? paths() : one.fields());
        boolean touched = rest.removeAll(lifting.fields());
        if (!touched || !rest.isEmpty()) {
          left.add(touched ? new FieldRestriction(rest, one.ground()) : one);
        }
      }
    }
    return List.copyOf(left);
  }

  private Set<String> paths() {
    return definition.fields().stream()
        .map(schema -> schema.key().path())
        .collect(Collectors.toSet());
  }

  private static InvalidValueException refused(String what, String remedy) {
    return new InvalidValueException(ErrorCode.CHOICE_REFUSED, "a choice " + what, remedy);
  }

  private static InvalidValueException notDeclared(Purpose purpose, String how) {
    return new InvalidValueException(
        ErrorCode.CONSENT_NOT_DECLARED,
        "consent for purpose " + purpose + " is not declared " + how,
        "declare the wording that is shown to people, and record its version and language");
  }

  private static InvalidValueException notApplicable(Purpose purpose, String why) {
    return new InvalidValueException(
        ErrorCode.OBJECTION_NOT_APPLICABLE,
        "no objection is open to purpose " + purpose + ": " + why,
        "tell the person what is open instead: withdrawal, prohibition, restriction, erasure");
  }
}
