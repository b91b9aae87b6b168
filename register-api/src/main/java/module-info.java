/**
 * The published language of Rekisteri: values, the Customer aggregate, purposes, decisions, ports
 * and errors. It holds no engine and needs no framework.
 */
@SuppressWarnings("module") // Hibernate Validator is the host's or the core's, not ours
module fi.rekisteri.api {
  requires transitive jakarta.validation;
  requires static transitive org.jspecify;

  exports fi.rekisteri;
  exports fi.rekisteri.access;
  exports fi.rekisteri.audit;
  exports fi.rekisteri.breach;
  exports fi.rekisteri.consent;
  exports fi.rekisteri.credential;
  exports fi.rekisteri.crypto;
  exports fi.rekisteri.customer;
  exports fi.rekisteri.customer.constraint;
  exports fi.rekisteri.deadline;
  exports fi.rekisteri.definition;
  exports fi.rekisteri.disclosure;
  exports fi.rekisteri.elsewhere;
  exports fi.rekisteri.error;
  exports fi.rekisteri.identity;
  exports fi.rekisteri.manual;
  exports fi.rekisteri.notice;
  exports fi.rekisteri.party;
  exports fi.rekisteri.portability;
  exports fi.rekisteri.processing;
  exports fi.rekisteri.publication;
  exports fi.rekisteri.request;
  exports fi.rekisteri.retention;
  exports fi.rekisteri.rights;
  exports fi.rekisteri.signature;
  exports fi.rekisteri.staff;
  exports fi.rekisteri.statistics;
  exports fi.rekisteri.store;
  exports fi.rekisteri.text;
  exports fi.rekisteri.visit;

  opens fi.rekisteri.customer to
      org.hibernate.validator;
}
