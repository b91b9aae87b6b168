package fi.rekisteri.jdbc;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.processing.ProhibitedUse;
import fi.rekisteri.retention.ErasureVerdict;
import fi.rekisteri.store.DisclosureLine;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.NextLook;
import fi.rekisteri.store.SearchTag;
import fi.rekisteri.store.SuppressionEntry;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Binds rows column by column, each as one array parameter. One set statement then inserts any
 * number of rows in one round trip, from a text that never changes.
 */
final class Columns {
  private final Binding statement;
  private int next;

  Columns(Binding statement, int first) {
    this.statement = statement;
    this.next = first;
  }

  /** The first parameter that is not bound yet. */
  int next() {
    return next;
  }

  Columns customers(List<NewCustomer> rows) throws SQLException {
    return uuids(rows, row -> row.customer().facts().id().value())
        .longs(rows, row -> row.customer().facts().version())
        .texts(rows, row -> row.customer().facts().role().name())
        .texts(rows, row -> PeriodText.write(row.customer().facts().customerships()))
        .integers(rows, row -> row.customer().key().keyId())
        .integers(rows, row -> row.customer().key().epoch())
        .bytes(rows, row -> row.customer().key().wrapped())
        .bytes(rows, row -> PackedTags.pack(TagRow.distinct(row.tags())))
        .bytes(rows, row -> PackedFields.pack(row.customer().fields()))
        .bytes(rows, row -> row.customer().seal())
        .dates(rows, row -> LookDays.stored(row.lookBy()));
  }

  /** So many rows without a mark. */
  Columns unmarked(int rows) throws SQLException {
    statement.setObject(next++, new Listed("boolean", Collections.nCopies(rows, false).toArray()));
    return this;
  }

  Columns looks(List<NextLook> rows) throws SQLException {
    return uuids(rows, row -> row.customer().value())
        .longs(rows, NextLook::version)
        .dates(rows, row -> LookDays.stored(Optional.of(row.before())))
        .dates(rows, row -> LookDays.stored(row.on()));
  }

  Columns verdicts(List<ErasureVerdict> rows) throws SQLException {
    return uuids(rows, row -> row.subject().value())
        .texts(rows, row -> Texts.storable(row.decidedBy().reference()))
        .times(rows, row -> Times.of(row.decidedAt()));
  }

  Columns tags(List<TagRow> rows) throws SQLException {
    return texts(rows, row -> Texts.storable(row.tag().index()))
        .integers(rows, row -> row.tag().version())
        .bytes(rows, row -> row.tag().tag())
        .uuids(rows, TagRow::customer);
  }

  Columns terms(List<SearchTag> rows) throws SQLException {
    return texts(rows, row -> Texts.storable(row.index()))
        .integers(rows, SearchTag::version)
        .bytes(rows, SearchTag::tag);
  }

  Columns suppressions(List<SuppressionEntry> rows) throws SQLException {
    return terms(rows.stream().map(SuppressionEntry::term).toList())
        .integers(rows, row -> Scopes.forbidden(row, ProhibitedUse.PROCESSING))
        .integers(rows, row -> Scopes.forbidden(row, ProhibitedUse.DISCLOSURE))
        .times(rows, row -> Times.of(row.since()));
  }

  Columns items(List<ItemRow> rows) throws SQLException {
    return uuids(rows, ItemRow::customer)
        .texts(rows, row -> Texts.storable(row.item().field()))
        .texts(rows, row -> Texts.storable(row.item().item()))
        .bytes(rows, row -> row.item().blob());
  }

  Columns entries(List<AuditEntry> rows) throws SQLException {
    return uuids(rows, row -> row.place().lane())
        .longs(rows, row -> row.place().number())
        .uuids(rows, AuditRow::subject)
        .times(rows, row -> Times.of(row.at()))
        .texts(rows, AuditRow::actor)
        .texts(rows, AuditRow::interfaceId)
        .texts(rows, row -> row.purpose().code())
        .texts(rows, row -> row.act().action().name())
        .texts(rows, AuditRow::fields)
        .texts(rows, row -> row.act().outcome().name())
        .texts(rows, AuditRow::code)
        .texts(rows, row -> row.act().footing().name())
        .bytes(rows, row -> row.evidence().link())
        .bytes(rows, AuditRow::reason);
  }

  Columns disclosures(List<DisclosureLine> rows) throws SQLException {
    return uuids(rows, row -> row.facts().subject().value())
        .uuids(rows, row -> row.facts().id().value())
        .texts(rows, row -> Texts.storable(row.facts().recipient()))
        .texts(rows, row -> row.facts().ground().code())
        .texts(rows, row -> row.facts().purpose().code())
        .texts(rows, row -> Paths.join(row.facts().fields()))
        .texts(rows, row -> Texts.storable(row.facts().interfaceId()))
        .uuids(rows, DisclosureRow::run)
        .integers(rows, DisclosureRow::version)
        .bytes(rows, DisclosureLine::details);
  }

  /** What entries that are alike otherwise do not share. */
  Columns placed(List<AuditEntry> rows) throws SQLException {
    return longs(rows, row -> row.place().number())
        .uuids(rows, AuditRow::subject)
        .times(rows, row -> Times.of(row.at()))
        .bytes(rows, row -> row.evidence().link());
  }

  <T> Columns uuids(List<T> rows, Function<T, @Nullable UUID> column) throws SQLException {
    return bind("uuid", rows, new @Nullable UUID[rows.size()], column);
  }

  <T> Columns texts(List<T> rows, Function<T, @Nullable String> column) throws SQLException {
    return bind("varchar", rows, new @Nullable String[rows.size()], column);
  }

  <T> Columns times(List<T> rows, Function<T, @Nullable OffsetDateTime> column)
      throws SQLException {
    return bind("timestamptz", rows, new @Nullable OffsetDateTime[rows.size()], column);
  }

  <T> Columns dates(List<T> rows, Function<T, @Nullable LocalDate> column) throws SQLException {
    return bind("date", rows, new @Nullable LocalDate[rows.size()], column);
  }

  <T> Columns longs(List<T> rows, Function<T, Long> column) throws SQLException {
    return bind("int8", rows, new Long[rows.size()], column);
  }

  <T> Columns integers(List<T> rows, Function<T, @Nullable Integer> column) throws SQLException {
    return bind("int4", rows, new @Nullable Integer[rows.size()], column);
  }

  <T> Columns bytes(List<T> rows, Function<T, byte @Nullable []> column) throws SQLException {
    return bind("bytea", rows, new byte @Nullable [rows.size()][], column);
  }

  private <T, V extends @Nullable Object> Columns bind(
      String type, List<T> rows, V[] values, Function<T, V> column) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      values[i] = column.apply(rows.get(i));
    }
    statement.setObject(next++, new Listed(type, values));
    return this;
  }
}
