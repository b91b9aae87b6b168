package fi.rekisteri.samples.ownadapter.map;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A disk on which writing fails, or forcing does, from some moment on. H2 makes it, so it is
 * public.
 */
public final class BreakingDisk extends FilePathWrapper {
  static final String PREFIX = "breaking:";

  /** Where it breaks. */
  enum Break {
    NOWHERE,
    AT_WRITING,
    AT_FORCING
  }

  private static volatile Break now = Break.NOWHERE;

  public BreakingDisk() {}

  static void register() {
    FilePath.register(new BreakingDisk());
  }

  static void breaks(Break where) {
    now = where;
  }

  @Override
  public String getScheme() {
    return "breaking";
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return new Channel(getBase().open(mode));
  }

  private static void requireWorking(Break where) throws IOException {
    if (now == where) {
      throw new IOException("canary: no space left");
    }
  }

  private static final class Channel extends FileBase {
    private final FileChannel disk;

    Channel(FileChannel disk) {
      this.disk = disk;
    }

    @Override
    public int read(ByteBuffer to) throws IOException {
      return disk.read(to);
    }

    @Override
    public int read(ByteBuffer to, long position) throws IOException {
      return disk.read(to, position);
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
      requireWorking(Break.AT_WRITING);
      return disk.write(from);
    }

    @Override
    public int write(ByteBuffer from, long position) throws IOException {
      requireWorking(Break.AT_WRITING);
      return disk.write(from, position);
    }

    @Override
    public void force(boolean metaData) throws IOException {
      requireWorking(Break.AT_FORCING);
      disk.force(metaData);
    }

    @Override
    public long position() throws IOException {
      return disk.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
      disk.position(position);
      return this;
    }

    @Override
    public long size() throws IOException {
      return disk.size();
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
      disk.truncate(size);
      return this;
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
      return disk.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      disk.close();
    }
  }
}
