package fi.rekisteri.core.page;

import com.samskivert.mustache.Mustache;
import java.util.Set;
import java.util.TreeSet;

/** Walks through a frame, wherever a section leads, and collects the names that stand there. */
final class NameCollector implements Mustache.Visitor {
  private final Set<String> names = new TreeSet<>();

  Set<String> names() {
    return names;
  }

  @Override
  public void visitText(String text) {
    // Text has no names.
  }

  @Override
  public void visitVariable(String name) {
    names.add(name);
  }

  @Override
  public boolean visitInclude(String name) {
    names.add(">" + name);
    return false;
  }

  @Override
  public boolean visitParent(String name) {
    names.add("<" + name);
    return false;
  }

  @Override
  public boolean visitBlock(String name) {
    names.add("$" + name);
    return true;
  }

  @Override
  public boolean visitSection(String name) {
    return names.add(name) || true;
  }

  @Override
  public boolean visitInvertedSection(String name) {
    return names.add(name) || true;
  }
}
