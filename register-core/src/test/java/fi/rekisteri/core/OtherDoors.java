package fi.rekisteri.core;

import static java.util.Map.entry;

import java.util.Map;

/** The public operations that show nobody's data; a new one is listed here or in {@link Doors}. */
final class OtherDoors {
  private static final String WHO_DID_WHAT =
      "who did what, with no value of the person: an administrator looks after staff";

  private static final String TO_PARTIES =
      "values go to parties that may know them, after the decision: NoticeContentTest";

  private static final String WHO_WAS_TOLD =
      "which party was told of which fields, with no value of the person";

  private static final String PAPER = "which paper there is and where, with nothing written on it";

  private static final String TAKEN_OUT =
      "the paper itself shows the person, after the decision: RestrictedPaperTest";

  private static final String REQUEST =
      "the file of a request, which is sealed by itself and shows no record of the person";

  private static final String CARRIED =
      "what goes through other doors of the same desk, of which each asks: RequestDoorsTest";

  private static final String BREACH = "what staff wrote of a breach, and no value of anybody";

  /** Those that show nobody's data, and why. */
  static final Map<String, String> WHY =
      Map.ofEntries(
          entry("CustomerRegister.definition()", "describes the register, not people"),
          entry("CustomerRegister.actingAs(Actor)", "a desk, at which each act asks"),
          entry("CustomerRegister.close()", "gives nothing back"),
          entry(
              "RegisterDesk.adopt(RegisterDefinition, DefinitionSuccession)",
              "gives nothing back; AdoptionTest shows who is refused"),
          entry("RegisterDesk.forPurpose(Purpose)", "access, of which each act asks"),
          entry("CustomerAccess.people(Criterion)", "people, of whom each form asks"),
          entry("People.count()", "a number; FindingRightsTest shows who is refused"),
          entry("RegisterDesk.choicesOf(CustomerId)", "choices, of which each act asks"),
          entry("RegisterDesk.pendingUpdatesOf(CustomerId)", "updates, of which each act asks"),
          entry("RegisterDesk.visits()", "visitors, of which each act asks"),
          entry("Visits.behind(TrustedProxies)", "visitors, of which each act asks"),
          entry("Visits.choose(CookieConsent)", "VisitorChoicesTest shows who is refused"),
          entry("Visits.heedSignal(VisitorId, String)", "VisitorChoicesTest shows who is refused"),
          entry("Visits.allowedCookies(VisitorId)", "VisitorChoicesTest shows who is refused"),
          entry(
              "Visits.record(Iterator, VisitListener)",
              "takes what VisitsTest shows to be decided on, visitor by visitor"),
          entry("Visits.link(LinkRequest)", "LinkingTest shows both of them to be decided on"),
          entry("Visits.unlink(CustomerId, CustomerId)", "LinkingTest shows who is refused"),
          entry(
              "Visits.answerAccess(VisitorId, Set)",
              "the answer of RegisterDesk.answerAccess, or none"),
          entry("RegisterDesk.privacyNotices()", "notices, of which each act asks"),
          entry("PrivacyNotices.reach()", "counts of people, after the decision on each"),
          entry(
              "PrivacyNotices.uninformed(CustomerId, int)",
              "ids of people, after the decision on each: NoticeReachTest"),
          entry("PrivacyNotices.compare(LocalDate)", "counts of codes, and no value of anybody"),
          entry("RegisterDesk.statistics()", "counts, of which each act asks"),
          entry("RegisterDesk.ownRegisters()", "registers, of which each act asks"),
          entry("RegisterDesk.keys()", "keys, which are nobody's data"),
          entry("RegisterDesk.staff()", "staff, of which each act asks"),
          entry("RegisterDesk.partyNotices()", "notices, of which each act asks"),
          entry("PartyNotices.deliver(DeliveryProvider)", TO_PARTIES),
          entry("PartyNotices.deliver(DeliveryProvider, DeliveryTerms)", TO_PARTIES),
          entry("PartyNotices.acknowledge(NoticeId)", "gives nothing back"),
          entry("PartyNotices.impossible(NoticeId, NoticeReason, String)", "gives nothing back"),
          entry("PartyNotices.disproportionate(NoticeId, String)", "gives nothing back"),
          entry("PartyNotices.takeUpAgain(NoticeId)", "gives nothing back"),
          entry("PartyNotices.counts(Duration)", "counts"),
          entry("PartyNotices.page(NoticeState, PartyNotice, int)", WHO_WAS_TOLD),
          entry("PartyNotices.of(CustomerId, PartyNotice, int)", WHO_WAS_TOLD),
          entry("RegisterDesk.because(String)", "a desk, at which each act asks"),
          entry("RegisterDesk.breakingGlass(String)", "a desk, at which each act asks"),
          entry("StaffManagement.enrol(String, Employer)", "staff, and no customer"),
          entry("StaffManagement.enrolProgram(String, StaffId)", "staff, and no customer"),
          entry("StaffManagement.leave(StaffId)", "staff, and no customer"),
          entry("StaffManagement.designate(StaffId, Designation)", "staff, and no customer"),
          entry("StaffManagement.endDesignation(StaffId, Designation)", "staff, and no customer"),
          entry("StaffManagement.everybody()", "staff, and no customer"),
          entry("StaffManagement.endDesignations(StaffId)", "staff, and no customer"),
          entry(
              "StaffManagement.recordUndertaking(StaffId, ConfidentialityUndertaking)",
              "staff, and no customer"),
          entry("StaffManagement.revokeUndertakings(StaffId)", "staff, and no customer"),
          entry("StaffManagement.membersOf(String)", "staff, and no customer"),
          entry("StaffManagement.undertakingReport(Instant)", "staff, and no customer"),
          entry("RegisterDesk.paper()", "the book of paper, of which each act asks"),
          entry("RegisterDesk.breaches()", "the file of breaches, of which each act asks"),
          entry("PaperRecords.receive(PaperFacts)", PAPER),
          entry("PaperRecords.beginHandling(PhysicalRecordId)", PAPER),
          entry("PaperRecords.noteScan(PhysicalRecordId)", PAPER),
          entry("PaperRecords.store(PhysicalRecordId, String)", PAPER),
          entry("PaperRecords.checkOut(PhysicalRecordId)", TAKEN_OUT),
          entry("PaperRecords.checkOut(PhysicalRecordId, Purpose)", TAKEN_OUT),
          entry("PaperRecords.reportLost(PhysicalRecordId, Instant, String)", PAPER),
          entry("PaperRecords.orderDestruction(PhysicalRecordId, DestructionOrder)", PAPER),
          entry("PaperRecords.confirmDestruction(PhysicalRecordId)", PAPER),
          entry("PaperRecords.papersOf(CustomerId, PhysicalRecordId, int)", PAPER),
          entry("PaperRecords.undestroyedOf(CustomerId)", PAPER),
          entry("PaperRecords.history(PhysicalRecordId)", PAPER),
          entry("PaperRecords.overdueHandling()", PAPER),
          entry("PaperRecords.unfinishedDestructions(LocalDate, PhysicalRecordId, int)", PAPER),
          entry("Breaches.open(Discovery)", BREACH),
          entry("Breaches.exposed(long, Taken)", BREACH),
          entry("Breaches.scoped(long, BreachScope)", BREACH),
          entry("Breaches.told(long, ContentPart, String)", BREACH),
          entry("Breaches.notified(long, Instant, Optional)", BREACH),
          entry("Breaches.notToBeNotified(long, String)", BREACH),
          entry("Breaches.decided(long, SubjectsDecision, String)", BREACH),
          entry("Breaches.subjectsTold(long, Instant, long)", BREACH),
          entry("Breaches.close(long, String)", BREACH),
          entry("Breaches.get(long)", BREACH),
          entry("Breaches.page(long, int)", BREACH),
          entry("Breaches.exposures(Taken)", BREACH),
          entry("Breaches.lookedAt(LooksAsked, AffectedLook, int)", WHO_DID_WHAT),
          entry("Breaches.disclosedTo(String, TimeSpan, DisclosureId, int)", WHO_DID_WHAT),
          entry("Breaches.everybody(CustomerId, int)", "ids alone, of whom a theft concerns"),
          entry("RegisterDesk.requests()", "the files of requests, of which each act asks"),
          entry("Requests.receive(ReceivedRequest)", REQUEST),
          entry("Requests.understood(long, List)", CARRIED),
          entry("Requests.nothingAsked(long, String)", REQUEST),
          entry("Requests.forward(long, ContactRole)", REQUEST),
          entry("Requests.concerns(long, CustomerId)", CARRIED),
          entry("Requests.concernsNobody(long)", REQUEST),
          entry("Requests.identified(long, IdentityEvidence)", REQUEST),
          entry("Requests.identity(long, int, Set)", REQUEST),
          entry("Requests.checked(long, IdentityCheck)", REQUEST),
          entry("Requests.ask(long, Question)", REQUEST),
          entry("Requests.heard(long, Set, LocalDate)", REQUEST),
          entry("Requests.amend(long, int, Claim)", REQUEST),
          entry("Requests.takenBack(long, int)", REQUEST),
          entry("Requests.extend(long, Set, Extension)", REQUEST),
          entry("Requests.decide(long, int, Decision)", REQUEST),
          entry("Requests.carryOut(long, int)", CARRIED),
          entry("Requests.certify(long, CertificateOrder)", REQUEST),
          entry("Requests.told(long, Set, Telling)", REQUEST),
          entry("Requests.complained(long, ComplaintCase)", REQUEST),
          entry("Requests.get(long)", REQUEST),
          entry("Requests.page(long, int)", REQUEST),
          entry("Requests.of(CustomerId)", REQUEST),
          entry("Requests.deadlines(long)", REQUEST),
          entry("DueRequests.due(int)", REQUEST),
          entry("DueRequests.pageDue(LocalDate, DueRequest, int)", "numbers and days"),
          entry("DueRequests.countDue(LocalDate)", "a count"),
          entry("Requests.resume()", CARRIED),
          entry("Requests.removeExpired()", "a count"),
          entry("RegisterDesk.audit()", "the trail, of which each act asks"),
          entry("AuditTrail.ofSubject(CustomerId, AuditEntry, int)", WHO_DID_WHAT),
          entry("AuditTrail.select(TrailQuery, AuditMoment, int)", WHO_DID_WHAT),
          entry("AuditTrail.count(TrailQuery)", WHO_DID_WHAT),
          entry(
              "CustomerAccess.changes(TimeSpan, AuditMoment, int)",
              "ids and times; ChangesTest shows who is refused"),
          entry("AuditTrail.between(Instant, Instant, AuditEntry, int)", WHO_DID_WHAT),
          entry("AuditTrail.prove(AuditPlace)", WHO_DID_WHAT),
          entry("AuditTrail.export(OutputStream)", WHO_DID_WHAT),
          entry("AuditTrail.reasonOf(AuditEntry)", "what staff said of their own act"),
          entry("AuditTrail.checkpoint()", "hashes"),
          entry("AuditTrail.verify()", "counts, and places of entries"),
          entry("AuditTrail.verify(SignedCheckpoint)", "counts, and places of entries"),
          entry("AuditTrail.publicKey()", "a public key"),
          entry("AuditTrail.prune(InputStream)", "a count"),
          entry("AuditTrail.reports()", "reports, of which each asks"),
          entry("AuditReports.looksAt(CustomerId, TimeSpan)", WHO_DID_WHAT),
          entry("AuditReports.looksAtNamingStaff(CustomerId, TimeSpan, String)", WHO_DID_WHAT),
          entry("AuditReports.actsOf(StaffId, TimeSpan)", WHO_DID_WHAT),
          entry("AuditReports.denials(TimeSpan)", "counts, and user ids of staff"),
          entry("AuditReports.emergencies(TimeSpan)", WHO_DID_WHAT),
          entry("AuditReports.review(List, ReviewVerdict, String)", "gives nothing back"),
          entry("AuditReports.unreadFields(int)", "paths of fields"),
          entry("AuditReports.securityEvents(TimeSpan, BurstRule, List)", WHO_DID_WHAT),
          entry("RegisterDesk.lists()", "lists, of which each act asks"),
          entry("Publications.select(String)", "counts, of a list that nobody has seen"),
          entry("Publications.freeze(UUID, long)", "counts, of a list that nobody has seen"),
          entry(
              "Publications.release(UUID, long)",
              "a list, from which ListEligibilityTest shows those to be left out who closed it"),
          entry("Publications.get(UUID)", "counts"),
          entry("Publications.page(ListRun, int)", "counts"),
          entry("RegisterDesk.disclosures()", "disclosures, of which each asks"),
          entry(
              "Disclosures.toRecipient(String, TimeSpan, DisclosureId, int)",
              "codes, ids and paths: an administrator looks after recipients"),
          entry("Disclosures.countToRecipient(String, TimeSpan)", "a count"),
          entry("RegisterDesk.housekeeping()", "work on what nobody can read"),
          entry("RegisterDesk.erasures()", "what is left to erase, of which each act asks"),
          entry("Erasures.askSources()", "counts"),
          entry("Erasures.askSources(SourceRunListener)", "counts"),
          entry("Erasures.openTasks(UUID, int)", "ids of people, sources, rules and days"),
          entry("Erasures.resume()", "counts; the one decision on what goes is asked"),
          entry(
              "Erasures.resume(DemandListener)",
              "fates without values; the one decision on what goes is asked"),
          entry(
              "RegisterDesk.retentionOf(CustomerId)", "a door of its own, of which each act asks"),
          entry("SubjectRetention.preview(ErasureDemand)", "paths, rules and days"),
          entry("SubjectRetention.demand(ErasureDemand)", "paths, rules and days"),
          entry("SubjectRetention.demandOnce(UUID, ErasureDemand)", "paths, rules and days"),
          entry("SubjectRetention.demands()", "ids, causes and days"),
          entry("SubjectRetention.withdraw(UUID)", "nothing"),
          entry("SubjectRetention.hold(HoldOrder)", "codes and days"),
          entry("SubjectRetention.holds()", "codes and days"),
          entry("SubjectRetention.release(UUID)", "nothing"),
          entry("Visits.eraseObservations(VisitorId)", "paths, rules and days, as any demand"),
          entry("RegisterDesk.retention()", "the door itself"),
          entry("Retention.plan()", "counts"),
          entry("Retention.plan(PlanListener)", "counts"),
          entry("Retention.get(UUID)", "counts"),
          entry("Retention.page(RetentionPlan, int)", "counts"),
          entry("Retention.items(UUID, int, int)", "ids of people, paths, rules and days"),
          entry("Retention.approve(UUID, String)", "counts"),
          entry("Retention.execute(UUID)", "counts; the one decision on what goes is asked"),
          entry("Retention.execute(UUID, ErasureListener)", "counts; the same"),
          entry("Retention.report(UUID)", "counts"),
          entry("Retention.executed(UUID, int, int)", "ids of people, paths, rules and days"),
          entry("Retention.certificate(UUID, OutputStream)", "ids of people, paths, rules, days"),
          entry("Retention.certificate(UUID, Optional, OutputStream)", "the same"),
          entry("Retention.reschedule()", "counts"),
          entry("Retention.reschedule(RescheduleListener)", "counts"),
          entry("Housekeeping.removeLeftovers()", "counts"),
          entry("Housekeeping.removeLeftovers(LeftoverListener)", "counts"),
          entry("Statistics.anonymous(String)", "counts of people who are there no more"),
          entry(
              "Statistics.count(CountQuery)",
              "counts, from which StatisticsTest shows those to be left out who closed it"),
          entry("KeyManagement.inventory()", "which keys there are, not whose"),
          entry("KeyManagement.rotate(Rotation)", "counts"),
          entry("KeyManagement.rotate(Rotation, RotationListener)", "counts"));

  private OtherDoors() {}
}
