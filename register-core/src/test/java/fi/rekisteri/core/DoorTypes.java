package fi.rekisteri.core;

import fi.rekisteri.AuditReports;
import fi.rekisteri.AuditTrail;
import fi.rekisteri.Breaches;
import fi.rekisteri.CustomerAccess;
import fi.rekisteri.CustomerRegister;
import fi.rekisteri.Disclosures;
import fi.rekisteri.Erasures;
import fi.rekisteri.Housekeeping;
import fi.rekisteri.KeyManagement;
import fi.rekisteri.OwnRegisters;
import fi.rekisteri.PaperRecords;
import fi.rekisteri.PartyNotices;
import fi.rekisteri.PendingUpdates;
import fi.rekisteri.People;
import fi.rekisteri.PrivacyNotices;
import fi.rekisteri.Publications;
import fi.rekisteri.RegisterDesk;
import fi.rekisteri.Requests;
import fi.rekisteri.Retention;
import fi.rekisteri.StaffManagement;
import fi.rekisteri.Statistics;
import fi.rekisteri.SubjectChoices;
import fi.rekisteri.SubjectRetention;
import fi.rekisteri.VisitorAnswer;
import fi.rekisteri.Visits;
import java.util.List;

/**
 * The types by which somebody acts, whose operations stand in {@link Doors} or {@link OtherDoors}.
 */
final class DoorTypes {
  static final List<Class<?>> ALL =
      List.of(
          CustomerRegister.class,
          RegisterDesk.class,
          CustomerAccess.class,
          People.class,
          SubjectChoices.class,
          PendingUpdates.class,
          OwnRegisters.class,
          Visits.class,
          Statistics.class,
          Publications.class,
          KeyManagement.class,
          AuditTrail.class,
          AuditReports.class,
          Disclosures.class,
          Housekeeping.class,
          Erasures.class,
          Retention.class,
          SubjectRetention.class,
          PartyNotices.class,
          PrivacyNotices.class,
          StaffManagement.class,
          PaperRecords.class,
          Breaches.class,
          Requests.class);

  /** The other types of their package that an operation hands out: what came of it, and no door. */
  static final List<Class<?>> RESULTS = List.of(VisitorAnswer.class);

  private DoorTypes() {}
}
