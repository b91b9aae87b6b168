package fi.rekisteri.core.trail;

import fi.rekisteri.audit.AuditEntry;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Entries page by page, as they are asked for: one page is in memory at a time. */
public final class EntryPages implements Iterator<AuditEntry> {
  private final Source source;
  private List<AuditEntry> page = List.of();
  private int next;
  private boolean last;

  /** Where pages come from: the entries that follow one, or the first ones for null. */
  @FunctionalInterface
  public interface Source {
    /** A page; a shorter one than was asked for is the last. */
    List<AuditEntry> page(@Nullable AuditEntry before, int limit);
  }

  private EntryPages(Source source) {
    this.source = source;
  }

  /** All entries of a source, in its order. */
  public static Stream<AuditEntry> of(Source source) {
    int traits = Spliterator.ORDERED | Spliterator.NONNULL;
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(new EntryPages(source), traits), false);
  }

  @Override
  public boolean hasNext() {
    if (next == page.size() && !last) {
      AuditEntry before = page.isEmpty() ? null : page.get(next - 1);
      page = source.page(before, Trail.PAGE);
      last = page.size() < Trail.PAGE;
      next = 0;
    }
    return next < page.size();
  }

  @Override
  public AuditEntry next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return page.get(next++);
  }
}
