package fi.rekisteri.core.drift;

import static fi.rekisteri.notice.ChangeDuty.AGREE_WITH_PROCESSOR;
import static fi.rekisteri.notice.ChangeDuty.ASSESS_BALANCING;
import static fi.rekisteri.notice.ChangeDuty.ASSESS_COMPATIBILITY;
import static fi.rekisteri.notice.ChangeDuty.INFORM_AGAIN;
import static fi.rekisteri.notice.ChangeDuty.INSTRUCT_PROCESSORS;
import static fi.rekisteri.notice.ChangeDuty.NEW_CONSENT;
import static fi.rekisteri.notice.ChangeDuty.RECORD_BASIS;
import static fi.rekisteri.notice.ChangeDuty.REVIEW_IMPACT;
import static fi.rekisteri.notice.ChangeDuty.REVIEW_MEANING;
import static fi.rekisteri.notice.ChangeDuty.SECURE_TRANSFER;

import fi.rekisteri.notice.ChangeDuty;
import fi.rekisteri.processing.RuleId;
import java.util.Arrays;
import java.util.List;

/** Why a change requires something, or nothing, and by which provision. */
enum Reason {
  CONSENT_BEGINS(NEW_CONSENT, "Art. 6(1)(a)", "Art. 7(1)"),
  CONSENT_WORDING(NEW_CONSENT, "Art. 4(11)", "Art. 7(1)", "Art. 7(2)"),
  CONSENT_LONGER(NEW_CONSENT, "Art. 4(11)", "Art. 7(1)"),
  CONSENT_WIDER(NEW_CONSENT, "Art. 4(11)", "Art. 6(1)(a)"),
  CONSENT_RECIPIENT(NEW_CONSENT, "Art. 4(11)", "Art. 13(1)(e)"),
  CONSENT_CONTROLLER(NEW_CONSENT, "Art. 4(11)", "recital 42"),
  CONSENT_TRANSFER(NEW_CONSENT, "Art. 49(1)(a)"),
  CONSENT_DECISION(NEW_CONSENT, "Art. 22(2)(c)"),
  CONSENT_COOKIE(NEW_CONSENT, "Act 917/2014 s. 205", "Art. 4(11)", "C-673/17"),
  CONSENT_AGE(NEW_CONSENT, "Art. 8(1)", "Act 1050/2018 s. 5"),

  INFORM_PURPOSE(INFORM_AGAIN, "Art. 13(3)", "Art. 14(4)"),
  INFORM_BASIS(INFORM_AGAIN, "Art. 13(1)(c)", "Art. 14(1)(c)", "Art. 5(1)(a)"),
  INFORM_DATA(INFORM_AGAIN, "Art. 13(1)", "Art. 14(1)(d)", "Art. 5(1)(a)"),
  INFORM_SOURCE(INFORM_AGAIN, "Art. 14(2)(f)", "Art. 14(3)"),
  INFORM_RECIPIENT(INFORM_AGAIN, "Art. 13(1)(e)", "Art. 14(1)(e)", "Art. 5(1)(a)"),
  INFORM_TRANSFER(INFORM_AGAIN, "Art. 13(1)(f)", "Art. 14(1)(f)", "Art. 5(1)(a)"),
  INFORM_RETENTION(INFORM_AGAIN, "Art. 13(2)(a)", "Art. 14(2)(a)", "Art. 5(1)(a)"),
  INFORM_RIGHTS(INFORM_AGAIN, "Art. 12(2)", "Art. 13(2)(b)", "Art. 14(2)(c)"),
  INFORM_OBJECTION(INFORM_AGAIN, "Art. 21(4)", "Art. 13(2)(b)"),
  INFORM_WITHDRAWAL(INFORM_AGAIN, "Art. 7(3)", "Art. 13(2)(c)"),
  INFORM_COMPLAINT(INFORM_AGAIN, "Art. 13(2)(d)", "Art. 14(2)(e)"),
  INFORM_PROVISION(INFORM_AGAIN, "Art. 13(2)(e)"),
  INFORM_DECISION(INFORM_AGAIN, "Art. 13(2)(f)", "Art. 14(2)(g)", "Art. 22"),
  INFORM_CONTROLLER(INFORM_AGAIN, "Art. 13(1)(a)", "Art. 14(1)(a)", "Art. 5(1)(a)"),
  INFORM_OFFICER(INFORM_AGAIN, "Art. 13(1)(b)", "Art. 14(1)(b)"),
  INFORM_COOKIE(INFORM_AGAIN, "Act 917/2014 s. 205", "Art. 13(1)"),

  INFORM_SILENT(INFORM_AGAIN, "Art. 13(2)(c)", "Art. 13(2)(e)", "Art. 13(2)(f)", "Art. 5(1)(a)"),
  BASIS_CHANGED(RECORD_BASIS, "Art. 5(2)", "Art. 6(1)"),
  OTHER_PURPOSE(ASSESS_COMPATIBILITY, "Art. 5(1)(b)", "Art. 6(4)"),
  INTEREST_WEIGHED(ASSESS_BALANCING, "Art. 6(1)(f)", "Art. 5(2)"),

  IMPACT_PROFILING(REVIEW_IMPACT, "Art. 35(1)", "Art. 35(3)(a)", "Art. 35(11)"),
  IMPACT_DATA(REVIEW_IMPACT, "Art. 35(1)", "Art. 35(11)"),
  IMPACT_SOURCE(REVIEW_IMPACT, "Art. 35(1)", "Art. 35(11)"),
  IMPACT_MATCHING(REVIEW_IMPACT, "Art. 35(1)", "Art. 35(11)"),
  IMPACT_SECURITY(REVIEW_IMPACT, "Art. 32(1)", "Art. 35(7)(d)", "Art. 35(11)"),
  IMPACT_ANONYMITY(REVIEW_IMPACT, "Art. 4(1)", "recital 26", "Art. 35(11)"),

  TRANSFER_GROUND(SECURE_TRANSFER, "Art. 44", "Art. 45", "Art. 46", "Art. 49"),
  AGREEMENT(AGREE_WITH_PROCESSOR, "Art. 28(3)"),
  SUB_PROCESSOR(AGREE_WITH_PROCESSOR, "Art. 28(2)", "Art. 28(4)"),
  PROCESSOR_STOPS(INSTRUCT_PROCESSORS, "Art. 28(3)(g)"),
  PROCESSOR_ERASES(INSTRUCT_PROCESSORS, "Art. 28(3)(a)", "Art. 5(1)(e)"),
  WORDS_CHANGED(REVIEW_MEANING, "Art. 12(1)", "Art. 5(1)(a)"),

  COOKIE_NECESSARY(REVIEW_MEANING, "Act 917/2014 s. 205"),
  LESS(ChangeDuty.NOTHING, "Art. 5(1)(c)"),
  SHORTER(ChangeDuty.NOTHING, "Art. 5(1)(e)"),
  TRANSLATION(ChangeDuty.NOTHING, "Art. 12(1)"),
  INTERNAL(ChangeDuty.NOTHING, "Art. 24(1)"),
  EVIDENCE(ChangeDuty.NOTHING, "Art. 5(2)"),
  NOT_CARRIED_OUT(ChangeDuty.NOTHING, "Art. 5(1)(b)"),
  TOLD_ALREADY(ChangeDuty.NOTHING, "Art. 13(4)", "Art. 14(5)(a)"),
  NEXT_NOTICE(ChangeDuty.NOTHING, "Art. 12(1)"),
  PART_OF_ANOTHER(ChangeDuty.NOTHING, "Art. 5(2)");

  private final ChangeDuty duty;
  private final List<RuleId> sources;

  Reason(ChangeDuty duty, String... sources) {
    this.duty = duty;
    this.sources = Arrays.stream(sources).map(RuleId::new).toList();
  }

  ChangeDuty duty() {
    return duty;
  }

  List<RuleId> sources() {
    return sources;
  }
}
