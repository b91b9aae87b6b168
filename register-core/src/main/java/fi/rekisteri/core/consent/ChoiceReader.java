package fi.rekisteri.core.consent;

import fi.rekisteri.consent.Asked;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.consent.Minor;
import fi.rekisteri.consent.Receipt;
import fi.rekisteri.consent.RecordedChoice;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.error.CorruptDataException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.ProhibitedUse;
import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RestrictionGround;
import fi.rekisteri.processing.SafetyBan;
import fi.rekisteri.text.Language;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads the ledger's JSON. What it does not know is refused, not guessed. */
record ChoiceReader(JsonNode node) {
  static RecordedChoice read(String id, byte[] bytes) {
    try {
      ChoiceReader reader = new ChoiceReader(ChoiceCodec.MAPPER.readTree(bytes));
      if (reader.node.path("v").asInt(0) != ChoiceCodec.VERSION) {
        throw unknown();
      }
      Instant recordedAt = Instant.parse(reader.text("recordedAt"));
      return new RecordedChoice(id, recordedAt, reader.text("recordedBy"), reader.choice());
    } catch (JacksonException
        | DateTimeException
        | IllegalArgumentException
        | NoSuchElementException e) {
      throw unknown();
    }
  }

  private Choice choice() {
    Receipt receipt = new ChoiceReader(node.path("receipt")).receipt();
    return switch (text("kind")) {
      case "consent" -> consent(receipt);
      case "withdrawal" -> new Choice.Withdrawal(purpose(), receipt);
      case "objection" -> new Choice.Objection(purpose(), text("grounds"), receipt);
      case "objectionDecision" ->
          new Choice.ObjectionDecision(purpose(), flag("upheld"), text("reasons"), receipt);
      case "prohibition" ->
          new Choice.Prohibition(
              set("scopes", ProhibitionScope::valueOf),
              set("uses", ProhibitedUse::valueOf),
              receipt);
      case "revocation" ->
          new Choice.ProhibitionRevocation(set("scopes", ProhibitionScope::valueOf), receipt);
      case "restriction" ->
          new Choice.Restriction(set("fields", Function.identity()), ground(), receipt);
      case "lifting" ->
          new Choice.RestrictionLifting(
              node.has("fields") ? set("fields", Function.identity()) : Set.of(),
              ground(),
              day("toldOn"),
              receipt);
      case "safetyBan" ->
          new Choice.SafetyBanNotice(
              day("from").map(from -> new SafetyBan(from, day("lastDay"))), receipt);
      case "statement" ->
          new Choice.SupplementaryStatement(text("field"), text("element"), text("text"), receipt);
      default -> throw unknown();
    };
  }

  private Receipt receipt() {
    return new Receipt(
        Instant.parse(text("at")), Channel.valueOf(text("channel")), optional("evidence"));
  }

  private Choice consent(Receipt receipt) {
    Language language =
        Arrays.stream(Language.values())
            .filter(one -> one.tag().equals(text("language")))
            .findAny()
            .orElseThrow();
    Optional<Minor> minor =
        Optional.of(node.path("minor"))
            .filter(JsonNode::isObject)
            .map(ChoiceReader::new)
            .map(
                child ->
                    new Minor(child.day("birthday").orElseThrow(), child.optional("authorisedBy")));
    return new Choice.Consent(
        purpose(),
        new Asked(text("wordingVersion"), language),
        new Choice.ConsentTerms(day("lastDay"), minor),
        receipt);
  }

  private Purpose purpose() {
    return new Purpose(text("purpose"));
  }

  private RestrictionGround ground() {
    return RestrictionGround.valueOf(text("ground"));
  }

  private String text(String member) {
    return optional(member).orElseThrow();
  }

  private Optional<String> optional(String member) {
    return Optional.of(node.path(member)).filter(JsonNode::isString).map(JsonNode::asString);
  }

  private Optional<LocalDate> day(String member) {
    return optional(member).map(LocalDate::parse);
  }

  private boolean flag(String member) {
    JsonNode flag = node.path(member);
    if (!flag.isBoolean()) {
      throw unknown();
    }
    return flag.asBoolean();
  }

  private <T> Set<T> set(String member, Function<String, T> read) {
    JsonNode array = node.path(member);
    if (!array.isArray()) {
      throw unknown();
    }
    Set<T> set = new HashSet<>();
    array.forEach(one -> set.add(read.apply(one.asString())));
    return set;
  }

  private static CorruptDataException unknown() {
    return new CorruptDataException(
        ErrorCode.UNSUPPORTED_FORMAT,
        "a choice in the ledger has a form that this version does not know",
        "use the version of the library that wrote it, or a newer one");
  }
}
