package fi.rekisteri.core;

import static java.util.Map.entry;

import java.util.Map;

/** The public operations that show nobody's data; a new one is listed here or in {@link Doors}. */
final class OtherDoors {
  private static final String WHO_DID_WHAT =
      "who did what, with no value of the person: an administrator looks after staff";

  /** Those that show nobody's data, and why. */
  static final Map<String, String> WHY =
      Map.ofEntries(
          entry("CustomerRegister.definition()", "describes the register, not people"),
          entry("CustomerRegister.actingAs(Actor)", "a desk, at which each act asks"),
          entry("CustomerRegister.close()", "gives nothing back"),
          entry("RegisterDesk.forPurpose(Purpose)", "access, of which each act asks"),
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
          entry("RegisterDesk.statistics()", "counts, of which each act asks"),
          entry("RegisterDesk.keys()", "keys, which are nobody's data"),
          entry("RegisterDesk.staff()", "staff, of which each act asks"),
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
          entry("RegisterDesk.audit()", "the trail, of which each act asks"),
          entry("AuditTrail.ofSubject(CustomerId, AuditEntry, int)", WHO_DID_WHAT),
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
          entry("RegisterDesk.housekeeping()", "work on what nobody can read"),
          entry("Housekeeping.removeLeftovers()", "counts"),
          entry("Housekeeping.removeLeftovers(LeftoverListener)", "counts"),
          entry(
              "Statistics.count(CountQuery)",
              "counts, from which StatisticsTest shows those to be left out who closed it"),
          entry("KeyManagement.inventory()", "which keys there are, not whose"),
          entry("KeyManagement.rotate(Rotation)", "counts"),
          entry("KeyManagement.rotate(Rotation, RotationListener)", "counts"));

  private OtherDoors() {}
}
