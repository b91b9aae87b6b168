/**
 * The engines of Rekisteri: decisions, sealing, validation, intake and answers, and the in-memory
 * storage. Hosts enter by {@code fi.rekisteri.core.EmbeddedRegister}; what is not exported is
 * hidden.
 */
module fi.rekisteri.core {
  requires transitive fi.rekisteri.api;
  requires com.google.i18n.phonenumbers.libphonenumber;
  requires com.samskivert.jmustache;
  requires org.apache.commons.csv;
  requires org.bouncycastle.pkix;
  requires org.bouncycastle.provider;
  requires org.bouncycastle.util;
  requires org.hibernate.validator;
  requires org.slf4j;
  requires static tools.jackson.dataformat.yaml;
  requires tools.jackson.databind;

  exports fi.rekisteri.core.access;
  exports fi.rekisteri.core.audit;
  exports fi.rekisteri.core.credential;
  exports fi.rekisteri.core.crypto;
  exports fi.rekisteri.core.customer;
  exports fi.rekisteri.core.deadline;
  exports fi.rekisteri.core.definition;
  exports fi.rekisteri.core.drift;
  exports fi.rekisteri.core.file;
  exports fi.rekisteri.core.flow;
  exports fi.rekisteri.core.identity;
  exports fi.rekisteri.core.informing;
  exports fi.rekisteri.core.intake;
  exports fi.rekisteri.core.ledger;
  exports fi.rekisteri.core.letter;
  exports fi.rekisteri.core.lint;
  exports fi.rekisteri.core.mailing;
  exports fi.rekisteri.core.notice;
  exports fi.rekisteri.core.opendsr;
  exports fi.rekisteri.core.portability;
  exports fi.rekisteri.core.receipt;
  exports fi.rekisteri.core.record;
  exports fi.rekisteri.core.report;
  exports fi.rekisteri.core.retention;
  exports fi.rekisteri.core.signature;
  exports fi.rekisteri.core.store;
  exports fi.rekisteri.core.writing;
  exports fi.rekisteri.core;
}
