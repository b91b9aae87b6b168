package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.NOW;

import fi.rekisteri.consent.Asked;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.consent.Receipt;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RestrictionGround;
import fi.rekisteri.processing.SafetyBan;
import fi.rekisteri.text.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a person can do to close a purpose, and what is open to the same purpose without it. */
enum Closing {
  TOTAL_RESTRICTION(
      Purpose.ORDER_MANAGEMENT,
      ErrorCode.RESTRICTED,
      List.of(),
      List.of(
          new Choice.Restriction(
              Set.of(), RestrictionGround.ACCURACY_CONTESTED, Receipt.of(NOW, Channel.PHONE)))),
  PROHIBITION(
      Purpose.DIRECT_MARKETING,
      ErrorCode.PROHIBITED,
      List.of(),
      List.of(Choice.Prohibition.ofEverything(Receipt.of(NOW, Channel.PHONE)))),
  OBJECTION(
      Purpose.BUSINESS_DEVELOPMENT,
      ErrorCode.OBJECTED,
      List.of(),
      List.of(
          new Choice.Objection(Purpose.BUSINESS_DEVELOPMENT, "", Receipt.of(NOW, Channel.PHONE)))),
  MISSING_CONSENT(
      Purpose.PERSONALISED_CONTENT,
      ErrorCode.CONSENT_REQUIRED,
      List.of(
          Choice.Consent.of(
              Purpose.PERSONALISED_CONTENT,
              new Asked("1", Language.FI),
              Receipt.of(NOW, Channel.PHONE))),
      List.of()),
  SAFETY_BAN(
      Purpose.PUBLICATION,
      ErrorCode.SAFETY_BAN,
      List.of(),
      List.of(
          new Choice.SafetyBanNotice(
              Optional.of(new SafetyBan(LocalDate.of(2026, 1, 1), Optional.empty())),
              Receipt.of(NOW, Channel.PHONE))));

  static final Receipt CALL = Receipt.of(NOW, Channel.PHONE);

  final Purpose purpose;
  final ErrorCode code;
  final List<Choice> opening;
  final List<Choice> closing;

  Closing(Purpose purpose, ErrorCode code, List<Choice> opening, List<Choice> closing) {
    this.purpose = purpose;
    this.code = code;
    this.opening = opening;
    this.closing = closing;
  }
}
