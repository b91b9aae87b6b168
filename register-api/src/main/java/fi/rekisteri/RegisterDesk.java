package fi.rekisteri;

import fi.rekisteri.access.AccessAnswer;
import fi.rekisteri.access.AccessScope;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.definition.DefinitionSuccession;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.portability.PackageReceiver;
import fi.rekisteri.portability.PortabilityPackage;
import fi.rekisteri.portability.PortableData;
import fi.rekisteri.portability.TransferAnswer;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SearchKey;
import java.util.List;

/** The register in the hands of one actor. Thread-safe. */
public interface RegisterDesk {
  /**
   * Works for a purpose. Personal data is reached in no other way (Art. 5(1)(b)).
   *
   * @param purpose a purpose of the definition; another one is refused at each act, and audited
   * @return the customers, as the purpose may see them
   */
  CustomerAccess forPurpose(Purpose purpose);

  /**
   * What a person has chosen: consent, objection, prohibition, restriction (Art. 7, 18, 21).
   *
   * @param subject the person
   * @return the choices; whether the actor may is asked at each call
   */
  SubjectChoices choicesOf(CustomerId subject);

  /**
   * What update services sent for a person's restricted fields, and waits for a decision (S26.3).
   *
   * @param subject the person
   * @return what waits; whether the actor may is asked at each call
   */
  PendingUpdates pendingUpdatesOf(CustomerId subject);

  /**
   * What holds one person's data, and what is demanded to go (Art. 17, S32).
   *
   * @param subject the person
   * @return their retention; whether the actor may is asked at each call
   */
  SubjectRetention retentionOf(CustomerId subject);

  /**
   * Counts of people, without any person (S4.2).
   *
   * @return the statistics; whether the actor may is asked at each call
   */
  Statistics statistics();

  /**
   * The visitors of the site: cookies, observations, and who turned out to be a customer.
   *
   * @return the visitors; whether the actor may is asked at each call
   */
  Visits visits();

  /**
   * Records a prohibition of which only an address is known, such as an e-mail that says "no more,
   * please" (S11, S70.2): for everybody who holds the address, since it may be any of them, and on
   * the suppression list for whoever comes with it later. Needs the designation {@code MAINTAIN}
   * and the purpose {@code RIGHTS}. It may be repeated: an interrupted call is finished by the
   * next. The list comes first, in a transaction of its own: nobody who is being registered
   * meanwhile slips between the list and the search.
   *
   * @param <Q> the type of the term
   * @param key a search key of the definition by which marketing reaches people: e-mail, telephone,
   *     or name and postal code
   * @param term the address
   * @param prohibition what is forbidden
   * @return whom it was recorded for, in the order of ids; empty where nobody holds the address
   * @throws fi.rekisteri.error.AccessDeniedException where the actor may not act, or {@code
   *     NOT_SEARCHABLE} for another key
   * @throws fi.rekisteri.error.ConflictException {@code TOO_MANY_FOUND}, {@code
   *     TOO_MANY_CANDIDATES} where more hold the address than can be gone through; it stands on the
   *     list all the same
   * @throws fi.rekisteri.error.InvalidValueException {@code CHOICE_REFUSED} for a receipt in the
   *     future
   */
  <Q> List<CustomerId> prohibitByTerm(SearchKey<Q> key, Q term, Choice.Prohibition prohibition);

  /**
   * The controller's other registers, with which people are shared without a disclosure (S6).
   *
   * @return the registers; whether the actor may is asked at each call
   */
  OwnRegisters ownRegisters();

  /**
   * {@return publication lists and mailing labels (S9, S10); whether the actor may is asked then}
   */
  Publications lists();

  /** {@return the register's keys, to list and to rotate; whether the actor may is asked then} */
  KeyManagement keys();

  /**
   * Work on the storage that changes nothing that anybody could read.
   *
   * @return the work; whether the actor may is asked at each call
   */
  Housekeeping housekeeping();

  /**
   * What is left to erase: in the host's tables, on paper, and by demands that wait until nothing
   * holds any more.
   *
   * @return what is left; whether the actor may is asked at each call
   */
  Erasures erasures();

  /**
   * The notices to parties that gave or received data (Art. 19, S77).
   *
   * @return the notices; whether the actor may is asked at each call
   */
  PartyNotices partyNotices();

  /**
   * Who was shown which privacy notice, and whether the register does what its notice says (Art.
   * 13, 14, 21(4)).
   *
   * @return the notices; whether the actor may is asked at each call
   */
  PrivacyNotices privacyNotices();

  /**
   * Who may act: the staff book, and the report on undertakings.
   *
   * @return the staff; whether the actor may is asked at each call
   */
  StaffManagement staff();

  /**
   * The same desk, of which each act keeps a reason: the number of a letter, a call, a case. It is
   * sealed in the audit trail with the data of the person whom the act concerns, told by {@link
   * AuditTrail#reasonOf} and gone with the person; it gives no leave for anything.
   *
   * @param reason why; not blank, at most 500 characters
   * @return the desk; whether the actor may is asked at each act
   * @throws fi.rekisteri.error.InvalidValueException {@code REASON_INVALID}
   */
  RegisterDesk because(String reason);

  /**
   * The same desk in an emergency (S41): somebody who is on the roster, acts in person and is bound
   * by an undertaking may look at single people without being designated. They may find, get and
   * search for people, and read collections, choices and waiting updates; no pages, no counts, no
   * answers to data subjects, no change. Staff of a processor stay within its fields. Each act at
   * this desk stands in the trail as {@code BREAK_GLASS}, whether the actor is designated or not,
   * and is to be reviewed.
   *
   * @param reason why, for the review; not blank, at most 500 characters
   * @return the desk; whether the actor may is asked at each act
   * @throws fi.rekisteri.error.InvalidValueException {@code REASON_INVALID}
   */
  RegisterDesk breakingGlass(String reason);

  /**
   * Answers "what do you hold about me?" (Art. 15, S67): everything, with its origin, who received
   * data, and who has looked by date and purpose. The answer itself is audited. Needs the
   * designation {@code READ} and the purpose {@code RIGHTS}; whether the person is who they say is
   * the host's to check first.
   *
   * @param subject the person
   * @return the answer; for somebody whom the register does not know, the confirmation that no data
   *     is held
   * @throws fi.rekisteri.error.AccessDeniedException where the actor may not act
   */
  AccessAnswer answerAccess(CustomerId subject);

  /**
   * The same but for what was decided to be left out (Art. 15(4), F05). The rest is still given;
   * the answer tells that something was left out, and why where that is told; the trail has what
   * and why in any case. Who decides, and on which weighing, is the host's.
   *
   * @param subject the person
   * @param scope what is left out, and why
   * @return the answer
   * @throws fi.rekisteri.error.AccessDeniedException where the actor may not act
   * @throws fi.rekisteri.error.InvalidValueException {@code ACCESS_LIMIT_UNMATCHED} where the scope
   *     names what the definition or the person's data does not have: it would be shown
   */
  AccessAnswer answerAccess(CustomerId subject, AccessScope scope);

  /**
   * Gathers what a person may take to another system (Art. 20, S71), and lists what stays, with the
   * reason. It is audited. Needs the designation {@code READ} and the purpose {@code RIGHTS};
   * whether the person is who they say is the host's to check first. Nothing is erased (Art.
   * 20(3)).
   *
   * @param subject the person
   * @return what goes and what stays; for somebody whom the register does not know, or who was
   *     erased, that nothing is held
   * @see #portability(CustomerId, AccessScope) for what it refuses
   */
  default PortableData portability(CustomerId subject) {
    return portability(subject, AccessScope.everything());
  }

  /**
   * The same but for what was decided to be withheld: what a copy of the data leaves out (Art.
   * 15(4)) is not taken along either (Art. 20(4)). It is listed with the reason, and not counted;
   * what is left untold is listed nowhere.
   *
   * @param subject the person
   * @param scope what is left out, and why
   * @return what goes and what stays
   * @throws fi.rekisteri.error.AccessDeniedException where the actor may not act
   * @throws fi.rekisteri.error.InvalidValueException {@code ACCESS_LIMIT_UNMATCHED} where the scope
   *     names what the definition or the person's data does not have: it would be taken along
   * @throws fi.rekisteri.error.RegisterException {@code DATA_SOURCE_FAILED} where a source cannot
   *     tell what it holds
   */
  PortableData portability(CustomerId subject, AccessScope scope);

  /**
   * Hands a package to another controller at the person's wish (Art. 20(2), S71.3). The receiver's
   * identity and the package's id are recorded before it is asked, and its answer after. The same
   * package may be handed over again where no answer came. Needs the designation {@code DISCLOSE}
   * and the purpose {@code RIGHTS}.
   *
   * @param packed the person's package
   * @param receiver who receives it; called while no transaction is open
   * @return what became of it
   * @throws fi.rekisteri.error.AccessDeniedException where the actor may not act
   * @throws fi.rekisteri.error.ErasedException where the person was erased meanwhile; nothing is
   *     handed over
   * @throws fi.rekisteri.error.RegisterException {@code RECEIVER_UNNAMED} where the receiver does
   *     not say who it is; nothing is handed over
   * @throws IllegalStateException where the storage joins a transaction of the host's
   */
  TransferAnswer transfer(PortabilityPackage packed, PackageReceiver receiver);

  /**
   * Data that goes to others, and the ledger of it (S29, S30; Art. 15(1)(c)).
   *
   * @return the disclosures; whether the actor may is asked at each call
   */
  Disclosures disclosures();

  /**
   * The requests of data subjects, from the letter to the closed file (Art. 12 to 22).
   *
   * @return the requests; whether the actor may is asked at each call
   */
  Requests requests();

  /**
   * What is kept no longer than it may be: plans of what is due, and their execution (S33).
   *
   * @return the plans; whether the actor may is asked at each call
   */
  Retention retention();

  /**
   * Paper about people: what there is, where it lies and who has it (S38, S39).
   *
   * @return the book of paper; whether the actor may is asked at each call
   */
  PaperRecords paper();

  /**
   * The controller's own file of personal data breaches (Art. 33, 34).
   *
   * @return the file; whether the actor may is asked at each call
   */
  Breaches breaches();

  /**
   * Puts another definition into force while the register is open (Art. 13(3), S25.2): for every
   * act that begins after this returns, in this process. Desks go on under it; what was taken from
   * one before is refused with {@code DEFINITION_CHANGED}. Needs {@code ADMIN}. Other periods need
   * {@link Retention#reschedule()} next; the next opening is by the definition that the host keeps.
   *
   * @param next has a version of its own, whose first day has come
   * @param following {@link CustomerRegister#definition()} of now, and what accounts for the change
   * @throws fi.rekisteri.error.AccessDeniedException where the actor may not act
   * @throws fi.rekisteri.error.DefinitionException where it does not follow lawfully
   * @throws fi.rekisteri.error.ConflictException {@code DEFINITION_CHANGED} after another adoption
   * @throws IllegalStateException where the storage joins a transaction of the host's
   */
  void adopt(RegisterDefinition next, DefinitionSuccession following);

  /**
   * The audit trail: who has looked and why, and that nobody has touched it since.
   *
   * @return the trail; whether the actor may is asked at each call
   */
  AuditTrail audit();
}
