package org.zhibiao.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/**
 * A disk that fails when it is told to. It does not wait until the bytes are on the disk, because
 * nothing in these tests cuts the power, and thousands of commits would take minutes.
 */
final class FailingDirectory extends FilterDirectory {

    private final Fault fault;

    FailingDirectory(Directory disk, Fault fault) {
        super(disk);
        this.fault = fault;
    }

    /** A disk that never fails. */
    static Directory sound(Path folder) throws IOException {
        return new FailingDirectory(FSDirectory.open(folder), (operation, bytes) -> {});
    }

    /** Asked before anything is changed on the disk. */
    interface Fault {

        /**
         * Lets it happen, or fails.
         *
         * @param bytes how many bytes are to be written; 0 for all but writing
         */
        void before(String operation, long bytes) throws IOException;
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
        fault.before("create " + name, 0);
        return new FailingOutput(in.createOutput(name, context));
    }

    @Override
    public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) throws IOException {
        fault.before("create " + prefix, 0);
        return new FailingOutput(in.createTempOutput(prefix, suffix, context));
    }

    @Override
    public void sync(Collection<String> names) throws IOException {
        fault.before("sync", 0);
    }

    @Override
    public void syncMetaData() throws IOException {
        fault.before("sync of the folder", 0);
    }

    @Override
    public void rename(String source, String target) throws IOException {
        fault.before("rename " + source, 0);
        in.rename(source, target);
    }

    @Override
    public void deleteFile(String name) throws IOException {
        fault.before("delete " + name, 0);
        in.deleteFile(name);
    }

    private final class FailingOutput extends FilterIndexOutput {

        FailingOutput(IndexOutput output) {
            super("failing " + output.getName(), output.getName(), output);
        }

        @Override
        public void writeByte(byte value) throws IOException {
            fault.before("write", 1);
            out.writeByte(value);
        }

        @Override
        public void writeBytes(byte[] values, int offset, int length) throws IOException {
            fault.before("write", length);
            out.writeBytes(values, offset, length);
        }
    }
}
